package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.usage.Addresses;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether what is answered to anybody is counted, and nothing of what people do with accounts. */
class CountedRoutesTest {

  private static final Addresses ADDRESSES = new Addresses(ContextFeatures.ON);

  /** Answers of these routes say where the thing is, and are not the thing. */
  private static final List<String> LEAD_ON = List.of("/id/{type}/{key}");

  private static final List<String> OF_ACCOUNTS =
      List.of(
          "/connexion",
          "/mot-de-passe",
          "/invitation",
          "/nouvelle-adresse",
          "/deconnexion",
          "/ne-plus-recevoir");

  @Test
  void everyPublicPageAndAllOpenDataAreCounted() {
    assertThat(ContextFeatures.ROUTES.all())
        .filteredOn(
            route -> route.kind() == Route.Kind.PUBLIC_PAGE || route.kind() == Route.Kind.DATA)
        .filteredOn(route -> !LEAD_ON.contains(route.template()) && !isOfAccounts(route))
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(ADDRESSES.target(address(route), false))
                    .as(route.template())
                    .isPresent());
  }

  @Test
  void neitherTheIntranetNorTheWaysToAnAccountAre() {
    assertThat(ContextFeatures.ROUTES.all())
        .filteredOn(
            route ->
                route.kind() == Route.Kind.STATEFUL_PAGE
                    || route.kind() == Route.Kind.READING_PAGE
                    || isOfAccounts(route))
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(ADDRESSES.target(address(route), false)).as(route.template()).isEmpty());
  }

  private static boolean isOfAccounts(Route route) {
    return OF_ACCOUNTS.stream().anyMatch(route.template()::startsWith);
  }

  private static String address(Route route) {
    return route.template().replaceAll("\\{\\w+\\*?}", "x");
  }
}
