package fr.essaim.endpoint.replica;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Follows the log for as long as the worker lives: reads what is new, is woken when there is more,
 * looks once a second in any case, and tries again when the log is away. Until there is a state
 * that anybody may see, what was replaced since is passed over.
 */
public final class Follower implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Follower.class.getName());
  private static final int ROWS_AT_ONCE = 500;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final PublishedLog.Source source;
  private final Replica replica;
  private final SnapshotKeeper snapshots;
  private final Clock clock;
  private final FollowingProgress progress = new FollowingProgress();
  private final Thread thread = new Thread(this::run, "follower");
  private volatile boolean stopped;
  private Duration pause = FIRST_PAUSE;

  public Follower(
      PublishedLog.Source source, Replica replica, SnapshotKeeper snapshots, Clock clock) {
    this.source = source;
    this.replica = replica;
    this.snapshots = snapshots;
    this.clock = clock;
  }

  /** How far it is. */
  public Progress progress() {
    return progress;
  }

  /** Completes when the worker may answer for the first time. */
  public CompletableFuture<Void> firstReady() {
    return progress.firstReady();
  }

  /** Begins, from the snapshot if there is one. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Stops and keeps a last snapshot. */
  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
    try {
      thread.join(POLL.multipliedBy(3).toMillis());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    progress.asOf().ifPresent(snapshots::saveLast);
  }

  private void run() {
    Optional<Snapshot.Label> snapshot = snapshots.load();
    snapshot.ifPresent(
        label -> {
          replica.continueFrom(label.base());
          progress.startFrom(label.asOf());
        });
    while (!stopped) {
      try (PublishedLog log = source.open()) {
        progress.connect();
        follow(log);
      } catch (LogAway away) {
        bear(away);
      } catch (RuntimeException failure) {
        LOG.log(System.Logger.Level.ERROR, "Following the log failed.", failure);
        rest();
      }
    }
  }

  private void follow(PublishedLog log) throws LogAway {
    if (!isTheSame(log)) {
      startAgain();
    }
    while (!stopped) {
      long position = replica.revision().position();
      boolean isSeen = progress.asOf().isPresent();
      List<LogRow> rows =
          isSeen
              ? log.from(position, ROWS_AT_ONCE + 1)
              : log.newestFrom(position, ROWS_AT_ONCE + 1);
      if (position > 0 && !continues(rows)) {
        startAgain();
        continue;
      }
      List<LogRow> fresh = position > 0 ? rows.subList(1, rows.size()) : rows;
      replica.apply(fresh);
      pause = FIRST_PAUSE;
      if (isSeen ? rows.size() <= ROWS_AT_ONCE : fresh.isEmpty()) {
        progress.hold(clock.instant());
        snapshots.offer(clock.instant());
        log.awaitNews(POLL);
      }
    }
  }

  /** Whether the log begins as the one that was followed before. */
  private boolean isTheSame(PublishedLog log) throws LogAway {
    return replica.revision().position() == 0
        || log.firstMark().filter(replica.base()::equals).isPresent();
  }

  /** Whether the log still has, at the position reached, what was read there. */
  private boolean continues(List<LogRow> rows) {
    return !rows.isEmpty()
        && rows.get(0).position() == replica.revision().position()
        && rows.get(0).mark().equals(replica.revision().mark());
  }

  private void startAgain() {
    LOG.log(System.Logger.Level.WARNING, "The log is not the one followed so far: starting again.");
    progress.startAgain();
    replica.forget();
  }

  private void bear(LogAway away) {
    if (progress.source().equals("log") || pause.equals(FIRST_PAUSE)) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The log cannot be read; what is held goes on being answered: {0}",
          away.getCause().getMessage());
    }
    progress.lose();
    progress.answerFromOldState();
    rest();
  }

  private void rest() {
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException woken) {
      Thread.currentThread().interrupt();
      return;
    }
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
  }
}
