package fr.essaim.publisher.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RdfFormatTest {

  private static final Map<String, String> OWN = Map.of("essaim", "http://test.example/def#");
  private static final String TURTLE =
      "@prefix dct: <http://purl.org/dc/terms/> ."
          + " @prefix : <http://test.example/def#> ."
          + " @base <http://test.example/id/prototype/> ."
          + " <a> a :Prototype ; dct:title \"Été <&> \\\"\\n\"@fr, \"Summer\"@en ;"
          + " dct:date \"2017\"^^<http://www.w3.org/2001/XMLSchema#gYear> ; :openLicence true ;"
          + " :sheet <a#sheet> . <a#sheet> :need \"n\"@fr .";

  @ParameterizedTest
  @EnumSource
  void givesBackTheSameGraphAndAlwaysTheSameBytes(RdfFormat format) {
    Graph graph = RDFParser.fromString(TURTLE, Lang.TURTLE).toGraph();
    String text = format.text(graph, OWN);
    Graph again =
        RDFParser.fromString(text, lang(format)).base("http://elsewhere.example/").toGraph();
    assertThat(again.isIsomorphicWith(graph)).as(text).isTrue();
    assertThat(format.text(again, OWN)).isEqualTo(text);
    assertThat(format.text(RdfFormat.read(CanonicalForm.nquads(graph, "urn:doc")), OWN))
        .isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void blankNodesKeepTheirNamesSoThatTheBytesAreTheSameEachTimeTheyAreRead(RdfFormat format) {
    String periods =
        "@prefix dct: <http://purl.org/dc/terms/> . <urn:a> dct:temporal [ dct:date 1 ] ."
            + " <urn:b> dct:temporal [ dct:date 2 ], [ dct:date 3 ] .";
    Graph graph = RDFParser.fromString(periods, Lang.TURTLE).toGraph();
    String lines = CanonicalForm.ntriples(graph);
    String text = format.text(RdfFormat.readTriples(lines), OWN);
    assertThat(RdfFormat.readTriples(lines).isIsomorphicWith(graph)).isTrue();
    for (int i = 0; i < 5; i++) {
      assertThat(format.text(RdfFormat.readTriples(lines), OWN)).isEqualTo(text);
    }
  }

  private static Lang lang(RdfFormat format) {
    return switch (format) {
      case TURTLE -> Lang.TURTLE;
      case JSON_LD -> Lang.JSONLD;
      case RDF_XML -> Lang.RDFXML;
      case N_TRIPLES -> Lang.NTRIPLES;
    };
  }
}
