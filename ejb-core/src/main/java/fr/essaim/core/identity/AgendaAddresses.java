package fr.essaim.core.identity;

import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.Tokens;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret address at which the calendar of a person's telephone reads what takes place in their
 * centres, without signing in. It is shown once and kept as a digest.
 */
@Stateless
public class AgendaAddresses {

  @Inject private Access access;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** Since when the caller has one; empty if they have none. */
  @Requires(Permission.INTRANET_READ)
  public Optional<Instant> openedAt() {
    List<?> found =
        SqlText.of(
                "select opened_at from identity.agenda_address where account_id = ?1",
                caller(Permission.INTRANET_READ))
            .query(entityManager)
            .getResultList();
    return found.stream().findFirst().map(SqlText::instant);
  }

  /**
   * Opens one; the caller's earlier one is closed.
   *
   * @return the secret in it
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "account.open-agenda")
  public String open() {
    String token = Tokens.fresh();
    SqlText.of(
            "insert into identity.agenda_address (account_id, digest, opened_at)"
                + " values (?1, ?2, ?3) on conflict (account_id)"
                + " do update set digest = excluded.digest, opened_at = excluded.opened_at",
            caller(Permission.OWN_ACCOUNT),
            Tokens.digest(token),
            clock.instant())
        .update(entityManager);
    return token;
  }

  /** Closes it: nobody reads anything there any more. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "account.close-agenda")
  public void close() {
    SqlText.of(
            "delete from identity.agenda_address where account_id = ?1",
            caller(Permission.OWN_ACCOUNT))
        .update(entityManager);
  }

  /**
   * The centres whose agenda is read at an address: those in which its owner may read now what is
   * not published. An administrator's role counts for none, for what a telephone knows is lost with
   * it.
   *
   * @throws UnknownThing if there is no such address, or no longer
   */
  @OpenToAll
  public OrganisationScope centres(String token) {
    List<?> owners =
        SqlText.of(
                "select a.id from identity.agenda_address g join identity.account a"
                    + " on a.id = g.account_id and a.closed_at is null where g.digest = ?1",
                Tokens.digest(token))
            .query(entityManager)
            .getResultList();
    return owners.stream()
        .findFirst()
        .map(owner -> access.centresOf((UUID) owner, Permission.PROTOTYPE_READ))
        .orElseThrow(() -> new UnknownThing("agenda", ""));
  }

  private UUID caller(Permission permission) {
    access.scope(permission);
    return access.caller().orElseThrow(() -> new NotAllowed(permission));
  }
}
