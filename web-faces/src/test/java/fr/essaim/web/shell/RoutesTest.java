package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  private static final Path WEBAPP = Path.of("src/main/webapp");

  @Test
  void findsAPageAndTheKeyInItsAddress() {
    Routes.Match match = find("/prototypes/mon-cv-numerique").orElseThrow();

    assertThat(match.route().view()).isEqualTo("/pages/prototypes/prototype.xhtml");
    assertThat(match.variables()).containsExactly(Map.entry("key", "mon-cv-numerique"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/donnees/limites",
        "/donnees/questions",
        "/intranet/prototypes/nouveau",
        "/intranet/organisations/nouvelle",
        "/intranet/administration/comptes/inviter",
        "/catalogue"
      })
  void prefersTheRowThatSaysMore(String path) {
    assertThat(find(path).orElseThrow().route().template()).isEqualTo(path);
  }

  @Test
  void decodesAKeyAndLeavesAPlusAlone() {
    assertThat(find("/organisations/%C3%A9t%C3%A9+1").orElseThrow().variables())
        .containsEntry("key", "été+1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/home.xhtml",
        "/pages/home/home.xhtml",
        "/pages/home/home%2exhtml",
        "/prototypes;jsessionid=1",
        "/prototypes/x;y",
        "//prototypes",
        "/prototypes//",
        "/prototypes/a/b",
        "/api/doc/prototype/x",
        "/files/version",
        "/WEB-INF/web.xml",
        "/intranet/pages/home/home.xhtml",
        "/prototypes/%zz",
        "/prototypes/..",
        "/intranet/fichiers/%2e%2e/1",
        "/def/../administration/user"
      })
  void knowsNoAddressThatIsNotInTheTable(String path) {
    assertThat(find(path)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/doc/prototype/x.ttl", "/catalogue", "/dump/x.csv", "/sparql", "/health"})
  void needsNoDatabaseForWhatIsPublishedOrAboutItself(String path) {
    assertThat(find(path).orElseThrow().route().asksDatabase()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/intranet/prototypes", "/intranet/organisations.csv", "/connexion"})
  void needsTheDatabaseForPagesAndTheirExports(String path) {
    assertThat(find(path).orElseThrow().route().asksDatabase()).isTrue();
  }

  @Test
  void answersPostsOnlyWhereSomethingIsSent() {
    assertThat(find("/").orElseThrow().route().allows("POST")).isFalse();
    assertThat(find("/prototypes").orElseThrow().route().allows("POST")).isFalse();
    assertThat(find("/signaler").orElseThrow().route().allows("POST")).isTrue();
    assertThat(find("/sparql").orElseThrow().route().allows("POST")).isTrue();
    assertThat(find("/deconnexion").orElseThrow().route().allows("GET")).isFalse();
  }

  @Test
  void tellsWhoWatchesHowItIsWhileTheDatabaseIsAwayToo() {
    assertThat(find("/metrics").orElseThrow().route().asksDatabase()).isFalse();
    assertThat(find("/metrics/endpoint-1").orElseThrow().route().asksDatabase()).isFalse();
    assertThat(find("/health/ready").orElseThrow().route().asksDatabase()).isFalse();
    assertThat(find("/carte/points.json").orElseThrow().route().asksDatabase()).isTrue();
  }

  @Test
  void answersNoOtherMethodThanTheFourOfPages() {
    assertThat(ContextFeatures.ROUTES.all())
        .allSatisfy(
            route -> {
              assertThat(route.allows("TRACE")).as(route.template()).isFalse();
              assertThat(route.allows("PUT")).as(route.template()).isFalse();
              assertThat(route.allows("DELETE")).as(route.template()).isFalse();
            });
  }

  @Test
  void tellsTheMethodsThatItAnswers() {
    assertThat(find("/signaler").orElseThrow().route().allowed())
        .isEqualTo("GET, HEAD, POST, OPTIONS");
  }

  @Test
  void leadsEveryPageToAViewThatExistsAndIsNotUnderThePrefixOfTheIntranet() {
    assertThat(ContextFeatures.ROUTES.all())
        .filteredOn(RoutesTest::isPage)
        .isNotEmpty()
        .allSatisfy(
            route -> {
              assertThat(Files.exists(WEBAPP.resolve(route.view().substring(1))))
                  .as(route.view())
                  .isTrue();
              assertThat(route.view()).startsWith("/pages/");
            });
  }

  @Test
  void hasNoPageOfAModuleThatIsSwitchedOff() {
    assertThat(ContextFeatures.ROUTES.find("/prototypes", module -> false)).isEmpty();
    assertThat(ContextFeatures.ROUTES.find("/organisations", module -> false)).isPresent();
  }

  @Test
  void keepsStatefulPagesOutOfThePublicPart() {
    assertThat(ContextFeatures.ROUTES.all())
        .filteredOn(route -> route.kind() == Route.Kind.STATEFUL_PAGE)
        .extracting(Route::template)
        .allMatch(template -> template.startsWith("/intranet") || template.equals("/connexion"));
  }

  /**
   * A view in the intranet's template for forms has scripts and state; in the other, neither. A
   * preview is the page for visitors.
   */
  @Test
  void keepsStateOnlyForPagesOfTheIntranetThatHaveForms() {
    assertThat(ContextFeatures.ROUTES.all())
        .filteredOn(route -> isPage(route) && route.template().startsWith("/intranet"))
        .filteredOn(route -> !route.template().endsWith("/apercu"))
        .isNotEmpty()
        .allSatisfy(
            route ->
                assertThat(Files.readString(WEBAPP.resolve(route.view().substring(1))))
                    .as(route.template())
                    .contains(
                        route.kind() == Route.Kind.READING_PAGE
                            ? "/WEB-INF/templates/reading.xhtml"
                            : "/WEB-INF/templates/intranet.xhtml"));
  }

  private static boolean isPage(Route route) {
    return switch (route.kind()) {
      case PUBLIC_PAGE, READING_PAGE, STATEFUL_PAGE -> true;
      case SERVLET, FORWARD, DATA, WORKER -> false;
    };
  }

  private static Optional<Routes.Match> find(String path) {
    return ContextFeatures.ROUTES.find(path, module -> true);
  }
}
