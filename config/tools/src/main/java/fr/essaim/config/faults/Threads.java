package fr.essaim.config.faults;

/** Waiting for threads of a fault's own. */
final class Threads {

  private Threads() {}

  /** Waits for their ends; anyone who is interrupted goes on, and knows it. */
  static void join(Thread... threads) {
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
