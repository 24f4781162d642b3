package fr.essaim.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What codes, dates of documents and made-up things answer, in words. */
class ModelQuestionsTest {

  private static final String TURTLE =
      """
      @prefix : <http://test.example/def#> .
      @prefix adms: <http://www.w3.org/ns/adms#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix schema: <http://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

      :state-tested skos:prefLabel "testé"@fr, "tested"@en .
      :kind-game skos:prefLabel "jeu"@fr, "game"@en .
      :kind-guide skos:prefLabel "guide"@fr, "guide"@en .
      :audience-parents skos:prefLabel "parents"@fr, "parents"@en .
      :installation-stopped skos:prefLabel "arrêté"@fr, "stopped"@en .
      :end-cause-no-team skos:prefLabel "plus personne"@fr, "nobody left"@en .
      :organisation-social-centre skos:broader :organisation-centre ;
        skos:prefLabel "centre social"@fr, "social centre"@en .

      <theme/accueil> skos:broader <theme/large> ; skos:prefLabel "Accueil"@fr .
      <radio> a :Prototype ; dct:title "La radio"@fr ; rdfs:label "La radio"@fr ;
        adms:status :state-tested ; dct:type :kind-game ; dct:audience :audience-parents ;
        dct:subject <theme/accueil> ; dct:publisher <moulin> ; :openLicence true ;
        dct:created "2019-05-01T10:00:00Z"^^xsd:dateTime ; dct:modified "9999-02-01T10:00:00Z"^^xsd:dateTime .
      <valise> a :Prototype ; dct:title "La valise"@fr ; rdfs:label "La valise"@fr ; :madeUp true ;
        adms:status :state-tested ; dct:type :kind-guide ; dct:publisher <moulin> ;
        dct:created "2019-05-01T10:00:00Z"^^xsd:dateTime ; dct:modified "2020-02-01T10:00:00Z"^^xsd:dateTime .
      <moulin> a org:Organization ; foaf:name "Le Moulin" ; org:classification :organisation-social-centre .
      <phare> a org:Organization ; foaf:name "Le Phare" ; org:classification :organisation-social-centre .
      <i> a :Installation ; :installs <radio> ; prov:wasAssociatedWith <phare> ; adms:status :installation-stopped ;
        schema:startDate "2021"^^xsd:gYear ; schema:endDate "2022-03"^^xsd:gYearMonth ; :endCause :end-cause-no-team .
      """;

  private static List<String> answer(String key, Map<String, String> chosen, String... columns) {
    Map<String, Term> said = new HashMap<>(Map.of("language", Term.text("en")));
    chosen.forEach((name, uri) -> said.put(name, Term.uri(AskedQuestions.BASE + uri)));
    return AskedQuestions.answer(TURTLE, key, said, columns);
  }

  private static List<String> answer(String key, String... columns) {
    return answer(key, Map.of(), columns);
  }

  @Test
  void aThemeHasThePrototypesOfTheThemesUnderItWithTheirStateInWords() {
    assertThat(
            answer(
                "prototypes-par-theme",
                Map.of("theme", "/theme/large"),
                "prototypeLabel",
                "stateLabel"))
        .containsExactly("La radio tested");
  }

  @Test
  void statesKindsAndAudiencesAreWords() {
    assertThat(
            answer(
                "ce-que-sont-les-prototypes",
                Map.of("kind", "/def#kind-game"),
                "prototypeLabel",
                "stateLabel",
                "kindLabel",
                "audiences"))
        .containsExactly("La radio tested game parents");
    assertThat(answer("ce-que-sont-les-prototypes", "prototypeLabel")).hasSize(2);
  }

  @Test
  void whatIsMadeUpCanBeLeftOut() {
    assertThat(
            answer(
                "ce-que-sont-les-prototypes", Map.of("without", "/def#madeUp"), "prototypeLabel"))
        .containsExactly("La radio");
  }

  @Test
  void openLicencesAreCountedByKind() {
    assertThat(answer("licence-ouverte-par-nature", "kindLabel", "number", "open"))
        .containsExactly("game 1 1", "guide 1 0");
  }

  @Test
  void whatStoppedSaysWhy() {
    assertThat(answer("pourquoi-arrete", "prototypeLabel", "centreLabel", "end", "causeLabel"))
        .containsExactly("La radio Le Phare 2022-03 nobody left");
  }

  @Test
  void whoTookItUpIsToldWithWhatBecameOfIt() {
    assertThat(answer("repris-et-devenu", "prototypeLabel", "centreLabel", "start", "stateLabel"))
        .containsExactly("La radio Le Phare 2021 stopped");
  }

  @Test
  void whereNothingArrivedNothingWasEvenPlanned() {
    assertThat(answer("centres-sans-installation", "centreLabel", "kindLabel"))
        .containsExactly("Le Moulin social centre");
  }

  @Test
  void whatChangedThisYearIsNotWhatChangedBefore() {
    assertThat(answer("nouveautes", "thingLabel", "created"))
        .containsExactly("La radio 2019-05-01");
  }

  @Test
  void theInventedIsCountedApart() {
    assertThat(answer("invente-ou-reel", "madeUp", "number"))
        .containsExactlyInAnyOrder("false 1", "true 1");
  }
}
