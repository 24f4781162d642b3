package fr.essaim.publisher.catalogue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Work that nobody waits for: it rests as long as it has worked, so that it never takes more than
 * half a processor from those who ask for something now.
 */
final class Pace {

  private static final long PORTION_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private long begun = System.nanoTime();

  /** Called between two small pieces of work. */
  void rest() {
    long worked = System.nanoTime() - begun;
    if (worked >= PORTION_NANOS) {
      LockSupport.parkNanos(worked);
      begun = System.nanoTime();
    }
  }
}
