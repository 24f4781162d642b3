package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.web.shell.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anyone who may not see a thing cannot tell it from one that does not exist. */
class UntoldThingsIT {

  /** Drafts of the demonstration, of another centre than its accounts'. */
  private static final List<String> THINGS =
      List.of("le-repas-des-inventions-exemple", "evs-moulin-exemple");

  private final RunningEssaim essaim = RunningEssaim.shared();

  @Test
  void aVisitorLearnsNothing() {
    assertThat(told(null, route -> !route.template().startsWith("/intranet"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RESIDENT", "CONTRIBUTOR", "STAFF", "MANAGER", "PARTNER", "FUNDER"})
  void aMemberOfAnotherCentreLearnsNothing(String role) {
    RunningEssaim.Account account =
        essaim.accounts().stream()
            .filter(each -> each.role().equals(role))
            .filter(each -> !each.organisation().equals("centre-confluence-exemple"))
            .findFirst()
            .orElseThrow();

    assertThat(told(SignedIn.cookie(essaim, account), route -> true)).isEmpty();
  }

  private List<String> told(String cookie, Predicate<Route> which) {
    List<String> told = new ArrayList<>();
    for (Route route : RouteAddresses.routes()) {
      if (!route.allows("GET")
          || !which.test(route)
          || !RouteAddresses.variables(route).contains("key")) {
        continue;
      }
      for (String key : THINGS) {
        String unknown = "x".repeat(key.length());
        String there = answer(route, key, cookie);
        if (!there.equals(answer(route, unknown, cookie))) {
          told.add(RouteAddresses.with(route, "key", key) + ": " + there.lines().findFirst());
        }
      }
    }
    return told;
  }

  /** All that comes back, but for the key itself, the time and what is new in each answer. */
  private String answer(Route route, String key, String cookie) {
    RawRequest request = new RawRequest("GET", RouteAddresses.with(route, "key", key));
    if (cookie != null) {
      request.with("Cookie", cookie);
    }
    RawRequest.Answer answer = request.send(essaim.baseUrl());
    return answer.status()
        + "\n"
        + answer.headers().stream()
            .filter(header -> !header.matches("(?i)(date|set-cookie|x-request-id):.*"))
            .map(header -> header.replaceAll("'nonce-[^']*'", "").replace(key, ""))
            .sorted()
            .toList()
        + "\n"
        + answer.body().replaceAll("nonce=\"[^\"]*\"", "").replace(key, "");
  }
}
