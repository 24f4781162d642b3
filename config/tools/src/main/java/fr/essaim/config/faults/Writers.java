package fr.essaim.config.faults;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.GeneratedPrototypes;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Two people who create one prototype after the other while something happens. What the application
 * has answered "created" to is acknowledged, and must be there afterwards.
 */
final class Writers implements AutoCloseable {

  private static final int WRITERS = 2;
  private static final String SERIES = "panne";

  private final AdministrationClient application;
  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicBoolean done = new AtomicBoolean();
  private final Thread[] threads = new Thread[WRITERS];

  private Writers(AdministrationClient application) {
    this.application = application;
  }

  static Writers start(TriedInstance instance) {
    Writers writers = new Writers(instance.application());
    for (int index = 0; index < WRITERS; index++) {
      writers.threads[index] = new Thread(writers::write, "writer-" + index);
      writers.threads[index].start();
    }
    return writers;
  }

  private void write() {
    while (!done.get()) {
      int number = numbers.incrementAndGet();
      try {
        GeneratedPrototypes.create(application, SERIES, number, number);
        acknowledged.add(GeneratedPrototypes.key(SERIES, number));
      } catch (Refusal e) {
        refused.incrementAndGet();
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }

  /** Waits until one more write is acknowledged. */
  void awaitProgress() throws InterruptedException {
    int before = acknowledged.size();
    TriedInstance.await("writes go on", () -> acknowledged.size() > before);
  }

  /** The keys of all that is acknowledged so far. */
  Set<String> acknowledgedKeys() {
    return new TreeSet<>(acknowledged);
  }

  /** Has them stop, and waits for what they are at. */
  @Override
  public void close() {
    done.set(true);
    Threads.join(threads);
  }

  /**
   * Looks at what is left: every acknowledged prototype must be stored, every stored one published
   * (a rebuild finds nothing that differs), and documents, dumps and endpoint must say the same.
   */
  Left left(TriedInstance instance) throws InterruptedException {
    Set<String> lost = new TreeSet<>(acknowledged);
    lost.removeAll(
        instance.query(
            "select key from prototypes.prototype where key like '%s-%%'".formatted(SERIES)));
    instance.awaitPublished();
    JsonObject verified = application.post("verify", JsonObject.EMPTY_JSON_OBJECT);
    JsonObject rebuilt = application.post("rebuild", JsonObject.EMPTY_JSON_OBJECT);
    return new Left(
        acknowledged.size(),
        refused.get(),
        lost.size(),
        rebuilt.getJsonArray("changed").size() + rebuilt.getJsonArray("gone").size(),
        verified.getJsonArray("differences").size());
  }

  /** What became of the writes. */
  record Left(int acknowledged, int refused, int lost, int unpublished, int differences) {

    boolean isWhole() {
      return lost == 0 && unpublished == 0 && differences == 0;
    }

    String told() {
      return "%d writes acknowledged, %d not; lost %d, stored but not as published %d, differences of dumps, documents and endpoint %d"
          .formatted(acknowledged, refused, lost, unpublished, differences);
    }
  }
}
