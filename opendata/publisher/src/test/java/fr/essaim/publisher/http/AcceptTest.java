package fr.essaim.publisher.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptTest {

  private static final List<String> OFFERED =
      List.of("text/turtle", "application/ld+json", "application/rdf+xml", "text/html");

  @Test
  void withoutHeaderTheFirstOfferIsTaken() {
    assertThat(Accept.best(null, OFFERED)).contains("text/turtle");
    assertThat(Accept.best(" ", OFFERED)).contains("text/turtle");
    assertThat(Accept.best("*/*", OFFERED)).contains("text/turtle");
  }

  @Test
  void aBrowserGetsThePage() {
    assertThat(
            Accept.best(
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8",
                OFFERED))
        .contains("text/html");
  }

  @Test
  void theHighestQualityWins() {
    assertThat(Accept.best("text/turtle;q=0.4, application/ld+json; q=0.9", OFFERED))
        .contains("application/ld+json");
    assertThat(Accept.best("application/rdf+xml;q=0.5, */*;q=0.1", OFFERED))
        .contains("application/rdf+xml");
  }

  @Test
  void theMorePreciselyNamedWinsAmongEquals() {
    assertThat(Accept.best("application/*, text/html", OFFERED)).contains("text/html");
    assertThat(Accept.best("*/*, application/rdf+xml", OFFERED)).contains("application/rdf+xml");
  }

  @Test
  void theFirstOfferWinsAmongEqualsWhateverTheOrderOfTheHeader() {
    assertThat(Accept.best("application/ld+json, text/turtle", OFFERED)).contains("text/turtle");
  }

  @Test
  void theMostPreciseRangeSaysTheQualityAlsoWhereItIsLower() {
    assertThat(Accept.best("text/*;q=0.5, text/turtle;q=0.1, application/rdf+xml;q=0.3", OFFERED))
        .contains("text/html");
    assertThat(Accept.best("*/*;q=0.5, text/turtle;q=0.1", OFFERED))
        .contains("application/ld+json");
  }

  @Test
  void whatIsRefusedIsNotGivenThoughAllElseWouldDo() {
    assertThat(Accept.best("text/turtle;q=0, */*;q=0.5", OFFERED)).contains("application/ld+json");
  }

  @Test
  void parametersOfARangeDoNotMatter() {
    assertThat(Accept.best("application/ld+json;profile=\"urn:x\"", OFFERED))
        .contains("application/ld+json");
  }

  @Test
  void whatWeDoNotHaveIsNotAcceptable() {
    assertThat(Accept.best("image/png", OFFERED)).isEmpty();
    assertThat(Accept.best("text/turtle;q=0", OFFERED)).isEmpty();
    assertThat(Accept.best("text/turtle;q=high", OFFERED)).isEmpty();
  }
}
