package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.InviteSomebody;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Membership;
import fr.essaim.core.shared.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What anyone who invites sees of the person until they sign in: what they wrote themselves, and
 * nothing of an account that was there before.
 */
@ApplicationScoped
public class UnansweredInvitations {

  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

  /** What was written of somebody who was invited. */
  public record Written(String email, String displayName, String language, Instant at) {}

  /** Keeps what was written, unless the organisation knows the person as its own already. */
  public void note(Account account, InviteSomebody wish) {
    entityManager.flush();
    SqlText.of(
            "insert into identity.unanswered_invitation"
                + " (account_id, organisation_key, email, display_name, language, invited_at)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6) on conflict do nothing",
            account.id(),
            wish.organisationKey(),
            wish.email().strip(),
            wish.displayName().strip(),
            wish.language(),
            clock.instant())
        .update(entityManager);
  }

  /** The same for one more organisation of anyone who invited. */
  public void extend(Account account, Written written, String organisationKey) {
    note(
        account,
        new InviteSomebody(
            written.email(), written.displayName(), written.language(), null, organisationKey));
  }

  /** What to show of somebody within a scope; empty where they are to be seen as they are. */
  public Optional<Written> of(Account account, OrganisationScope scope) {
    Set<String> within =
        account.memberships().stream()
            .map(Membership::organisationKey)
            .filter(scope::contains)
            .collect(Collectors.toSet());
    if (scope.everywhere() || within.isEmpty()) {
      return Optional.empty();
    }
    SqlText sql = new SqlText();
    sql.add(
            "select email, display_name, language, invited_at"
                + " from identity.unanswered_invitation where account_id = ")
        .value(account.id());
    sql.in(" and organisation_key", within).add(" order by invited_at");
    List<Object[]> rows = SqlText.rows(sql.query(entityManager));
    return rows.size() < within.size()
        ? Optional.empty()
        : rows.stream()
            .findFirst()
            .map(
                row ->
                    new Written(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        SqlText.instant(row[3])));
  }

  /** Anyone who signs in has answered all of theirs. */
  public void answered(UUID account) {
    SqlText.of("delete from identity.unanswered_invitation where account_id = ?1", account)
        .update(entityManager);
  }

  /** One was taken back. */
  public void forget(UUID account, String organisationKey) {
    SqlText.of(
            "delete from identity.unanswered_invitation"
                + " where account_id = ?1 and organisation_key = ?2",
            account,
            organisationKey)
        .update(entityManager);
  }
}
