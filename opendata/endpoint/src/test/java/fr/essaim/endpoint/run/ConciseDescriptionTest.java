package fr.essaim.endpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConciseDescriptionTest {

  private static final String DATA =
      """
      <s> <p> 'one', <t>, _:a .
      _:a <p> _:b .
      _:b <p> _:a, 'three' .
      <t> <p> 'not of s' .
      GRAPH <g> { <s> <p> 'one' }
      """;

  @BeforeAll
  static void setSwitches() {
    JenaSwitches.set();
  }

  @Test
  void isWhatTheUnionSaysWithTheBlankNodesBelow() {
    assertThat(
            describe("DESCRIBE <http://e.org/s>")
                .isIsomorphicWith(
                    graph(
                        """
                        <s> <p> 'one', <t>, _:a .
                        _:a <p> _:b .
                        _:b <p> _:a, 'three' .
                        """)))
        .isTrue();
  }

  @Test
  void isOfAllThatAPatternFinds() {
    assertThat(describe("DESCRIBE ?x { <http://e.org/s> ?p ?x }").size()).isEqualTo(4);
  }

  @Test
  void isEmptyOfWhatNobodyTalksAbout() {
    assertThat(describe("DESCRIBE <http://e.org/nobody>").isEmpty()).isTrue();
  }

  private static Graph describe(String query) {
    try (QueryExec execution =
        QueryExec.dataset(new UnionOnly(dataset(DATA))).query(query).build()) {
      return execution.describe();
    }
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).base("http://e.org/").parse(graph);
    return graph;
  }

  private static DatasetGraph dataset(String trig) {
    return RDFParser.fromString(trig, Lang.TRIG).base("http://e.org/").toDatasetGraph();
  }

  /** There may be tens of thousands of named graphs, so none of them is looked into. */
  private static final class UnionOnly extends DatasetGraphWrapper {

    UnionOnly(DatasetGraph dataset) {
      super(dataset);
    }

    @Override
    public Graph getGraph(Node name) {
      throw new AssertionError("looks into " + name);
    }

    @Override
    public Iterator<Quad> findNG(Node graph, Node subject, Node predicate, Node object) {
      throw new AssertionError("looks into each graph");
    }

    @Override
    public Iterator<Node> listGraphNodes() {
      throw new AssertionError("lists the graphs");
    }
  }
}
