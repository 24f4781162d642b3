package fr.essaim.config.faults;

import fr.essaim.config.settings.Refusal;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Has the log grow without end: some prototypes get another title, again and again. */
final class Feeder implements AutoCloseable {

  private static final int AT_ONCE = 40;
  private static final int WAITING_AT_MOST = 200;

  private final TriedInstance instance;
  private final AtomicBoolean done = new AtomicBoolean();
  private final Thread thread = new Thread(this::feed, "feeder");
  private final AtomicInteger changes = new AtomicInteger();

  private Feeder(TriedInstance instance) {
    this.instance = instance;
  }

  static Feeder start(TriedInstance instance) {
    Feeder feeder = new Feeder(instance);
    feeder.thread.start();
    return feeder;
  }

  private void feed() {
    for (int round = 1; !done.get(); round++) {
      try (Transaction transaction = Transaction.begin(instance)) {
        changes.addAndGet(transaction.retitle(round, AT_ONCE));
        transaction.commit();
        while (!done.get() && waiting() > WAITING_AT_MOST) {
          pause();
        }
      } catch (Refusal busy) {
        pause();
      }
      pause();
    }
  }

  private int waiting() {
    return Integer.parseInt(
        instance.query("select count(*)::text from publication.outbox").iterator().next());
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
  }

  int changes() {
    return changes.get();
  }

  /** Stops, and gives everything its own title back. */
  @Override
  public void close() {
    done.set(true);
    Threads.join(thread);
    try (Transaction transaction = Transaction.begin(instance)) {
      transaction.titlesBack();
      transaction.commit();
    }
  }
}
