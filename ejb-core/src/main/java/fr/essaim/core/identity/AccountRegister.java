package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.domain.Membership;
import fr.essaim.core.identity.domain.SecondFactor;
import fr.essaim.core.identity.domain.SecondFactors;
import fr.essaim.core.identity.internal.AccountClosure;
import fr.essaim.core.identity.internal.AccountSearch;
import fr.essaim.core.identity.internal.AccountSearch.Seen;
import fr.essaim.core.identity.internal.Emails;
import fr.essaim.core.identity.internal.GivenRoles;
import fr.essaim.core.identity.internal.LastAdministrator;
import fr.essaim.core.identity.internal.UnansweredInvitations;
import fr.essaim.core.identity.internal.UnansweredInvitations.Written;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Who has an account and which roles, for those who give them: an administrator of everybody, the
 * manager of a centre of its people, and of their roles there alone.
 */
@Stateless
public class AccountRegister {

  @Inject private Access access;
  @Inject private Accounts accounts;
  @Inject private SecondFactors factors;
  @Inject private AccountSearch search;
  @Inject private GivenRoles given;
  @Inject private LastAdministrator administrators;
  @Inject private AccountClosure closing;
  @Inject private Emails emails;
  @Inject private UnansweredInvitations unanswered;
  @Inject private Clock clock;

  /** The accounts that the caller sees. */
  @Requires(Permission.ACCOUNT_READ)
  public ListResult<AccountCard> list(ListQuery query) {
    return search.page(query, seen());
  }

  /** Hands over every account that matches, whatever the page, in the asked order. */
  @Requires(Permission.ACCOUNT_READ)
  public void export(ListQuery query, Consumer<AccountCard> reader) {
    search.each(query, seen(), reader);
  }

  private Seen seen() {
    return new Seen(
        access.scope(Permission.ACCOUNT_READ), access.scopeIfAny(Permission.RESIDENT_ACCOUNTS));
  }

  /**
   * One account, with the roles that the caller sees; somebody whom they invited, as they wrote it,
   * until that person signs in. That it was read stays in the audit trail.
   */
  @Requires(
      value = {Permission.ACCOUNT_READ, Permission.PERSON_READ},
      act = "account.view")
  public AccountCard view(UUID id) {
    visible(id, Permission.ACCOUNT_READ);
    Account account = visible(id, Permission.PERSON_READ);
    OrganisationScope scope = access.scope(Permission.ACCOUNT_READ);
    Optional<Written> written = unanswered.of(account, scope);
    return new AccountCard(
        account.id(),
        written.map(Written::email).orElse(account.email()),
        written.map(Written::displayName).orElse(account.displayName()),
        written.map(Written::language).orElse(account.language()),
        written.map(invited -> AccountState.INVITED).orElse(account.state()),
        written.isEmpty() && factors.find(id).filter(SecondFactor::isOn).isPresent(),
        written.map(Written::at).orElse(account.createdAt()),
        account.memberships().stream()
            .filter(membership -> sees(membership, Permission.ACCOUNT_READ))
            .map(Membership::grant)
            .sorted(Grant.BY_ORGANISATION)
            .toList());
  }

  /** When somebody was last seen, as far as their sessions are kept. */
  @Requires(Permission.ACCOUNT_READ)
  public Optional<Instant> lastSeen(UUID id) {
    Account account = visible(id, Permission.ACCOUNT_READ);
    return unanswered.of(account, access.scope(Permission.ACCOUNT_READ)).isPresent()
        ? Optional.empty()
        : search.lastSeen(id);
  }

  /** Gives one more role to somebody whom the caller sees. */
  @Requires(value = Permission.ACCOUNT_MANAGE, act = "account.give-role")
  public void give(UUID id, Grant grant) {
    given.require(grant);
    Account account = visible(id, Permission.ACCOUNT_MANAGE);
    if (account.isClosed()) {
      throw new BusinessRuleViolation("identity.account.closed");
    }
    unanswered
        .of(account, access.scope(Permission.ACCOUNT_READ))
        .ifPresent(written -> unanswered.extend(account, written, grant.organisationKey()));
    account.grant(grant, clock.instant());
    if (account.state() == AccountState.OPEN) {
      emails.tellOfRole(account, grant.role(), grant.organisationKey());
    }
  }

  /** Takes a role from somebody; it is without effect from their next request on. */
  @Requires(value = Permission.ACCOUNT_MANAGE, act = "account.take-role")
  public void take(UUID id, Grant grant) {
    given.requireTaking(grant);
    Account account = visible(id, Permission.ACCOUNT_MANAGE);
    administrators.keepOne(account, () -> account.revoke(grant));
    access.refresh();
  }

  /** Sends somebody the e-mail by which they choose another password. */
  @Requires(value = Permission.ACCOUNT_MANAGE, act = "account.send-reset")
  public void sendReset(UUID id) {
    Account account = visible(id, Permission.ACCOUNT_MANAGE);
    if (account.state() != AccountState.OPEN
        || unanswered.of(account, access.scope(Permission.ACCOUNT_READ)).isPresent()) {
      throw new BusinessRuleViolation("identity.account.notOpen");
    }
    emails.resetPassword(account);
  }

  /** Closes somebody's account; they are out at their next request. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "account.close")
  public void close(UUID id) {
    access.require(Permission.INSTANCE_ADMINISTER, null, "account/" + id);
    closing.close(known(id));
    access.refresh();
  }

  private Account visible(UUID id, Permission permission) {
    Account account = known(id);
    String key =
        account.memberships().stream()
            .filter(membership -> sees(membership, permission))
            .map(Membership::organisationKey)
            .findFirst()
            .orElse(null);
    access.require(permission, key, "account/" + id);
    return account;
  }

  /** Those whom a centre serves are seen by those alone who may take them in. */
  private boolean sees(Membership membership, Permission permission) {
    return access.allows(permission, membership.organisationKey())
        && (!membership.role().isOfTheServed()
            || access.allows(Permission.RESIDENT_ACCOUNTS, membership.organisationKey()));
  }

  private Account known(UUID id) {
    return accounts.find(id).orElseThrow(() -> new UnknownThing("account", id.toString()));
  }
}
