package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.SessionView;
import fr.essaim.core.identity.SignedInNow;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The sessions that are signed in. The container keeps what a browser is shown; whether it is still
 * somebody is decided here, at each request, in the one statement that reads their roles.
 */
@ApplicationScoped
public class Sessions {

  /** A little longer than the container's own, which ends a session that rests for two hours. */
  static final Duration LONGEST_REST = Duration.ofMinutes(150);

  /** After so long one signs in again, however busy. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** How precisely it is kept when a session was last seen. */
  static final Duration PRECISION = Duration.ofMinutes(15);

  /** Passwords of a demonstration lie in a file, for whoever tries it. */
  private static final String GIVEN =
      "a.password_given and not exists (select from publication.instance"
          + " where name = 'demonstration' and value = 'true')";

  @Inject private FactorSetting factor;
  @Inject private UnansweredInvitations unanswered;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public UUID begin(UUID account, String browser) {
    unanswered.answered(account);
    UUID id = UUID.randomUUID();
    SqlText.of(
            "insert into identity.session (id, account_id, started_at, seen_at, browser)"
                + " values (?1, ?2, ?3, ?3, ?4)",
            id,
            account,
            clock.instant(),
            browser)
        .update(entityManager);
    return id;
  }

  /** Who is signed in by a session, with their roles; nobody if it is over. */
  public SignedInNow find(UUID account, UUID session) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<?> rows =
        SqlText.of(
                "select s.seen_at, m.role, m.organisation_key, f.confirmed_at is not null,"
                    + " a.display_name, m.operation_key, "
                    + GIVEN
                    + " from identity.session s"
                    + " join identity.account a on a.id = s.account_id and a.closed_at is null"
                    + " left join identity.membership m on m.account_id = a.id"
                    + " left join identity.second_factor f on f.account_id = a.id"
                    + " where s.id = ?1 and s.account_id = ?2 and s.seen_at > ?3"
                    + " and s.started_at > ?4",
                session,
                account,
                now.minus(LONGEST_REST),
                now.minus(LONGEST))
            .query(entityManager)
            .getResultList();
    if (rows.isEmpty()) {
      return SignedInNow.NOBODY;
    }
    List<Grant> grants = new ArrayList<>();
    Object[] first = (Object[]) rows.get(0);
    for (Object row : rows) {
      Object[] columns = (Object[]) row;
      if (columns[1] != null) {
        grants.add(
            new Grant(Role.valueOf((String) columns[1]), (String) columns[2], (String) columns[5]));
      }
    }
    boolean passwordGiven = (boolean) first[6] && !factor.isVouched();
    if (passwordGiven) {
      grants.clear();
    }
    boolean factorWanted = false;
    if (!(boolean) first[3] && factor.isRequired()) {
      factorWanted = grants.removeIf(grant -> grant.role() == Role.ADMINISTRATOR);
    }
    return new SignedInNow(
        account,
        (String) first[4],
        session,
        SqlText.instant(first[0]),
        factorWanted,
        passwordGiven,
        grants);
  }

  /** Notes that a session is in use, once in {@link #PRECISION}. */
  public void see(SignedInNow now) {
    Instant instant = clock.instant();
    if (now.session() != null && now.seenAt().plus(PRECISION).isBefore(instant)) {
      SqlText.of(
              "update identity.session set seen_at = ?2 where id = ?1",
              now.session(),
              clock.instant())
          .update(entityManager);
    }
  }

  /**
   * An account's sessions, the last seen first.
   *
   * @param current the one that asks; null if none does
   */
  public List<SessionView> of(UUID account, UUID current) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<?> rows =
        SqlText.of(
                "select id, started_at, seen_at, browser from identity.session"
                    + " where account_id = ?1 and seen_at > ?2 and started_at > ?3"
                    + " order by seen_at desc, started_at desc",
                account,
                now.minus(LONGEST_REST),
                now.minus(LONGEST))
            .query(entityManager)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new SessionView(
                    (UUID) row[0],
                    SqlText.instant(row[1]),
                    SqlText.instant(row[2]),
                    (String) row[3],
                    row[0].equals(current)))
        .toList();
  }

  /** Ends one of an account's sessions. */
  public void end(UUID account, UUID session) {
    SqlText.of("delete from identity.session where account_id = ?1 and id = ?2", account, session)
        .update(entityManager);
  }

  /**
   * Ends an account's sessions.
   *
   * @param but the one that goes on; null to end them all
   */
  public void endAll(UUID account, UUID but) {
    SqlText.of(
            "delete from identity.session where account_id = ?1"
                + " and id is distinct from cast(?2 as uuid)",
            account,
            but == null ? null : but.toString())
        .update(entityManager);
  }

  /**
   * Forgets those that are over.
   *
   * @return how many
   */
  public int forget() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return SqlText.of(
            "delete from identity.session where seen_at < ?1 or started_at < ?2",
            now.minus(LONGEST_REST),
            now.minus(LONGEST))
        .update(entityManager);
  }
}
