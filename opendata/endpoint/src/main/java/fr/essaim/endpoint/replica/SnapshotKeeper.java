package fr.essaim.endpoint.replica;

import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Decides when a snapshot is worth writing: when something changed and the last one is old enough,
 * and at a clean stop. Writing goes on beside following, and a full disk stops neither.
 */
public final class SnapshotKeeper {

  private static final System.Logger LOG = System.getLogger(SnapshotKeeper.class.getName());
  private static final Duration LAST_WRITE = Duration.ofSeconds(10);

  private final Store store;
  private final Replica replica;
  private final Optional<Snapshot> snapshot;
  private final Duration interval;
  private final AtomicBoolean writing = new AtomicBoolean();
  private final ExecutorService writer =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "snapshots");
            thread.setDaemon(true);
            return thread;
          });
  private volatile Revision saved = Revision.NOTHING;
  private volatile Instant tried = Instant.MIN;

  /**
   * Keeps snapshots, or none when there is no place for them.
   *
   * @param interval the time between two of them
   */
  public SnapshotKeeper(
      Store store, Replica replica, Optional<Snapshot> snapshot, Duration interval) {
    this.store = store;
    this.replica = replica;
    this.snapshot = snapshot;
    this.interval = interval;
  }

  Optional<Snapshot.Label> load() {
    Optional<Snapshot.Label> label = snapshot.flatMap(each -> each.load(store));
    label.ifPresent(each -> saved = each.revision());
    return label;
  }

  /** The store is current: perhaps it is time. */
  void offer(Instant now) {
    if (snapshot.isPresent()
        && !store.revision().equals(saved)
        && (tried.equals(Instant.MIN) || !now.isBefore(tried.plus(interval)))
        && writing.compareAndSet(false, true)) {
      tried = now;
      writer.execute(
          () -> {
            try {
              save(now);
            } finally {
              writing.set(false);
            }
          });
    }
  }

  /** The worker stops; what changed since the last snapshot is kept. */
  void saveLast(Instant asOf) {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(LAST_WRITE.toSeconds(), TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return;
    }
    if (snapshot.isPresent() && !store.revision().equals(saved)) {
      save(asOf);
    }
  }

  private void save(Instant asOf) {
    try {
      saved =
          store.read(
              view -> {
                try {
                  snapshot.orElseThrow().save(view, replica.base(), asOf);
                  return view.revision();
                } catch (IOException failure) {
                  throw new UncheckedIOException(failure);
                }
              });
    } catch (UncheckedIOException failure) {
      LOG.log(
          System.Logger.Level.WARNING,
          "No snapshot could be written; the next start reads more of the log: {0}",
          failure.getMessage());
    }
  }
}
