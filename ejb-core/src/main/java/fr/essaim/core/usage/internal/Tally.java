package fr.essaim.core.usage.internal;

import fr.essaim.core.usage.UsageCount;
import fr.essaim.core.usage.Use;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts in memory. A count only grows; beside it stands how much of it is in the database, so what
 * was not written yet is the difference, however often writing failed. Kept are the days of which
 * something is unwritten, and the last two: that is a few dozen counts a day.
 */
@ApplicationScoped
public class Tally {

  private final Map<Slot, Count> days = new ConcurrentHashMap<>();
  private final Map<Use, LongAdder> all = new ConcurrentHashMap<>();
  private Clock clock;

  protected Tally() {}

  @Inject
  Tally(Clock clock) {
    this.clock = clock;
  }

  private record Slot(LocalDate day, Use use) {}

  private static final class Count {
    private final LongAdder answers = new LongAdder();

    /** The writer's alone. */
    private long written;
  }

  /** Counts one, today. */
  public void count(Use use) {
    days.computeIfAbsent(new Slot(LocalDate.now(clock), use), unseen -> new Count())
        .answers
        .increment();
    all.computeIfAbsent(use, unseen -> new LongAdder()).increment();
  }

  /** Everything that was counted since this tally is there. */
  public Map<Use, Long> sinceStart() {
    Map<Use, Long> sums = new HashMap<>();
    all.forEach((use, answers) -> sums.put(use, answers.sum()));
    return sums;
  }

  /** What is not in the database yet. One writer at a time asks. */
  List<UsageCount> unwritten() {
    List<UsageCount> unwritten = new ArrayList<>();
    days.forEach(
        (slot, count) -> {
          long answers = count.answers.sum() - count.written;
          if (answers > 0) {
            unwritten.add(new UsageCount(slot.day(), slot.use(), answers));
          }
        });
    return unwritten;
  }

  /** Notes that this, which {@link #unwritten} gave, is in the database now. */
  void written(List<UsageCount> counts) {
    for (UsageCount each : counts) {
      Count count = days.get(new Slot(each.day(), each.use()));
      count.written += each.answers();
    }
    LocalDate yesterday = LocalDate.now(clock).minusDays(1);
    days.entrySet()
        .removeIf(
            entry ->
                entry.getKey().day().isBefore(yesterday)
                    && entry.getValue().answers.sum() == entry.getValue().written);
  }

  /** How many counts are kept. */
  int size() {
    return days.size();
  }
}
