package fr.essaim.publisher.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.publication.DocumentView.Row;
import fr.essaim.ontology.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class LabelsTest {

  private static final String THING = "http://test.example/id/prototype/mon-cv";
  private static final Graph GRAPH =
      RDFParser.fromString(
              "@prefix dct: <http://purl.org/dc/terms/> ."
                  + " @prefix adms: <http://www.w3.org/ns/adms#> ."
                  + " @prefix def: <http://test.example/def#> ."
                  + " @base <http://test.example/id/prototype/> ."
                  + " <mon-cv> a def:Prototype ; adms:status def:state-in-workshop ; dct:identifier \"mon-cv\" ;"
                  + " dct:title \"My CV\"@en, \"Mon CV\"@fr ; def:sheet <mon-cv#sheet> ; dct:publisher <../organisation/c> ."
                  + " <mon-cv#sheet> a def:CapitalisationSheet ; def:need \"Un emploi\"@fr .",
              Lang.TURTLE)
          .toGraph();

  private final Labels labels = new Labels(new Vocabulary("http://test.example"));

  @Test
  void theTitleIsInTheReadersLanguage() {
    assertThat(labels.title(GRAPH, THING, "fr")).isEqualTo("Mon CV");
    assertThat(labels.title(GRAPH, THING, "en")).isEqualTo("My CV");
  }

  @Test
  void rowsFollowTheShapeAndPartsComeAfterTheThing() {
    List<Row> rows = labels.rows(GRAPH, THING, "fr", Map.of());
    assertThat(rows)
        .extracting(Row::property)
        .containsExactly(
            "type",
            "titre",
            "titre",
            "clé",
            "avancement",
            "porteur",
            "fiche de capitalisation",
            "type",
            "besoin");
    assertThat(rows.get(8).about()).isEqualTo("Fiche de capitalisation");
    assertThat(rows.get(0).about()).isNull();
  }

  @Test
  void codesReadAsTheirLabelsAndLinkToTheirDefinition() {
    Row state = labels.rows(GRAPH, THING, "en", Map.of()).get(4);
    assertThat(state.property()).isEqualTo("state");
    assertThat(state.value()).isEqualTo("in workshop");
    assertThat(state.link()).isEqualTo("http://test.example/def#state-in-workshop");
  }

  @Test
  void whatIsLinkedReadsAsItIsCalledAndPartsAsWhatTheyAre() {
    String organisation = "http://test.example/id/organisation/c";
    assertThat(Labels.linked(GRAPH, THING, "http://test.example/id/"))
        .containsExactly(organisation);
    assertThat(labels.rows(GRAPH, THING, "fr", Map.of(organisation, "Centre C")))
        .extracting(Row::value)
        .contains("Centre C", "Fiche de capitalisation");
  }

  @Test
  void partsOfOneNameAreToldApart() {
    Graph operation =
        RDFParser.fromString(
                "@prefix schema: <http://schema.org/> . @base <http://test.example/id/operation/> ."
                    + " <o> schema:funding <o#grant-1>, <o#grant-2> ."
                    + " <o#grant-1> a schema:MonetaryGrant ; schema:amount 10 ."
                    + " <o#grant-2> a schema:MonetaryGrant ; schema:amount 20 .",
                Lang.TURTLE)
            .toGraph();
    String thing = "http://test.example/id/operation/o";
    assertThat(labels.rows(operation, thing, "fr", Map.of()))
        .filteredOn(row -> row.about() != null)
        .extracting(Row::about)
        .doesNotContainNull()
        .hasSize(4);
    assertThat(
            labels.rows(operation, thing, "fr", Map.of()).stream()
                .map(Row::about)
                .filter(Objects::nonNull)
                .distinct())
        .hasSize(2);
  }

  @Test
  void partsReadByTheirRoleOrStageTheEarliestFirst() {
    Graph transfer =
        RDFParser.fromString(
                "@prefix dct: <http://purl.org/dc/terms/> ."
                    + " @prefix adms: <http://www.w3.org/ns/adms#> ."
                    + " @prefix prov: <http://www.w3.org/ns/prov#> ."
                    + " @prefix def: <http://test.example/def#> ."
                    + " @base <http://test.example/id/transfer/> ."
                    + " <a-b> a def:Transfer ."
                    + " <a-b#step-autonomous> a def:StageChange ; dct:date \"2026\" ;"
                    + " adms:status def:stage-autonomous ."
                    + " <a-b#step-discovery> a def:StageChange ; dct:date \"2025-03\" ;"
                    + " adms:status def:stage-discovery ."
                    + " <a-b#mentor> a prov:Association ; prov:hadRole def:role-mentor .",
                Lang.TURTLE)
            .toGraph();
    assertThat(labels.rows(transfer, "http://test.example/id/transfer/a-b", "fr", Map.of()))
        .extracting(Row::about)
        .filteredOn(Objects::nonNull)
        .containsSubsequence(
            "Participation : accompagne",
            "Passage à une étape : découverte",
            "Passage à une étape : autonome");
  }

  @Test
  void theDaysThatADateMayMeanAreForPrograms() {
    Graph prototype =
        RDFParser.fromString(
                "@prefix dct: <http://purl.org/dc/terms/> ."
                    + " @prefix def: <http://test.example/def#> ."
                    + " @base <http://test.example/id/prototype/> ."
                    + " <a> a def:Prototype ; def:stateChange <a#state-tested> ."
                    + " <a#state-tested> a def:StateChange ; dct:date \"2017\" ;"
                    + " def:dateEarliest \"2017-01-01\" ; def:dateLatest \"2017-12-31\" .",
                Lang.TURTLE)
            .toGraph();
    assertThat(labels.rows(prototype, "http://test.example/id/prototype/a", "fr", Map.of()))
        .extracting(Row::value)
        .contains("2017")
        .doesNotContain("2017-01-01", "2017-12-31");
  }

  @Test
  void termsOfOthersReadAsWordsInTheOrderOfTheShape() {
    Graph place =
        RDFParser.fromString(
                "@prefix schema: <http://schema.org/> ."
                    + " @base <http://test.example/id/place/> ."
                    + " <a> a schema:Place ; schema:openingHoursSpecification <a#hours-1>, <a#hours-2> ."
                    + " <a#hours-1> a schema:OpeningHoursSpecification ;"
                    + " schema:dayOfWeek schema:Friday, schema:Wednesday, schema:Monday ."
                    + " <a#hours-2> a schema:OpeningHoursSpecification ; schema:dayOfWeek schema:Sunday .",
                Lang.TURTLE)
            .toGraph();
    List<Row> rows = labels.rows(place, "http://test.example/id/place/a", "fr", Map.of());
    assertThat(rows)
        .filteredOn(row -> row.propertyUri().endsWith("dayOfWeek"))
        .extracting(Row::value)
        .containsExactly("lundi", "mercredi", "vendredi", "dimanche");
    assertThat(rows)
        .filteredOn(row -> row.about() != null)
        .extracting(row -> row.about().replaceFirst("^.* ", ""))
        .containsSequence("1", "1")
        .contains("2");
  }

  @Test
  void aTypeIsCalledAsItsShape() {
    assertThat(labels.ofType("prototype", "fr")).isEqualTo("Prototype");
    assertThat(labels.ofType("territory", "fr")).isEqualTo("Territoire");
    assertThat(labels.ofType("theme", "en")).isEqualTo("Theme");
  }
}
