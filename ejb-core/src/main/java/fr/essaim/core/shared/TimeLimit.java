package fr.essaim.core.shared;

import java.time.Duration;

/** How long something may last, from now on; changes of the machine's clock do not matter. */
public final class TimeLimit {

  private final long end;

  private TimeLimit(long end) {
    this.end = end;
  }

  public static TimeLimit of(Duration longest) {
    return new TimeLimit(System.nanoTime() + longest.toNanos());
  }

  public boolean isOver() {
    return System.nanoTime() - end > 0;
  }
}
