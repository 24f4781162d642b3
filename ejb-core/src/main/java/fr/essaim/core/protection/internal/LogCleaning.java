package fr.essaim.core.protection.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Empties the rows of the document log that name somebody erased, once the document has a newer
 * position: readers of the log then find a tombstone there and, further on, the document as it is.
 * Digest and time stay, for a replica knows by them that it is the same log.
 */
@ApplicationScoped
public class LogCleaning {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Empties what can be emptied now, in the caller's transaction; gives how many rows. */
  public int run() {
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
