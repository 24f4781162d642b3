package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.trial.WebSession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An Essaim of a network that does not use prototypes: nothing shows them, nothing leads there. */
class ModulesOffIT {

  private static final Duration GENERATION = Duration.ofSeconds(60);

  private static final List<String> PUBLIC =
      List.of(
          "/",
          "/organisations",
          "/organisations/lazare-garreau",
          "/recherche?q=numerique",
          "/donnees",
          "/sparql",
          "/signaler",
          "/accessibilite",
          "/mentions-legales",
          "/doc/organisation/lazare-garreau.html");

  private static final List<String> GONE =
      List.of(
          "/prototypes",
          "/prototypes/eduquer-ca-s-apprend",
          "/prototypes/eduquer-ca-s-apprend/imprimer",
          "/essaimage",
          "/doc/prototype/eduquer-ca-s-apprend",
          "/id/prototype/eduquer-ca-s-apprend",
          "/doc/theme/numerique",
          "/dump/prototypes.csv",
          "/dump/prototypes.ttl.gz",
          "/doc/transfer/centre-beffroi-exemple-centre-peupliers-exemple",
          "/donnees/essaimage",
          "/donnees/questions/qui-utilise",
          "/dump/essaimage.csv");

  @TempDir static Path directory;

  private static RunningEssaim essaim;
  private static Web web;

  @BeforeAll
  static void start() {
    essaim = RunningEssaim.with(directory, "ESSAIM_MODULES_PROTOTYPES", "false");
    web = new Web(essaim.baseUrl());
  }

  @AfterAll
  static void stop() {
    essaim.stop();
  }

  @Test
  void publicPagesSpeakOfNoPrototype() {
    for (String path : PUBLIC) {
      for (String language : List.of("fr", "en")) {
        String page = web.get(path, "Accept", "text/html", "Accept-Language", language).body();
        assertThat(page)
            .as(path)
            .contains("<h1")
            .doesNotContainIgnoringCase("prototype")
            .doesNotContain("/essaimage");
      }
    }
  }

  @Test
  void addressesOfPrototypesAreNotThere() {
    for (String path : GONE) {
      assertThat(web.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void theIntranetOffersOnlyWhatIsThere() throws InterruptedException {
    for (String role : List.of("STAFF", "FEDERATION", "PARTNER", "ADMINISTRATOR")) {
      RunningEssaim.Account account = essaim.account(role);
      WebSession session =
          new WebSession(essaim.baseUrl()).signIn(account.email(), account.password());
      assertThat(session.get("/intranet").body())
          .as(role)
          .contains("/intranet/compte")
          .doesNotContainIgnoringCase("prototypes");
      assertThat(session.get("/intranet/prototypes").status()).as(role).isEqualTo(404);
      assertThat(session.get("/intranet/prototypes.csv").status()).as(role).isEqualTo(404);
    }
  }

  @Test
  void catalogueVoidAndEndpointHaveTheOtherDatasetsAlone() {
    Web.until(
        "the first generation",
        GENERATION,
        () -> web.get("/dump/organisations.csv").body().contains("lazare-garreau"));
    assertThat(web.get("/catalogue.ttl").body())
        .contains("catalogue#organisations")
        .doesNotContainIgnoringCase("prototypes")
        .doesNotContain("essaimage");
    assertThat(web.get("/.well-known/void").body())
        .contains("catalogue#organisations")
        .doesNotContain("catalogue#prototypes", "/dump/prototypes");
    assertThat(web.ask("ASK { GRAPH ?g { ?thing a <http://www.w3.org/ns/adms#Asset> } }"))
        .isFalse();
    assertThat(web.ask("ASK { ?thing a <http://www.w3.org/ns/org#Organization> }")).isTrue();
  }
}
