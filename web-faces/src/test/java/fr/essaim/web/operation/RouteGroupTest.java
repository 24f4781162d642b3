package fr.essaim.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.shell.ContextFeatures;
import fr.essaim.web.shell.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteGroupTest {

  @ParameterizedTest
  @CsvSource({
    "/, GET, PAGE",
    "/prototypes/{key}, GET, PAGE",
    "/connexion, POST, FORM",
    "/intranet/compte, GET, INTRANET",
    "/intranet/compte, POST, FORM",
    "/deconnexion, POST, FORM",
    "/doc/{type}/{key}, GET, DATA",
    "/dump/{file}, GET, FILE",
    "/donnees/usage.csv, GET, FILE",
    "/agenda/{token}.ics, GET, FILE",
    "/sparql, POST, QUERY",
    "/health/ready, GET, MACHINE",
    "/metrics, GET, MACHINE",
    "/administration/{rest*}, POST, MACHINE"
  })
  void anAddressIsOfOneOfAFewKinds(String template, String method, RouteGroup group) {
    Route route =
        ContextFeatures.ON.routes().all().stream()
            .filter(each -> each.template().equals(template))
            .findFirst()
            .orElseThrow();

    assertThat(RouteGroup.of(route, method)).isEqualTo(group);
  }
}
