package fr.essaim.endpoint.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * Sees the heap fill up before it is full.
 *
 * <p>What counts is what a collection left over, not what is in use: garbage hurts nobody. The pool
 * that is looked at is the one where objects grow old, since a query that needs too much is there
 * before it ends.
 */
final class MemoryGuard {

  private static final double FULL = 0.85;

  /** A whole collection costs everybody time. */
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Optional<MemoryPoolMXBean> pool =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(each -> each.getType() == MemoryType.HEAP)
          .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
          .filter(each -> each.getCollectionUsage() != null && each.getUsage().getMax() > 0)
          .max(Comparator.comparing(each -> each.getUsage().getMax()));

  /** How much of the heap may be in use before somebody who fills it in great steps looks. */
  private static final double NEARLY_FULL = 0.7;

  /** What must have come on top since the last collection, for another one to be worth it. */
  private static final double GROWN = 0.1;

  private long leftLastTime;
  private long seen;
  private long lastSure = System.nanoTime() - BETWEEN_LOOKS.toNanos();

  /** Whether the heap is nearly full of what is still needed. */
  boolean isShort() {
    return pool.filter(each -> looksFull(each.getCollectionUsage()) && isFull(each)).isPresent();
  }

  /**
   * Whether the heap is nearly full, asked in the middle of a query that makes large things: it
   * waits for the answer, so that it cannot fill what is left meanwhile.
   */
  synchronized boolean isShortNow() {
    long most = Runtime.getRuntime().maxMemory();
    long before = inUse();
    if (before < NEARLY_FULL * most || before < leftLastTime + GROWN * most) {
      return false;
    }
    System.gc();
    leftLastTime = inUse();
    return leftLastTime > NEARLY_FULL * most;
  }

  private static long inUse() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private boolean looksFull(MemoryUsage left) {
    boolean isNew = left.getUsed() != seen;
    seen = left.getUsed();
    return isNew && isFull(left);
  }

  /** A collection may leave much for the next one: before a query is ended all of it is done. */
  private boolean isFull(MemoryPoolMXBean each) {
    long now = System.nanoTime();
    if (now - lastSure < BETWEEN_LOOKS.toNanos()) {
      return false;
    }
    System.gc();
    lastSure = System.nanoTime();
    MemoryUsage left = each.getCollectionUsage();
    seen = left.getUsed();
    return isFull(left);
  }

  private static boolean isFull(MemoryUsage left) {
    return left.getUsed() > FULL * left.getMax();
  }
}
