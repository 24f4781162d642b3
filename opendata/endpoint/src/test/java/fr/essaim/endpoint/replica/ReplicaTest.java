package fr.essaim.endpoint.replica;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.JenaMemoryStore;
import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicaTest {

  private static final String OLD = "<http://e.org/s> <http://e.org/p> \"old\"";
  private static final String NEW = "<http://e.org/s> <http://e.org/p> \"new\"";

  private final Store store = new JenaMemoryStore(DefaultGraph.UNION);
  private final Replica replica = new Replica(store);

  @Test
  void holdsTheNewestOfEachDocument() {
    replica.apply(List.of(Rows.document(1, "one", OLD)));
    replica.apply(List.of(Rows.document(2, "one", NEW)));

    assertThat(literals()).containsExactly("new");
    assertThat(replica.revision().position()).isEqualTo(2);
  }

  @Test
  void holdsTheNewestOfADocumentThatComesTwiceInABatch() {
    replica.apply(List.of(Rows.document(1, "one", OLD), Rows.document(2, "one", NEW)));

    assertThat(literals()).containsExactly("new");
  }

  @Test
  void dropsWhatIsWithdrawnAndTakesItBackWhenItIsPublishedAgain() {
    replica.apply(List.of(Rows.document(1, "one", OLD)));
    replica.apply(List.of(Rows.tombstone(2, "one")));
    assertThat(literals()).isEmpty();

    replica.apply(List.of(Rows.document(3, "one", NEW)));
    assertThat(literals()).containsExactly("new");
  }

  @Test
  void leavesOutADocumentThatCannotBeReadAndGoesOn() {
    LogRow broken = new LogRow(1, "m", Rows.uri("broken"), "this is not N-Quads", false);

    replica.apply(List.of(broken, Rows.document(2, "one", NEW)));

    assertThat(literals()).containsExactly("new");
    assertThat(replica.revision().position()).isEqualTo(2);
  }

  @Test
  void keepsBlankNodesOfDifferentDocumentsApart() {
    replica.apply(
        List.of(
            Rows.document(1, "one", "_:b0 <http://e.org/p> \"1\""),
            Rows.document(2, "two", "_:b0 <http://e.org/p> \"2\"")));

    long subjects =
        store.read(
            view ->
                view.dataset().getDefaultGraph().find().toList().stream()
                    .map(triple -> triple.getSubject())
                    .distinct()
                    .count());
    assertThat(subjects).isEqualTo(2);
  }

  @Test
  void remembersTheBeginningOfItsLogUntilItForgetsAll() {
    LogRow first = Rows.document(1, "one", OLD);
    replica.apply(List.of(first));
    replica.apply(List.of(Rows.document(2, "two", NEW)));
    assertThat(replica.base()).isEqualTo(first.mark());

    replica.forget();

    assertThat(replica.base()).isEmpty();
    assertThat(replica.revision()).isEqualTo(Revision.NOTHING);
    assertThat(literals()).isEmpty();
  }

  private List<String> literals() {
    return store.read(
        view ->
            view.dataset().getDefaultGraph().find().toList().stream()
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .toList());
  }
}
