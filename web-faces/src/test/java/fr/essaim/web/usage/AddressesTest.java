package fr.essaim.web.usage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.usage.Surface;
import fr.essaim.core.usage.Use;
import fr.essaim.web.shell.ContextFeatures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  private static final Addresses ADDRESSES = new Addresses(ContextFeatures.ON);

  @ParameterizedTest
  @CsvSource({
    "/, PAGE, NONE",
    "/recherche, PAGE, NONE",
    "/prototypes, PAGE, PROTOTYPES",
    "/prototypes/mon-cv/imprimer, PAGE, PROTOTYPES",
    "/prototypes/mon-cv/versions/1.0/7a1b, FILE, PROTOTYPES",
    "/organisations/lazare-garreau, PAGE, ORGANISATIONS",
    "/donnees, PAGE, NONE",
    "/donnees/usage.csv, PAGE, NONE",
    "/donnees/prototypes, PAGE, PROTOTYPES",
    "/donnees/questions, PAGE, NONE",
    "/donnees/questions/centres, QUESTION, NONE",
    "/doc/prototype/mon-cv.ttl, DOCUMENT, PROTOTYPES",
    "/doc/version/mon-cv-v1-0, DOCUMENT, PROTOTYPES",
    "/doc/theme/emploi, DOCUMENT, PROTOTYPES",
    "/doc/organisation/lazare-garreau, DOCUMENT, ORGANISATIONS",
    "/doc/territory/59350, DOCUMENT, ORGANISATIONS",
    "/doc/whatever/somebody/sent, DOCUMENT, NONE",
    "/dump/prototypes.nq.gz, DUMP, PROTOTYPES",
    "/dump/secret.csv, DUMP, NONE",
    "/edition/2026-11-26/organisations.csv, EDITION, ORGANISATIONS",
    "/edition/2026-11-26/organisations/sha256, EDITION, ORGANISATIONS",
    "/ldes/organisations, FEED, ORGANISATIONS",
    "/ldes/organisations/3, FEED, ORGANISATIONS",
    "/catalogue, CATALOGUE, NONE",
    "/catalogue.jsonld, CATALOGUE, NONE",
    "/.well-known/void, VOID, NONE",
    "/def, VOCABULARY, NONE",
    "/def.ttl, VOCABULARY, NONE",
    "/graph, GRAPH, NONE",
    "/sparql, PAGE, NONE"
  })
  void saysWhatIsAskedForAndOfWhichDataset(String path, Surface surface, String dataset) {
    assertThat(ADDRESSES.target(path, false)).hasValue(new Addresses.Target(surface, dataset));
  }

  @Test
  void tellsAQueryFromThePageOfTheEndpoint() {
    assertThat(ADDRESSES.target("/sparql", true))
        .hasValue(new Addresses.Target(Surface.SPARQL, Use.ANY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/intranet",
        "/intranet/prototypes",
        "/connexion",
        "/mot-de-passe/a-secret",
        "/assets/essaim.css",
        "/health/ready",
        "/metrics",
        "/robots.txt",
        "/jean.dupont",
        "/id/prototype/mon-cv"
      })
  void countsNothingElse(String path) {
    assertThat(ADDRESSES.target(path, false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/donnees/somebody",
        "/donnees/PROTOTYPES",
        "/doc/somebody/mon-cv",
        "/doc/prototypes/mon-cv",
        "/dump/somebody.csv",
        "/edition/2026-11-26/somebody.csv",
        "/ldes/somebody"
      })
  void makesNoCounterOfANameThatIsNoDataset(String path) {
    assertThat(ADDRESSES.target(path, false).map(Addresses.Target::dataset)).hasValue(Use.ANY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "//", "/////////", "/dump", "/edition/x", "/doc/"})
  void bearsAddressesThatAreNone(String path) {
    assertThat(ADDRESSES.target(path, true).map(Addresses.Target::dataset).orElse(Use.ANY))
        .isEqualTo(Use.ANY);
  }
}
