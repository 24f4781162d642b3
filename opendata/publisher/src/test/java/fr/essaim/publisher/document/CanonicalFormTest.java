package fr.essaim.publisher.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

  private static final String NAME = "http://test.example/doc/note/a";

  @Test
  void isSortedLinesWithTheDocumentAsGraph() {
    assertThat(form("<urn:b> <urn:p> \"é\\n\"@fr . <urn:a> <urn:p> 1 , 1 ."))
        .isEqualTo(
            "<urn:a> <urn:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> <"
                + NAME
                + "> .\n<urn:b> <urn:p> \"é\\n\"@fr <"
                + NAME
                + "> .\n");
  }

  @Test
  void doesNotDependOnTheNamesOfBlankNodesNorOnTheOrder() {
    String turtle =
        "<urn:a> <urn:p> _:x, _:y . _:x <urn:q> _:y . _:y <urn:q> _:z . _:z <urn:r> \"end\" ."
            + " _:u <urn:q> _:v . _:v <urn:q> _:u . _:twin1 <urn:s> 1 . _:twin2 <urn:s> 1 .";
    String form = form(turtle);
    long seed = 20_261_124L;
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<Triple> triples = new ArrayList<>(graph(turtle).find().toList());
      Collections.shuffle(triples, random);
      Graph shuffled = GraphFactory.createDefaultGraph();
      triples.forEach(shuffled::add);
      assertThat(CanonicalForm.nquads(shuffled, NAME)).as("seed " + seed).isEqualTo(form);
    }
  }

  @Test
  void tellsGraphsApartThatOnlyBlankNodesDistinguish() {
    assertThat(form("_:a <urn:p> _:a . _:b <urn:p> _:b ."))
        .isNotEqualTo(form("_:a <urn:p> _:b . _:b <urn:p> _:a ."));
  }

  @Test
  void theDigestIsThatOfItsBytes() {
    assertThat(CanonicalForm.digest(""))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  private static String form(String turtle) {
    return CanonicalForm.nquads(graph(turtle), NAME);
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }
}
