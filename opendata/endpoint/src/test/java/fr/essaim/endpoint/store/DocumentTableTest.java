package fr.essaim.endpoint.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.mem.TriTable;
import org.junit.jupiter.api.Test;

/** Holds the table against Jena's plainest dataset, which does the same with everything. */
class DocumentTableTest {

  private static final int GRAPHS = 5;
  private static final int SUBJECTS = 12;
  private static final int PREDICATES = 4;
  private static final int OBJECTS = 12;

  private final Random random = new Random(11);
  private final TriTable union = new TriTable();
  private final DocumentTable table = new DocumentTable(union);
  private final DatasetGraph expected = DatasetGraphFactory.createGeneral();

  @Test
  void findsWhatAPlainTableFinds() {
    for (int round = 0; round < 30; round++) {
      begin(ReadWrite.WRITE);
      for (int i = 0; i < 120; i++) {
        add(graph(), triple());
        remove(graph(), triple());
      }
      union.add(triple());
      table.commit();
      union.commit();
      end();
      begin(ReadWrite.READ);
      for (int i = 0; i < 40; i++) {
        assertFindsTheSame(
            sometimes(graph()), sometimes(subject()), sometimes(predicate()), sometimes(object()));
      }
      assertThat(table.listGraphNodes())
          .containsExactlyInAnyOrderElementsOf(list(expected.listGraphNodes()));
      end();
    }
    assertThat(list(expected.find(node("g", 0), Node.ANY, Node.ANY, Node.ANY)))
        .as("one graph is too large to be looked through")
        .hasSizeGreaterThan(256);
  }

  @Test
  void forgetsWhatWasNotCommitted() {
    begin(ReadWrite.WRITE);
    add(graph(), triple());
    table.abort();
    union.abort();

    begin(ReadWrite.READ);
    assertThat(table.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)).isEmpty();
    end();
  }

  private void add(Node graph, Triple triple) {
    expected.add(Quad.create(graph, triple));
    table.add(Quad.create(graph, triple));
    union.add(triple);
  }

  private void remove(Node graph, Triple triple) {
    if (graph.equals(node("g", 0))) {
      return;
    }
    Quad quad = Quad.create(graph, triple);
    boolean was = expected.contains(quad);
    expected.delete(quad);
    table.delete(quad);
    if (was
        && !expected.contains(
            Node.ANY, triple.getSubject(), triple.getPredicate(), triple.getObject())) {
      union.delete(triple);
    }
  }

  private void assertFindsTheSame(Node graph, Node subject, Node predicate, Node object) {
    assertThat(table.find(graph, subject, predicate, object))
        .as("%s %s %s %s", graph, subject, predicate, object)
        .containsExactlyInAnyOrderElementsOf(
            list(expected.findNG(graph, subject, predicate, object)));
    assertThat(table.findInUnionGraph(subject, predicate, object).map(Quad::asTriple))
        .containsExactlyInAnyOrderElementsOf(
            expected.getUnionGraph().find(subject, predicate, object).toList());
  }

  private void begin(ReadWrite mode) {
    table.begin(mode);
    union.begin(mode);
  }

  private void end() {
    table.end();
    union.end();
  }

  private static <T> List<T> list(Iterator<T> found) {
    return Iter.toList(found);
  }

  private Node sometimes(Node node) {
    return random.nextBoolean() ? node : Node.ANY;
  }

  /** The first one gets most statements. */
  private Node graph() {
    return node("g", IntStream.of(random.nextInt(GRAPHS), random.nextInt(GRAPHS)).min().orElse(0));
  }

  private Triple triple() {
    return Triple.create(subject(), predicate(), object());
  }

  private Node subject() {
    return node("s", random.nextInt(SUBJECTS));
  }

  private Node predicate() {
    return node("p", random.nextInt(PREDICATES));
  }

  private Node object() {
    return node("o", random.nextInt(OBJECTS));
  }

  private static Node node(String kind, int number) {
    return NodeFactory.createURI("http://e.org/" + kind + number);
  }
}
