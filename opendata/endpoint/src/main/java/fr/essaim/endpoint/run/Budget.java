package fr.essaim.endpoint.run;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;

/**
 * How long each client's queries have run within the last minute.
 *
 * <p>Nobody is forgotten before the minute is over, unless there are more clients than accounts;
 * then the least active are, who owe least.
 */
public final class Budget {

  /** Over which time a client's queries are added up. */
  public static final Duration WINDOW = Duration.ofMinutes(1);

  private static final int SLOTS = 12;
  private static final int ACCOUNTS = 100_000;

  private final long allowed;
  private final long slotLength = WINDOW.toNanos() / SLOTS;
  private final Ticker nanos;
  private final Cache<String, Account> accounts;

  /**
   * Accounts that are all empty.
   *
   * @param allowed how long a client's queries may run together in a minute
   * @param nanos a clock
   */
  public Budget(Duration allowed, Ticker nanos) {
    this.allowed = allowed.toNanos();
    this.nanos = nanos;
    accounts =
        Caffeine.newBuilder()
            .maximumSize(ACCOUNTS)
            .expireAfterAccess(WINDOW)
            .ticker(nanos)
            .executor(Runnable::run)
            .build();
  }

  /** Puts the time of a query on a client's account. */
  public void spend(String client, Duration time) {
    accounts.get(client, unseen -> new Account()).add(slot(), time.toNanos());
  }

  /** Whether a client has nothing left. */
  public boolean isSpent(String client) {
    return !untilSomeIsLeft(client).isZero();
  }

  /** How long a client has to wait until it has something left again. */
  public Duration untilSomeIsLeft(String client) {
    Account account = accounts.getIfPresent(client);
    long slots = account == null ? 0 : account.slotsUntilBelow(allowed, slot());
    return slots == 0
        ? Duration.ZERO
        : Duration.ofNanos((slot() + slots) * slotLength - nanos.read());
  }

  private long slot() {
    return Math.floorDiv(nanos.read(), slotLength);
  }

  /** One client's minute, in a ring of slots. */
  private static final class Account {

    private final long[] spent = new long[SLOTS];
    private long newest = Long.MIN_VALUE;

    synchronized void add(long slot, long time) {
      moveTo(slot);
      spent[index(slot)] += time;
    }

    /** After how many slots the sum is below the limit, when nothing is added. */
    synchronized long slotsUntilBelow(long limit, long slot) {
      moveTo(slot);
      long sum = 0;
      for (long each : spent) {
        sum += each;
      }
      long oldest = slot + 1;
      while (sum >= limit && oldest <= slot + SLOTS) {
        sum -= spent[index(oldest)];
        oldest++;
      }
      return oldest - slot - 1;
    }

    private void moveTo(long slot) {
      for (long each = Math.max(newest, slot - SLOTS) + 1; each <= slot; each++) {
        spent[index(each)] = 0;
      }
      newest = Math.max(newest, slot);
    }

    private static int index(long slot) {
      return (int) Math.floorMod(slot, (long) SLOTS);
    }
  }
}
