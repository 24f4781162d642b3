package fr.essaim.endpoint.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/sparql-results+json            | application/sparql-results+json",
        "text/csv                                   | text/csv",
        "text/tab-separated-values, text/csv;q=0.5  | text/tab-separated-values",
        "text/csv;q=0.5, application/json;q=0.6     | application/json",
        "*/*                                        | application/sparql-results+json",
        "text/*                                     | text/csv",
        "text/*;q=0.4, text/tab-separated-values    | text/tab-separated-values",
        "text/csv;q=0, text/*                       | text/tab-separated-values",
        "TEXT/CSV ; Q=0.3, application/xml;q=0.2    | text/csv",
        "text/html, application/xml;q=0.9, */*;q=0.8| application/xml",
        "*/*, text/csv                              | text/csv",
        "text/*, application/json                   | application/json",
        "text/csv, application/sparql-results+json  | application/sparql-results+json",
        "*/*;q=0.5, application/sparql-results+json;q=0.1, application/json;q=0.1"
            + " | application/sparql-results+xml",
        "nonsense                                   | application/sparql-results+json",
        "text/csv;q=nonsense, text/xml;q=0.1        | text/xml"
      })
  void choosesTheBestFormatOfRows(String accept, String mediaType) {
    assertThat(new Negotiation(List.of(accept)).choose(Format.ofRows()))
        .map(Format.Offer::mediaType)
        .contains(mediaType);
  }

  @ParameterizedTest
  @CsvSource({
    "text/turtle,TURTLE",
    "application/ld+json,JSON_LD",
    "application/rdf+xml,RDF_XML",
    "application/n-triples,N_TRIPLES",
    "text/plain,N_TRIPLES",
    "*/*,TURTLE"
  })
  void choosesTheFormatOfGraphs(String accept, Format format) {
    assertThat(new Negotiation(List.of(accept)).choose(Format.ofGraphs()))
        .map(Format.Offer::format)
        .contains(format);
  }

  @Test
  void findsNothingWhenNothingFits() {
    assertThat(new Negotiation(List.of("image/png")).choose(Format.ofRows())).isEmpty();
    assertThat(new Negotiation(List.of("text/turtle")).choose(Format.ofRows())).isEmpty();
    assertThat(new Negotiation(List.of("text/csv")).choose(Format.ofTruth())).isEmpty();
    assertThat(new Negotiation(List.of("*/*;q=0")).choose(Format.ofRows())).isEmpty();
  }

  @Test
  void takesNoHeaderForAnythingGoes() {
    assertThat(new Negotiation(List.of()).choose(Format.ofGraphs()))
        .map(Format.Offer::format)
        .contains(Format.TURTLE);
  }

  @Test
  void namesTheCharacterSetWhereTheFormatLeavesAChoice() {
    assertThat(new Format.Offer(Format.CSV, "text/csv").contentType())
        .isEqualTo("text/csv;charset=utf-8");
    assertThat(new Format.Offer(Format.JSON, "application/json").contentType())
        .isEqualTo("application/json");
  }
}
