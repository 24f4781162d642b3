package fr.essaim.core.identity;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The roles held in organisations, for the context that keeps organisations. */
@ApplicationScoped
public class HeldRoles {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Whether anybody holds a role in an organisation. */
  public boolean areIn(String organisationKey) {
    return !SqlText.of(
            "select 1 from identity.membership where organisation_key = ?1 limit 1",
            organisationKey)
        .query(entityManager)
        .getResultList()
        .isEmpty();
  }

  /** Whether anybody holds a role in an operation. */
  public boolean areInOperation(String operationKey) {
    return !SqlText.of(
            "select 1 from identity.membership where operation_key = ?1 limit 1", operationKey)
        .query(entityManager)
        .getResultList()
        .isEmpty();
  }

  /** How many people hold a role in an organisation. */
  public long countIn(String organisationKey) {
    return ((Number)
            SqlText.of(
                    "select count(distinct account_id) from identity.membership"
                        + " where organisation_key = ?1",
                    organisationKey)
                .query(entityManager)
                .getSingleResult())
        .longValue();
  }

  /**
   * A role that moved from a merged organisation to its survivor.
   *
   * @param id of the membership; of the one that there was already, where {@code isDouble}
   * @param isDouble whether its person held it in both
   */
  public record Moved(String id, String role, boolean isDouble) {}

  /** Moves the roles held in a merged organisation to its survivor, in the caller's transaction. */
  public List<Moved> move(String goneKey, String survivorKey) {
    List<Moved> moved =
        SqlText.rows(
                SqlText.of(
                        "select cast(coalesce(kept.id, gone.id) as text), gone.role,"
                            + " kept.id is not null from identity.membership gone"
                            + " left join identity.membership kept"
                            + " on kept.account_id = gone.account_id and kept.role = gone.role"
                            + " and kept.operation_key is not distinct from gone.operation_key"
                            + " and kept.organisation_key = ?2 where gone.organisation_key = ?1",
                        goneKey,
                        survivorKey)
                    .query(entityManager))
            .stream()
            .map(row -> new Moved((String) row[0], (String) row[1], (Boolean) row[2]))
            .toList();
    SqlText.of(
            "delete from identity.membership gone using identity.membership kept"
                + " where gone.organisation_key = ?1 and kept.organisation_key = ?2"
                + " and kept.account_id = gone.account_id and kept.role = gone.role"
                + " and kept.operation_key is not distinct from gone.operation_key",
            goneKey,
            survivorKey)
        .update(entityManager);
    SqlText.of(
            "update identity.membership set organisation_key = ?2 where organisation_key = ?1",
            goneKey,
            survivorKey)
        .update(entityManager);
    return moved;
  }

  /**
   * Takes back that a role moved; one that was held in both is held in both again.
   *
   * @return false when its person no longer holds it in the survivor
   */
  public boolean takeBack(String id, String goneKey, String survivorKey, boolean isDouble) {
    String back =
        isDouble
            ? "insert into identity.membership"
                + " (id, account_id, role, organisation_key, operation_key, since)"
                + " select gen_random_uuid(), account_id, role, ?2, operation_key, since"
                + " from identity.membership"
                + " where id = cast(?1 as uuid) and organisation_key = ?3"
            : "update identity.membership set organisation_key = ?2"
                + " where id = cast(?1 as uuid) and organisation_key = ?3";
    return SqlText.of(back, id, goneKey, survivorKey).update(entityManager) == 1;
  }
}
