package fr.essaim.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.PartialDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The questions about the spread count as the pages do. */
class SpreadQuestionsTest {

  private static final String PREFIXES =
      """
      @prefix : <http://test.example/def#> .
      @prefix adms: <http://www.w3.org/ns/adms#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix schema: <http://schema.org/> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <radio> dct:title "La radio" ; :origin <moulin> ; dct:publisher <federation> .
      """;

  private final StringBuilder turtle = new StringBuilder(PREFIXES);

  /** An installation that reached states at dates, the last of which is its own. */
  private void installation(String centre, String... states) {
    String last = states[states.length - 2];
    turtle
        .append("<i-%1$s> :installs <radio> ; prov:wasAssociatedWith <%1$s> .\n".formatted(centre))
        .append("<%1$s> foaf:name \"%1$s\" .\n".formatted(centre))
        .append("<i-%s> adms:status :installation-%s .\n".formatted(centre, last))
        .append("<i-%s> schema:startDate \"%s\" .\n".formatted(centre, states[1]));
    for (int i = 0; i < states.length; i += 2) {
      turtle.append(
          "<i-%s> :stageChange [ adms:status :installation-%s ; dct:date \"%s\" ; %s ] .\n"
              .formatted(centre, states[i], states[i + 1], earliest("date", states[i + 1])));
    }
    if (last.equals("stopped")) {
      String end = states[states.length - 1];
      turtle.append(
          "<i-%s> schema:endDate \"%s\" ; %s .\n".formatted(centre, end, earliest("endDate", end)));
    }
  }

  private static String earliest(String property, String date) {
    return ":%sEarliest \"%s\"^^xsd:date".formatted(property, new PartialDate(date).firstDay());
  }

  private List<String> answer(String key, String... columns) {
    return AskedQuestions.answer(turtle.toString(), key, Map.of(), columns);
  }

  @Test
  void whereItWasMadeAndWhatIsOnlyPlannedIsNoTaking() {
    installation("moulin", "in-use", "2020");
    installation("phare", "installing", "2021-01", "in-use", "2021-06");
    installation("port", "in-use", "2021", "stopped", "2023");
    installation("dune", "planned", "2021", "stopped", "2022");

    assertThat(answer("les-plus-repris", "number")).containsExactly("2");
  }

  @Test
  void aYearAfterItWasPutToUseCountsFromTheFirstDayThatADateMayMean() {
    installation("moulin", "in-use", "2020");
    installation("dune", "in-use", "2021-05-04", "stopped", "2022-04");
    installation("phare", "planned", "2020", "adapted", "2021-06");
    installation("port", "in-use", "2021", "stopped", "2022");

    assertThat(answer("un-an-apres", "centreLabel", "taken", "stillInUse"))
        .containsExactly("port 2021 true", "dune 2021-05-04 false", "phare 2021-06 true");
  }

  @Test
  void theDateBesideAStateIsThatOfTheState() {
    installation("phare", "installing", "2021-01", "in-use", "2021-06", "adapted", "2022");

    assertThat(answer("qui-utilise", "centreLabel", "since")).containsExactly("phare 2022");
    assertThat(answer("essaimage-par-annee", "year")).containsExactly("2021");
  }
}
