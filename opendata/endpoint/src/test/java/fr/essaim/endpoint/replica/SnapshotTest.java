package fr.essaim.endpoint.replica;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.JenaMemoryStore;
import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @TempDir private Path directory;

  private final Store store = new JenaMemoryStore(DefaultGraph.UNION);
  private Snapshot snapshot;

  @BeforeEach
  void applyTwoDocuments() {
    snapshot = new Snapshot(directory);
    new Replica(store)
        .apply(
            List.of(
                Rows.document(1, "one", "_:b0 <http://e.org/p> \"été\\n\"@fr"),
                Rows.document(2, "two", "_:b0 <http://e.org/p> \"01\"^^<http://e.org/t>")));
  }

  @Test
  void bringsBackTheSameState() throws IOException {
    save();
    Store fresh = new JenaMemoryStore(DefaultGraph.UNION);

    assertThat(snapshot.load(fresh)).contains(new Snapshot.Label(store.revision(), "base", NOW));
    assertThat(fresh.revision()).isEqualTo(store.revision());
    assertThat(IsoMatcher.isomorphic(copy(store), copy(fresh))).isTrue();
    assertThat(fresh.<Integer>read(view -> view.dataset().getDefaultGraph().size())).isEqualTo(2);
  }

  @Test
  void replacesTheOneBefore() throws IOException {
    save();
    new Replica(store).apply(List.of(Rows.tombstone(3, "one")));
    save();
    Store fresh = new JenaMemoryStore(DefaultGraph.UNION);

    assertThat(snapshot.load(fresh)).isPresent();
    assertThat(fresh.revision().position()).isEqualTo(3);
    try (var files = Files.list(directory)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void cleansUpAfterAWorkerThatWasKilledWhileItWrote() throws IOException {
    save();
    Files.writeString(directory.resolve("unfinished-123"), "half of it");

    assertThat(snapshot.load(new JenaMemoryStore(DefaultGraph.UNION))).isPresent();
    try (var files = Files.list(directory)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void isNothingWhenThereIsNone() {
    assertThat(snapshot.load(new JenaMemoryStore(DefaultGraph.UNION))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 60, -1, -20, -75, -100})
  void isNothingWhenOneByteIsWrong(int at) throws IOException {
    save();
    byte[] bytes = Files.readAllBytes(file());
    bytes[at < 0 ? bytes.length + at : at] ^= 1;
    Files.write(file(), bytes);

    assertThatNothingIsLoaded();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 10, 74, 100, 250})
  void isNothingWhenItIsCutShort(int length) throws IOException {
    save();
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, length));

    assertThatNothingIsLoaded();
  }

  @Test
  void isNothingWhenItIsOfAnotherVersion() throws IOException {
    save();
    String text = Files.readString(file(), StandardCharsets.UTF_8);
    Files.writeString(file(), resealed(text.replace("essaim-snapshot 1", "essaim-snapshot 0")));

    assertThatNothingIsLoaded();
  }

  private void save() throws IOException {
    store.read(
        view -> {
          try {
            snapshot.save(view, "base", NOW);
            return null;
          } catch (IOException failure) {
            throw new IllegalStateException(failure);
          }
        });
  }

  private Path file() {
    return directory.resolve("snapshot.nq");
  }

  private void assertThatNothingIsLoaded() {
    Store fresh = new JenaMemoryStore(DefaultGraph.UNION);
    assertThat(snapshot.load(fresh)).isEmpty();
    assertThat(fresh.revision()).isEqualTo(Revision.NOTHING);
    assertThat(fresh.<Boolean>read(view -> view.dataset().isEmpty())).isTrue();
  }

  /** The same text with a checksum that is right, so that only the version is wrong. */
  private static String resealed(String text) {
    String content = text.substring(0, text.lastIndexOf("# sha256 "));
    return content + "# sha256 " + Rows.sha256(content) + "\n";
  }

  private static DatasetGraph copy(Store store) {
    DatasetGraph copy = DatasetGraphFactory.create();
    store.read(
        view -> {
          view.dataset().find().forEachRemaining(copy::add);
          return null;
        });
    return copy;
  }
}
