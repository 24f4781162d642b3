package fr.essaim.core.protection.internal;

import fr.essaim.core.publication.PublicationLedger;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * Empties the rows of the document log that name somebody erased, once the document has a newer
 * position: readers of the log then find a tombstone there and, further on, the document as it is.
 * Digest and time stay, for a replica knows by them that it is the same log.
 *
 * <p>A document that has no newer position after {@link #PATIENCE}, whatever the reason, gets a
 * tombstone here: it is rather missing than naming somebody erased. When it can be made again, the
 * publisher gives it a position after that.
 */
@ApplicationScoped
public class LogCleaning {

  /** The publisher takes a second when all is well; the open data are right within the hour. */
  static final Duration PATIENCE = Duration.ofMinutes(30);

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Empties what can be emptied now, in the caller's transaction; gives how many rows. */
  public int run() {
    withdrawWhatIsNotMadeAnew();
    int emptied =
        entityManager
            .createNativeQuery(
                "update publication.open_document old set nquads = '', tombstone = true"
                    + " from protection.log_cleaning named"
                    + " where named.position = old.position and exists"
                    + " (select from publication.open_document newer"
                    + " where newer.uri = old.uri and newer.position > old.position)")
            .executeUpdate();
    withdrawEditions();
    entityManager
        .createNativeQuery(
            "delete from protection.log_cleaning named using publication.open_document old"
                + " where old.position = named.position and old.nquads = ''")
        .executeUpdate();
    return emptied;
  }

  private void withdrawWhatIsNotMadeAnew() {
    String late =
        "from protection.log_cleaning named"
            + " join publication.open_document old on old.position = named.position"
            + " where named.noted_at < ?1 and not old.tombstone and not exists"
            + " (select from publication.open_document newer"
            + " where newer.uri = old.uri and newer.position > old.position)";
    OffsetDateTime limit = OffsetDateTime.now(clock).minus(PATIENCE);
    boolean isLate =
        (boolean)
            SqlText.of("select exists (select " + late + ")", limit)
                .query(entityManager)
                .getSingleResult();
    if (!isLate) {
      return;
    }
    SqlText.of("select cast(pg_advisory_xact_lock(?1) as text)", PublicationLedger.WRITING_LOCK)
        .query(entityManager)
        .getSingleResult();
    SqlText.of(
            "insert into publication.open_document"
                + " (position, uri, dataset, nquads, digest, tombstone, published_at)"
                + " select last.position + row_number() over (order by old.position), old.uri,"
                + " old.dataset, '', encode(sha256(cast('' as bytea)), 'hex'), true,"
                + " greatest(?2, last.published_at)"
                + " from (select old.* "
                + late
                + ") old, (select position, published_at from publication.open_document"
                + " order by position desc limit 1) last",
            limit,
            clock.instant())
        .update(entityManager);
  }

  /**
   * Empties the editions that hold what was emptied now; others of the same day are made of them.
   */
  private void withdrawEditions() {
    entityManager
        .createNativeQuery(
            "update publication.edition set withdrawn_at = statement_timestamp()"
                + " where withdrawn_at is null and exists"
                + " (select from protection.log_cleaning named"
                + " join publication.open_document old on old.position = named.position"
                + " where old.nquads = '' and old.dataset = edition.dataset"
                + " and old.position <= edition.position and not exists"
                + " (select from publication.open_document newer where newer.uri = old.uri"
                + " and newer.position > old.position and newer.position <= edition.position))")
        .executeUpdate();
    entityManager
        .createNativeQuery(
            "update publication.edition_file file set content = null"
                + " from publication.edition withdrawn"
                + " where (withdrawn.dataset, withdrawn.frozen_on, withdrawn.revision)"
                + " = (file.dataset, file.frozen_on, file.revision)"
                + " and withdrawn.withdrawn_at is not null and file.content is not null")
        .executeUpdate();
  }
}
