package fr.essaim.endpoint;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.http.EndpointServer;
import fr.essaim.endpoint.replica.Follower;
import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.replica.PublishedLog;
import fr.essaim.endpoint.replica.Replica;
import fr.essaim.endpoint.replica.Snapshot;
import fr.essaim.endpoint.replica.SnapshotKeeper;
import fr.essaim.endpoint.run.JenaSwitches;
import fr.essaim.endpoint.run.Watchdog;
import fr.essaim.endpoint.store.DefaultGraph;
import fr.essaim.endpoint.store.FileLoader;
import fr.essaim.endpoint.store.JenaMemoryStore;
import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A worker's parts, put together: a store, what fills it, and the server before it. */
public final class Worker implements AutoCloseable {

  private static final Duration BETWEEN_SNAPSHOTS = Duration.ofSeconds(60);

  private final DefaultGraph defaultGraph;
  private final Store store;
  private final Progress progress;
  private final CompletableFuture<Void> firstReady;
  private final Runnable stopFilling;
  private EndpointServer server;
  private Watchdog watchdog;

  private Worker(
      DefaultGraph defaultGraph,
      Store store,
      Progress progress,
      CompletableFuture<Void> firstReady,
      Runnable stopFilling) {
    this.defaultGraph = defaultGraph;
    this.store = store;
    this.progress = progress;
    this.firstReady = firstReady;
    this.stopFilling = stopFilling;
  }

  /**
   * A worker over files, which are loaded at once.
   *
   * @throws FileLoader.Unreadable when a file cannot be read
   */
  public static Worker over(
      List<Path> files, List<FileLoader.NamedFile> named, DefaultGraph defaultGraph) {
    JenaSwitches.set();
    Store store = new JenaMemoryStore(defaultGraph);
    new FileLoader(store).load(files, named, new Revision(0, UUID.randomUUID().toString()));
    return new Worker(
        defaultGraph, store, Progress.files(), CompletableFuture.completedFuture(null), () -> {});
  }

  /** A worker that follows the log; it begins to at once. */
  public static Worker following(
      PublishedLog.Source log, Optional<Path> snapshotDirectory, DefaultGraph defaultGraph) {
    JenaSwitches.set();
    Store store = new JenaMemoryStore(defaultGraph);
    Replica replica = new Replica(store);
    SnapshotKeeper snapshots =
        new SnapshotKeeper(store, replica, snapshotDirectory.map(Snapshot::new), BETWEEN_SNAPSHOTS);
    Follower follower = new Follower(log, replica, snapshots, Clock.systemUTC());
    follower.start();
    return new Worker(
        defaultGraph, store, follower.progress(), follower.firstReady(), follower::close);
  }

  /**
   * Starts to listen; until the worker is ready it says that it is not.
   *
   * @param warmUp for how long it asks itself questions once it holds everything, before it is
   *     ready
   * @return completes when it may answer for the first time
   * @throws IOException when the port cannot be had
   */
  public CompletableFuture<Void> listen(String host, int port, Limits limits, Duration warmUp)
      throws IOException {
    watchdog = new Watchdog(limits.time(Limit.GRACE), Watchdog::haltProcess);
    WarmProgress warm = new WarmProgress(progress);
    server = new EndpointServer(host, port, store, warm, defaultGraph, limits, watchdog);
    try {
      server.start();
    } catch (IOException portTaken) {
      close();
      throw portTaken;
    }
    return firstReady.thenRunAsync(
        () -> {
          if (!warmUp.isZero() && holdsAnything()) {
            new WarmUp(store, defaultGraph, limits).run(warmUp);
          }
          warm.warm();
        });
  }

  private boolean holdsAnything() {
    return store.read(view -> view.dataset().find().hasNext());
  }

  /** The port it listens at. */
  public int port() {
    return server.port();
  }

  /** The position it has reached. */
  public long position() {
    return store.revision().position();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
      watchdog.close();
    }
    stopFilling.run();
  }
}
