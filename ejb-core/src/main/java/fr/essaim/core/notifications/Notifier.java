package fr.essaim.core.notifications;

import fr.essaim.core.identity.Access;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Where a service says, in its own transaction, what people are to be told. Nobody is told what
 * they did themselves.
 */
@ApplicationScoped
public class Notifier {

  static final String COLUMNS =
      "cast(id as text), at, kind, thing_type, thing_key, part, title, detail, read_at is not null";

  @Inject private Access access;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Tells people whom it concerns. */
  public void tell(Collection<UUID> accounts, Happening happening) {
    tell(accounts, happening, false);
  }

  /**
   * Tells people who follow the thing or work on it; it is in their next e-mail too, unless read.
   */
  public void tellFollowers(Collection<UUID> accounts, Happening happening) {
    tell(accounts, happening, true);
  }

  /** The same of what happens again and again: not those who have yet to read the last time. */
  public void tellFollowersOnce(Collection<UUID> accounts, Happening happening) {
    Set<UUID> others = new HashSet<>(accounts);
    List<?> told =
        SqlText.of(
                "select cast(account_id as text) from notifications.notification where kind = ?1"
                    + " and thing_type = ?2 and thing_key = ?3 and read_at is null",
                happening.kind().name(),
                happening.thingType(),
                happening.thingKey())
            .query(entityManager)
            .getResultList();
    told.forEach(account -> others.remove(UUID.fromString((String) account)));
    tellFollowers(others, happening);
  }

  private void tell(Collection<UUID> accounts, Happening happening, boolean followed) {
    Set<UUID> others =
        accounts.stream()
            .filter(account -> !access.caller().filter(account::equals).isPresent())
            .collect(Collectors.toSet());
    if (others.isEmpty()) {
      return;
    }
    SqlText insert =
        new SqlText()
            .add("insert into notifications.notification (id, account_id, at, kind, thing_type,")
            .add(" thing_key, part, title, detail, followed) values ");
    String separator = "(";
    for (UUID account : others) {
      insert
          .add(separator)
          .values(
              List.of(
                  UUID.randomUUID(),
                  account,
                  clock.instant(),
                  happening.kind().name(),
                  happening.thingType(),
                  happening.thingKey(),
                  happening.part(),
                  happening.title(),
                  happening.detail(),
                  followed))
          .add(")");
      separator = ", (";
    }
    insert.update(entityManager);
  }

  /** What happened to things that an account follows after a moment and that it has not read. */
  public List<Notification> unreadOfFollowed(UUID account, Instant since) {
    return found(
        SqlText.of(
            "select "
                + COLUMNS
                + " from notifications.notification where account_id = ?1 and followed"
                + " and read_at is null and at > ?2 order by at",
            account,
            since),
        entityManager);
  }

  static List<Notification> found(SqlText select, EntityManager entityManager) {
    return SqlText.rows(select.query(entityManager)).stream().map(Notifier::read).toList();
  }

  private static Notification read(Object[] row) {
    return new Notification(
        UUID.fromString((String) row[0]),
        SqlText.instant(row[1]),
        new Happening(
            NotificationKind.valueOf((String) row[2]),
            (String) row[3],
            (String) row[4],
            (String) row[5],
            (String) row[6],
            (String) row[7]),
        (boolean) row[8]);
  }
}
