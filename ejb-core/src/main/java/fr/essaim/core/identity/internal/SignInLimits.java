package fr.essaim.core.identity.internal;

import fr.essaim.core.shared.OwnTransaction;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Makes guessing slow: after some failures each further attempt must wait, twice as long every
 * time. An attempt counts as a failure before it is looked at, so that many at once are no way
 * around; what succeeds is forgotten. Kept in the database, for the nodes share it.
 */
@ApplicationScoped
public class SignInLimits {

  /** The first wait, and the longest. */
  static final Duration FIRST_WAIT = Duration.ofSeconds(15);

  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** After so long without an attempt nothing is held against anybody. */
  static final Duration MEMORY = Duration.ofHours(12);

  /** What is counted. */
  public enum Kind {
    /** Passwords for one address of an account, whether there is such an account or not. */
    ACCOUNT(5, Duration.ofHours(2)),
    /** Attempts from one address of the network: a centre has but one, for everybody in it. */
    CLIENT(40, Duration.ofMinutes(1)),
    /** Codes of a second factor, for one account. */
    CODE(5, Duration.ofHours(2)),
    /** Passwords asked of somebody who is signed in. */
    PROOF(5, Duration.ofHours(2)),
    /** Mistakes that one address of the network reports. */
    REPORT(20, Duration.ofMinutes(3));

    /** How many attempts wait for nothing. */
    private final int free;

    /** The time in which one failure is forgiven. */
    private final Duration forgiveness;

    Kind(int free, Duration forgiveness) {
      this.free = free;
      this.forgiveness = forgiveness;
    }
  }

  @Inject private OwnTransaction transaction;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Lets an attempt through, counted for its client and its subject, or says how long to wait.
   *
   * @param client the address of the network that it comes from
   * @return nothing to wait for, if it is let through
   */
  public Duration admit(String client, Kind kind, String subject) {
    Duration wait = admit(Kind.CLIENT, client);
    if (!wait.isZero()) {
      return wait;
    }
    wait = admit(kind, subject);
    if (!wait.isZero()) {
      taken(client);
    }
    return wait;
  }

  /**
   * The same for what is counted once.
   *
   * @return nothing to wait for, if it is let through
   */
  public Duration admit(Kind kind, String subject) {
    return transaction.of(() -> admitted(kind, digest(kind, subject)));
  }

  /** An attempt that was let through was right: what failed before it is forgotten. */
  public void succeeded(String client, Kind kind, String subject) {
    taken(client);
    transaction.of(() -> clear(kind, subject));
  }

  /** An attempt that was let through was not looked at after all: it counts for nothing. */
  public void untried(String client, Kind kind, String subject) {
    taken(client);
    transaction.of(
        () ->
            SqlText.of(
                    "update identity.sign_in_limit"
                        + " set failures = failures - 1, open_from = last_at"
                        + " where kind = ?1 and subject = ?2 and failures > 0",
                    kind.name(),
                    digest(kind, subject))
                .update(entityManager));
  }

  /**
   * Forgets what failed before, in the caller's transaction, as when somebody showed otherwise that
   * it is them.
   *
   * @return how many rows that were
   */
  public int clear(Kind kind, String subject) {
    return SqlText.of(
            "delete from identity.sign_in_limit where kind = ?1 and subject = ?2",
            kind.name(),
            digest(kind, subject))
        .update(entityManager);
  }

  /** The client's own last attempt does not count; those before it do. */
  private void taken(String client) {
    transaction.of(
        () ->
            SqlText.of(
                    "update identity.sign_in_limit set failures = failures - 1"
                        + " where kind = ?1 and subject = ?2 and failures > 0",
                    Kind.CLIENT.name(),
                    digest(Kind.CLIENT, client))
                .update(entityManager));
  }

  /**
   * Forgets what is held against nobody any more.
   *
   * @return how many there were
   */
  public int forget() {
    return transaction.of(
        () ->
            SqlText.of(
                    "delete from identity.sign_in_limit where last_at < ?1",
                    clock.instant().minus(MEMORY))
                .update(entityManager));
  }

  /** How long the next attempt must wait after so many failures. */
  static Duration waitAfter(Kind kind, int failures) {
    int beyond = failures - kind.free;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private Duration admitted(Kind kind, String digest) {
    // As precise as the column: rounded up there, it would be in the future here.
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    SqlText.of(
            "insert into identity.sign_in_limit (kind, subject, failures, last_at, open_from)"
                + " values (?1, ?2, 0, ?3, ?3) on conflict do nothing",
            kind.name(),
            digest,
            now)
        .update(entityManager);
    Object[] row = held(kind, digest);
    Instant openFrom = SqlText.instant(row[1]);
    if (now.toInstant().isBefore(openFrom)) {
      return Duration.between(now.toInstant(), openFrom);
    }
    int failures = remembered(kind, row, now.toInstant()) + 1;
    SqlText.of(
            "update identity.sign_in_limit set failures = ?3, last_at = ?4, open_from = ?5"
                + " where kind = ?1 and subject = ?2",
            kind.name(),
            digest,
            failures,
            now,
            now.plus(waitAfter(kind, failures)))
        .update(entityManager);
    return Duration.ZERO;
  }

  private static int remembered(Kind kind, Object[] row, Instant now) {
    long forgiven = Duration.between(SqlText.instant(row[2]), now).dividedBy(kind.forgiveness);
    return (int) Math.max(0, ((Number) row[0]).longValue() - Math.max(0, forgiven));
  }

  private Object[] held(Kind kind, String digest) {
    List<?> rows =
        SqlText.of(
                "select failures, open_from, last_at from identity.sign_in_limit"
                    + " where kind = ?1 and subject = ?2 for update",
                kind.name(),
                digest)
            .query(entityManager)
            .getResultList();
    return (Object[]) rows.get(0);
  }

  private static String digest(Kind kind, String subject) {
    return Tokens.digest(kind + " " + subject.strip().toLowerCase(Locale.ROOT));
  }
}
