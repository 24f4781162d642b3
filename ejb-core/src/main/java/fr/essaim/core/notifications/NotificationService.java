package fr.essaim.core.notifications;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What a person was told, for that person alone. */
@Stateless
public class NotificationService {

  /** Most that a page shows; older ones go after their time. */
  private static final int MOST = 100;

  @Inject private Access access;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** How many the caller has not read. */
  @Requires(Permission.INTRANET_READ)
  public long unread() {
    Object number =
        SqlText.of(
                "select count(*) from notifications.notification"
                    + " where account_id = ?1 and read_at is null",
                caller())
            .query(entityManager)
            .getSingleResult();
    return ((Number) number).longValue();
  }

  /** What the caller was told, the latest first. */
  @Requires(Permission.INTRANET_READ)
  public List<Notification> list() {
    return Notifier.found(
        SqlText.of(
            "select "
                + Notifier.COLUMNS
                + " from notifications.notification where account_id = ?1"
                + " order by at desc, id limit ?2",
            caller(),
            MOST),
        entityManager);
  }

  /**
   * Marks one as read.
   *
   * @throws UnknownThing if the caller was told no such thing
   */
  @Requires(Permission.INTRANET_READ)
  public Notification read(UUID id) {
    List<Notification> told =
        Notifier.found(
            SqlText.of(
                "update notifications.notification set read_at = coalesce(read_at, ?1)"
                    + " where account_id = ?2 and id = ?3 returning "
                    + Notifier.COLUMNS,
                clock.instant(),
                caller(),
                id),
            entityManager);
    return told.stream()
        .findFirst()
        .orElseThrow(() -> new UnknownThing("notification", id.toString()));
  }

  /** Marks all as read. */
  @Requires(Permission.INTRANET_READ)
  public int readAll() {
    return SqlText.of(
            "update notifications.notification set read_at = ?1"
                + " where account_id = ?2 and read_at is null",
            clock.instant(),
            caller())
        .update(entityManager);
  }

  private UUID caller() {
    access.scope(Permission.INTRANET_READ);
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.INTRANET_READ));
  }
}
