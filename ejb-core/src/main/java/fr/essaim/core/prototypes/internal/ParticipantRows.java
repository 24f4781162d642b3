package fr.essaim.core.prototypes.internal;

import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keeps who said that they come to a workshop. */
@ApplicationScoped
public class ParticipantRows {

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  public void add(UUID workshop, UUID account, Instant now) {
    SqlText.of(
            "insert into prototypes.participant (workshop_id, account_id, since)"
                + " values (?1, ?2, ?3) on conflict do nothing",
            workshop,
            account,
            now)
        .update(entityManager);
  }

  public void remove(UUID workshop, UUID account) {
    SqlText.of(
            "delete from prototypes.participant where workshop_id = ?1 and account_id = ?2",
            workshop,
            account)
        .update(entityManager);
  }

  /** The accounts of those who come. */
  public List<UUID> of(UUID workshop) {
    List<?> accounts =
        SqlText.of(
                "select cast(account_id as text) from prototypes.participant"
                    + " where workshop_id = ?1",
                workshop)
            .query(entityManager)
            .getResultList();
    return accounts.stream().map(String::valueOf).map(UUID::fromString).toList();
  }
}
