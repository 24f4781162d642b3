package fr.essaim.endpoint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class JenaMemoryStoreTest {

  private static final Node ONE = NodeFactory.createURI("http://example.org/doc/one");
  private static final Node TWO = NodeFactory.createURI("http://example.org/doc/two");
  private static final Triple A = SSE.parseTriple("(<http://e.org/s> <http://e.org/p> 1)");
  private static final Triple B = SSE.parseTriple("(<http://e.org/s> <http://e.org/p> 2)");

  private final Store store = new JenaMemoryStore(DefaultGraph.UNION);

  @Test
  void showsTheUnionOfTheDocumentsAsDefaultGraph() {
    at(1, changes -> changes.replace(ONE, List.of(A)));
    at(2, changes -> changes.replace(TWO, List.of(B)));

    assertThat(defaultGraph(store)).containsExactlyInAnyOrder(A, B);
  }

  @Test
  void replacesADocumentAsAWhole() {
    at(1, changes -> changes.replace(ONE, List.of(A)));
    at(2, changes -> changes.replace(ONE, List.of(B)));

    assertThat(defaultGraph(store)).containsExactly(B);
    assertThat(graph(ONE)).containsExactly(B);
  }

  @Test
  void keepsWhatADocumentStillSays() {
    at(1, changes -> changes.replace(ONE, List.of(A, B)));
    at(2, changes -> changes.replace(TWO, List.of(B)));
    Triple added = SSE.parseTriple("(<http://e.org/s> <http://e.org/p> 3)");

    at(3, changes -> changes.replace(ONE, List.of(added, A, added)));

    assertThat(graph(ONE)).containsExactlyInAnyOrder(A, added);
    assertThat(graph(TWO)).containsExactly(B);
    assertThat(defaultGraph(store)).containsExactlyInAnyOrder(A, B, added);
  }

  @Test
  void keepsAStatementForAsLongAsADocumentHasIt() {
    at(1, changes -> changes.replace(ONE, List.of(A)));
    at(2, changes -> changes.replace(TWO, List.of(A)));

    at(3, changes -> changes.replace(ONE, List.of()));
    assertThat(defaultGraph(store)).containsExactly(A);

    at(4, changes -> changes.replace(TWO, List.of()));
    assertThat(defaultGraph(store)).isEmpty();
  }

  @Test
  void keepsTheDefaultGraphApartWhenAskedTo() {
    Store separate = new JenaMemoryStore(DefaultGraph.SEPARATE);
    separate.write(
        Revision.NOTHING,
        changes -> {
          changes.add(ONE, A);
          changes.addToDefault(B);
        });

    assertThat(defaultGraph(separate)).containsExactly(B);
  }

  @Test
  void showsAReaderOneStateWithItsPosition() {
    at(1, changes -> changes.replace(ONE, List.of(A)));

    store.read(
        view -> {
          CompletableFuture.runAsync(() -> at(2, changes -> changes.replace(ONE, List.of(B))))
              .join();
          assertThat(view.revision().position()).isEqualTo(1);
          assertThat(view.dataset().getDefaultGraph().find().toList()).containsExactly(A);
          return null;
        });

    assertThat(store.revision().position()).isEqualTo(2);
    assertThat(defaultGraph(store)).containsExactly(B);
  }

  @Test
  void countsPredicatesAlongAsIfItCountedThemAnew() {
    Random random = new Random(7);
    List<Node> documents = List.of(ONE, TWO);
    for (int position = 1; position <= 200; position++) {
      Node document = documents.get(random.nextInt(2));
      List<Triple> triples =
          random
              .ints(random.nextInt(6), 0, 3 * 3 * 3)
              .mapToObj(n -> triple(n / 9, n / 3 % 3, n % 3))
              .toList();
      at(position, changes -> changes.replace(document, triples));

      assertThat(store.<Statistics>read(View::statistics)).isEqualTo(countedAnew());
    }
    at(201, Changes::clear);
    assertThat(store.<Statistics>read(View::statistics)).isEqualTo(Statistics.NONE);
  }

  private Statistics countedAnew() {
    List<Triple> all = defaultGraph(store);
    Map<Node, PredicateCounts> counts =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    Triple::getPredicate,
                    Collectors.collectingAndThen(
                        Collectors.toList(),
                        its ->
                            new PredicateCounts(
                                its.size(),
                                its.stream().map(Triple::getSubject).distinct().count(),
                                its.stream().map(Triple::getObject).distinct().count()))));
    return new Statistics(all.size(), counts);
  }

  private static Triple triple(int subject, int predicate, int object) {
    return Triple.create(
        NodeFactory.createURI("http://e.org/s" + subject),
        NodeFactory.createURI("http://e.org/p" + predicate),
        NodeFactory.createURI("http://e.org/o" + object));
  }

  @Test
  void leavesNothingOfAWriteThatFails() {
    at(1, changes -> changes.replace(ONE, List.of(A)));

    assertThatThrownBy(
            () ->
                at(
                    2,
                    changes -> {
                      changes.clear();
                      throw new IllegalStateException("on purpose");
                    }))
        .hasMessage("on purpose");

    assertThat(defaultGraph(store)).containsExactly(A);
    assertThat(store.revision().position()).isEqualTo(1);
  }

  private void at(long position, Consumer<Changes> work) {
    store.write(new Revision(position, "m" + position), work);
  }

  private static List<Triple> defaultGraph(Store store) {
    return store.read(view -> view.dataset().getDefaultGraph().find().toList());
  }

  private List<Triple> graph(Node name) {
    return store.read(view -> view.dataset().getGraph(name).find().toList());
  }
}
