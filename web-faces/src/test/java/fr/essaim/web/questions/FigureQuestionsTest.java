package fr.essaim.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.PartialDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The questions that sum figures, compare dates and cross contexts. */
class FigureQuestionsTest {

  private static final String DATA =
      """
      @prefix : <http://test.example/def#> .
      @prefix adms: <http://www.w3.org/ns/adms#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix schema: <http://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
      <access> skos:prefLabel "Accès"@fr .
      <digital> skos:prefLabel "Numérique"@fr .
      <echo> foaf:name "Echo" ; dct:spatial <district> ; org:hasSite [ dct:spatial <lens> ] .
      <moulin> foaf:name "Moulin" ; org:hasSite [ dct:spatial <lens> ] .
      <lens> dct:title "Lens" ; dct:isPartOf <pdc> .
      <pdc> dct:title "Pas-de-Calais" ; dct:type :territory-department .
      <district> dct:type :territory-qpv ; dct:title "Les Peupliers" ; skos:notation "QN06299M" ; :codeVintage "2024" .
      <radio> a :Prototype ; dct:title "La radio" ; adms:status :state-applied ; dct:publisher <echo> ;
        dct:subject <access>, <digital> ;
        :stateChange
          [ adms:status :state-initiated ; dct:date "2019"^^xsd:gYear ;
            :dateEarliest "2019-01-01"^^xsd:date ; :dateLatest "2019-12-31"^^xsd:date ] ,
          [ adms:status :state-applied ; dct:date "2020-03"^^xsd:gYearMonth ;
            :dateEarliest "2020-03-01"^^xsd:date ; :dateLatest "2020-03-31"^^xsd:date ] ;
        :sheet [ :figure
          [ dct:type :sheet-figure-cost-once ; schema:minValue 600.0 ; schema:maxValue 800.0 ] ,
          [ dct:type :sheet-figure-hours-yearly ; schema:minValue 40.0 ; schema:maxValue 40.0 ] ] .
      <valise> a :Prototype ; dct:title "La valise" ; adms:status :state-applied ; dct:publisher <moulin> ;
        dct:subject <digital> ;
        :stateChange
          [ adms:status :state-applied ; dct:date "2020"^^xsd:gYear ;
            :dateEarliest "2020-01-01"^^xsd:date ; :dateLatest "2020-12-31"^^xsd:date ] ;
        :sheet [ :figure
          [ dct:type :sheet-figure-cost-once ; schema:minValue 100.0 ; schema:maxValue 100.0 ] ] .
      <ateliers> dct:title "Ateliers" ;
        schema:funding [ schema:name "Fonds" ; schema:funder <fonds> ; schema:amount 1000.0 ] ,
          [ schema:name "État" ; schema:amount 1000.0 ] .
      <t> a :Transfer ; dct:isPartOf <ateliers> ; :receiver <echo> ; prov:used <radio> .
      <i> prov:wasInformedBy <t> ; :installs <radio> ; adms:status :installation-in-use ; prov:wasAssociatedWith <echo> .
      <j> :installs <radio> ; adms:status :installation-stopped ; prov:wasAssociatedWith <moulin> .
      <place> org:siteOf <echo> ; dct:title "Accueil" .
      <club> schema:availableAtOrFrom <place> ; dct:title "Club" ;
        schema:audience <ages> .
      <ages> schema:suggestedMinAge 6 ; schema:suggestedMaxAge 9 .
      """;

  private static List<String> answer(String key, Map<String, Term> said, String... columns) {
    return AskedQuestions.answer(DATA, key, said, columns);
  }

  private static Term uri(String name) {
    return Term.uri(AskedQuestions.BASE + "/" + name);
  }

  @Test
  void sinceADateMeansThatNoDayBeforeItIsPossible() {
    assertThat(answer("en-usage-depuis", Map.of(), "prototypeLabel"))
        .containsExactly("La radio", "La valise");
    assertThat(
            answer(
                "en-usage-depuis",
                Map.of("since", Term.date(new PartialDate("2020"))),
                "prototypeLabel"))
        .containsExactly("La radio", "La valise");
    assertThat(
            answer(
                "en-usage-depuis",
                Map.of("since", Term.date(new PartialDate("2020-02"))),
                "prototypeLabel"))
        .containsExactly("La radio");
    assertThat(
            answer(
                "en-usage-depuis",
                Map.of("since", Term.date(new PartialDate("2020-03-02"))),
                "prototypeLabel"))
        .isEmpty();
  }

  @Test
  void aDurationIsBetweenTheShortestAndTheLongestThatTheDatesAllow() {
    assertThat(answer("de-l-idee-a-l-usage", Map.of(), "prototypeLabel", "least", "most"))
        .containsExactly("La radio 3 14");
  }

  @Test
  void costsAreSummedByThemeFromTheLeastToTheMost() {
    assertThat(
            answer(
                "ce-que-cela-coute",
                Map.of("language", Term.text("fr"), "figure", uri("def#sheet-figure-cost-once")),
                "themeLabel",
                "prototypes",
                "from",
                "to"))
        .containsExactly("Numérique 2 700.0 900.0", "Accès 1 600.0 800.0");
    assertThat(answer("ce-que-cela-coute", Map.of("language", Term.text("fr")), "themeLabel", "to"))
        .containsExactly("Numérique 900.0", "Accès 800.0", "Accès 40.0", "Numérique 40.0");
  }

  @Test
  void whatIsInUseCountsInItsDepartmentAndItsDistrict() {
    assertThat(answer("installations-par-departement", Map.of(), "departmentLabel", "number"))
        .containsExactly("Pas-de-Calais 1");
    assertThat(
            answer(
                "quartiers-prioritaires", Map.of(), "districtLabel", "generation", "centreLabel"))
        .containsExactly("Les Peupliers 2024 Echo");
  }

  @Test
  void whatAnOperationPaidStandsBesideWhatSpreadFromIt() {
    assertThat(
            answer(
                "ce-qui-a-essaime",
                Map.of(),
                "operationLabel",
                "amount",
                "transfers",
                "centres",
                "prototypes",
                "installations"))
        .containsExactly("Ateliers 2000.0 1 1 1 1");
    assertThat(answer("qui-finance-quel-prototype", Map.of(), "funderLabel", "prototypeLabel"))
        .containsExactly("Fonds La radio", "État La radio");
  }

  @Test
  void offersForAnAgeAreFoundByDistrict() {
    assertThat(
            answer(
                "offres-par-quartier",
                Map.of("age", Term.number(8)),
                "districtLabel",
                "offerLabel"))
        .containsExactly("Les Peupliers Club");
    assertThat(answer("offres-par-quartier", Map.of("age", Term.number(12)), "offerLabel"))
        .isEmpty();
  }
}
