package fr.essaim.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The questions about the education map; what is near is asked of a running instance. */
class EducationQuestionsTest {

  private static final String DATA =
      """
      @prefix : <http://test.example/def#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @prefix foaf: <http://xmlns.com/foaf/0.1/> .
      @prefix org: <http://www.w3.org/ns/org#> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix schema: <http://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix language: <http://publications.europa.eu/resource/authority/language/> .
      <roubaix> dct:title "Roubaix" ; skos:notation "59512" .
      <lens> dct:title "Lens" ; skos:notation "62498" .
      <echo> foaf:name "Echo" .
      <ludo> a schema:Place ; dct:title "Ludothèque" ; dct:type :place-kind-toy-library ;
        dct:isPartOf <roubaix> ; org:siteOf <echo> ; dct:valid "2020-01-01" ; dct:language language:ARA ;
        :accessibleTo :accessibility-wheelchair, :accessibility-pushchair ; :openingHours "We 14:00-18:00" ;
        schema:openingHoursSpecification
          [ schema:dayOfWeek schema:Wednesday ; :during :day-kind-term, :day-kind-school-holiday ] .
      <club> a schema:Place ; dct:title "Club" ; dct:type :place-kind-sport ; dct:isPartOf <roubaix> ;
        dct:valid "9999-01-01" ; :openingHours "Sa 10:00-12:00; SH off" ;
        schema:openingHoursSpecification [ schema:dayOfWeek schema:Saturday ; :during :day-kind-term ] .
      <parc> a schema:Place ; dct:title "Parc" ; dct:type :place-kind-outdoors ; dct:isPartOf <lens> ;
        dct:valid "9999-01-01" ; :accessibleTo :accessibility-pushchair ; dct:language language:POL .
      <jeux> schema:availableAtOrFrom <ludo> ; dct:title "Jeux" ; :cost :cost-free ;
        dct:subject :education-theme-play, :education-theme-reading .
      <foot> schema:availableAtOrFrom <club> ; dct:title "Football" ; :cost :cost-paid ;
        dct:subject :education-theme-sport .
      <i> :installs <radio> ; prov:wasAssociatedWith <echo> ; :stageChange [ dct:date "2024" ] .
      <radio> dct:title "La radio" .
      """;

  private static List<String> answer(String key, Map<String, Term> said, String... columns) {
    return AskedQuestions.answer(DATA, key, said, columns);
  }

  private static Term uri(String name) {
    return Term.uri(AskedQuestions.BASE + "/" + name);
  }

  @Test
  void aPlaceCountsOnceWhoeverItIsAccessibleTo() {
    assertThat(answer("lieux-accessibles", Map.of(), "communeLabel", "number"))
        .containsExactly("Lens 1", "Roubaix 1");
    assertThat(
            answer(
                "lieux-accessibles",
                Map.of("accessibility", uri("def#accessibility-wheelchair")),
                "communeLabel",
                "number"))
        .containsExactly("Roubaix 1");
  }

  @Test
  void offersAreFoundByThemeCommuneAndCost() {
    assertThat(answer("offres", Map.of(), "communeLabel", "placeLabel", "offerLabel"))
        .containsExactly("Roubaix Club Football", "Roubaix Ludothèque Jeux");
    assertThat(
            answer(
                "offres",
                Map.of("theme", uri("def#education-theme-reading"), "cost", uri("def#cost-free")),
                "offerLabel"))
        .containsExactly("Jeux");
    assertThat(answer("offres", Map.of("commune", uri("lens")), "offerLabel")).isEmpty();
    assertThat(answer("offres-par-theme", Map.of("cost", uri("def#cost-paid")), "number"))
        .containsExactly("1");
  }

  @Test
  void whatNobodyConfirmedForAYearIsToBeChecked() {
    assertThat(answer("lieux-a-verifier", Map.of(), "communeLabel", "number"))
        .containsExactly("Roubaix 1");
  }

  @Test
  void aPlaceThatClosesInTheHolidaysIsNotOpenThen() {
    assertThat(answer("ouvert-en-vacances", Map.of(), "placeLabel", "hours"))
        .containsExactly("Ludothèque We 14:00-18:00");
  }

  @Test
  void languagesAreThoseOfTheUnionsTable() {
    assertThat(
            answer(
                "ou-parle-t-on",
                Map.of(
                    "spoken",
                    Term.uri("http://publications.europa.eu/resource/authority/language/POL")),
                "placeLabel"))
        .containsExactly("Parc");
  }

  @Test
  void aCommuneWithoutAKindOfPlaceHasOthers() {
    assertThat(
            answer(
                "communes-sans",
                Map.of("kind", uri("def#place-kind-sport")),
                "communeLabel",
                "number"))
        .containsExactly("Lens 1");
  }

  @Test
  void theCentresThatKeepPlacesUsePrototypesToo() {
    assertThat(answer("lieux-des-centres", Map.of(), "centreLabel", "placeLabel", "number"))
        .containsExactly("Echo Ludothèque 1");
    assertThat(answer("lieux-et-prototypes", Map.of(), "prototypeLabel", "placeLabel"))
        .containsExactly("La radio Ludothèque");
  }
}
