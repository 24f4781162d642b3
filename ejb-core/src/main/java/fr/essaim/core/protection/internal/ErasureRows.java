package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.Erasure;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** The erasures that were done, in the database. */
@ApplicationScoped
public class ErasureRows {

  private static final int MOST_SHOWN = 200;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Notes an erasure; noted before, it stays as it was. */
  public void note(Erasure erasure, String erasedBy, boolean inLedger) {
    SqlText.of(
            "insert into protection.erasure"
                + " (account_id, erased_at, cause, reason, erased_by, in_ledger)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict (account_id) do nothing",
            erasure.account(),
            erasure.at(),
            erasure.cause().name(),
            erasure.reason(),
            erasedBy,
            inLedger)
        .update(entityManager);
  }

  /** The last ones, newest first. */
  public List<Erasure> recent() {
    return read("order by erased_at desc, account_id", MOST_SHOWN);
  }

  /** Those that the ledger beside the database does not have yet, oldest first. */
  public List<Erasure> missingInLedger() {
    return read("where not in_ledger order by erased_at for update skip locked", MOST_SHOWN);
  }

  public void markInLedger(UUID account) {
    SqlText.of("update protection.erasure set in_ledger = true where account_id = ?1", account)
        .update(entityManager);
  }

  private List<Erasure> read(String rest, int most) {
    List<?> rows =
        entityManager
            .createNativeQuery(
                "select cast(account_id as text), erased_at, cause, reason"
                    + " from protection.erasure "
                    + rest)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(ErasureRows::erasure).toList();
  }

  private static Erasure erasure(Object[] row) {
    return new Erasure(
        UUID.fromString(row[0].toString()),
        SqlText.instant(row[1]),
        Erasure.Cause.valueOf(row[2].toString()),
        row[3].toString());
  }
}
