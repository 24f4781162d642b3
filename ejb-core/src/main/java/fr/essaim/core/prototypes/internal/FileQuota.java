package fr.essaim.core.prototypes.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.prototypes.FileRoom;
import fr.essaim.core.prototypes.FilesElsewhere;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/**
 * How much may be kept in files: by an organisation in all, and handed in by a person on a day.
 * What was deleted counts for the person's day, for the database still has to carry it away.
 */
@ApplicationScoped
public class FileQuota {

  private static final long MEGABYTE = 1_000_000;

  /** Eighty of the largest files; a backup of a federation of fifty centres stays under 100 GB. */
  private static final int ORGANISATION_MEGABYTES = 2000;

  /** Ten of the largest files: a year of scanned sheets, and no accident. */
  private static final int DAY_MEGABYTES = 250;

  private static final String USED =
      "select coalesce(sum(kept.size), 0) from ("
          + " select r.file_size as size from prototypes.resource r"
          + " join prototypes.version v on v.id = r.version_id"
          + " join prototypes.prototype p on p.id = v.prototype_id"
          + " where p.steward_key = ?1 and r.file_id is not null"
          + " union all"
          + " select f.size from prototypes.workshop w"
          + " join prototypes.prototype p on p.id = w.prototype_id"
          + " join prototypes.stored_file f on f.id = w.attendance_file_id"
          + " where p.steward_key = ?1"
          + " union all"
          + " select f.size from prototypes.workshop_photo h"
          + " join prototypes.workshop w on w.id = h.workshop_id"
          + " join prototypes.prototype p on p.id = w.prototype_id"
          + " join prototypes.stored_file f on f.id in (h.file_id, h.thumbnail_id)"
          + " where p.steward_key = ?1"
          + " union all"
          + " select f.size from prototypes.prototype p"
          + " join prototypes.stored_file f on f.id in (p.cover_file_id, p.cover_small_id)"
          + " where p.steward_key = ?1) as kept";

  /** Adds to the day's sum unless it would be too much; two at once wait for one another. */
  private static final String ADD =
      "insert into prototypes.upload_day as kept (account_id, day, bytes) values (?1, ?2, ?3)"
          + " on conflict (account_id) do update set day = excluded.day,"
          + " bytes = excluded.bytes + case when kept.day = excluded.day then kept.bytes else 0 end"
          + " where excluded.bytes + case when kept.day = excluded.day then kept.bytes else 0 end"
          + " <= ?4";

  @Inject private Access access;
  @Inject private Instance<FilesElsewhere> elsewhere;
  @Inject private Clock clock;
  @Inject private Config config;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /**
   * Counts a file that is about to be kept.
   *
   * @throws BusinessRuleViolation {@code prototypes.file.organisation-full}, {@code
   *     prototypes.file.enough-today}
   */
  void take(String organisationKey, long size) {
    access.caller().ifPresent(account -> takeToday(account, size));
    takeRoom(organisationKey, size);
  }

  /** Counts what nobody handed in: a copy of what is kept. */
  void takeRoom(String organisationKey, long size) {
    SqlText.of(
            "select cast(pg_advisory_xact_lock(hashtext(?1)) as text)",
            "files of " + organisationKey)
        .query(entityManager)
        .getSingleResult();
    entityManager.flush();
    long most = most("essaim.files.organisation", ORGANISATION_MEGABYTES);
    long used = used(organisationKey);
    if (used + size > most) {
      throw new BusinessRuleViolation(
          "prototypes.file.organisation-full", megabytes(used), megabytes(most));
    }
  }

  private void takeToday(UUID account, long size) {
    long most = most("essaim.files.person-day", DAY_MEGABYTES);
    int taken =
        size > most
            ? 0
            : SqlText.of(ADD, account, LocalDate.now(clock), size, most).update(entityManager);
    if (taken == 0) {
      throw new BusinessRuleViolation("prototypes.file.enough-today", megabytes(most));
    }
  }

  /** What is left to an organisation and to the caller. */
  public FileRoom room(String organisationKey) {
    return new FileRoom(
        used(organisationKey),
        most("essaim.files.organisation", ORGANISATION_MEGABYTES),
        access.caller().map(this::today).orElse(0L),
        most("essaim.files.person-day", DAY_MEGABYTES));
  }

  private long used(String organisationKey) {
    Object sum = SqlText.of(USED, organisationKey).query(entityManager).getSingleResult();
    long used = ((Number) sum).longValue();
    for (FilesElsewhere each : elsewhere) {
      used += each.used(organisationKey);
    }
    return used;
  }

  private long today(UUID account) {
    List<?> rows =
        SqlText.of(
                "select bytes from prototypes.upload_day where account_id = ?1 and day = ?2",
                account,
                LocalDate.now(clock))
            .query(entityManager)
            .getResultList();
    return rows.isEmpty() ? 0 : ((Number) rows.get(0)).longValue();
  }

  private long most(String setting, int megabytes) {
    return MEGABYTE * config.getOptionalValue(setting, Integer.class).orElse(megabytes);
  }

  private static long megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE;
  }
}
