package fr.essaim.endpoint.run;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
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

  private final Optional<MemoryPoolMXBean> pool =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(each -> each.getType() == MemoryType.HEAP)
          .filter(MemoryPoolMXBean::isCollectionUsageThresholdSupported)
          .filter(each -> each.getCollectionUsage() != null && each.getUsage().getMax() > 0)
          .max(Comparator.comparing(each -> each.getUsage().getMax()));

  private long seen;

  /** Whether the last collection left the heap nearly full; once for each collection. */
  boolean isShort() {
    if (pool.isEmpty()) {
      return false;
    }
    long collections =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(each -> each.getCollectionCount())
            .sum();
    if (collections == seen) {
      return false;
    }
    seen = collections;
    var left = pool.get().getCollectionUsage();
    return left.getUsed() > FULL * left.getMax();
  }
}
