package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.domain.Membership;
import fr.essaim.core.identity.domain.OneTimeLink;
import fr.essaim.core.identity.domain.OneTimeLinks;
import fr.essaim.core.identity.internal.AuditLines;
import fr.essaim.core.identity.internal.Emails;
import fr.essaim.core.identity.internal.GivenRoles;
import fr.essaim.core.identity.internal.InvitationLimit;
import fr.essaim.core.identity.internal.Links;
import fr.essaim.core.identity.internal.PasswordContext;
import fr.essaim.core.identity.internal.PasswordHasher;
import fr.essaim.core.identity.internal.PasswordRules;
import fr.essaim.core.identity.internal.UnansweredInvitations;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * How people come in: somebody who may gives a role to an address. Who has no account there is
 * invited by an e-mail, and has none until they choose a password by its link; who has one is told
 * of the role. The two look alike to anyone who invites.
 */
@Stateless
public class Invitations {

  @Inject private Access access;
  @Inject private Accounts accounts;
  @Inject private OneTimeLinks oneTimeLinks;
  @Inject private GivenRoles given;
  @Inject private Links links;
  @Inject private Emails emails;
  @Inject private PasswordHasher hasher;
  @Inject private PasswordRules rules;
  @Inject private PasswordContext about;
  @Inject private UnansweredInvitations unanswered;
  @Inject private InvitationLimit limit;
  @Inject private AuditLines audit;
  @Inject private Clock clock;

  /** Gives a role to the person who has this address, and sends them an e-mail. */
  @Requires(value = Permission.ACCOUNT_MANAGE, act = "invitation.invite")
  public UUID invite(InviteSomebody wish) {
    refuseUnfinished(wish);
    given.require(wish.grant());
    Account made =
        Account.invite(wish.email(), wish.displayName(), wish.language(), clock.instant());
    limit.count(wish.organisationKey(), made.email());
    Account account = accounts.findByEmail(wish.email()).orElse(made);
    boolean isKnown =
        account.memberships().stream()
            .anyMatch(membership -> membership.organisationKey().equals(wish.organisationKey()));
    boolean isNew = account.memberships().isEmpty() && account.state() == AccountState.INVITED;
    account.grant(wish.grant(), clock.instant());
    if (isNew) {
      accounts.add(account);
    }
    access.require(Permission.ACCOUNT_MANAGE, wish.organisationKey(), "account/" + account.id());
    if (!isKnown) {
      unanswered.note(account, wish);
    }
    tell(account, wish.role(), wish.organisationKey());
    return account.id();
  }

  /**
   * Says what {@link #invite} would, and does nothing.
   *
   * @return whether the caller sees an account of this address already
   */
  @Requires(Permission.ACCOUNT_READ)
  public boolean check(InviteSomebody wish) {
    OrganisationScope scope = access.scope(Permission.ACCOUNT_READ);
    refuseUnfinished(wish);
    if (!given.allows(wish.grant())) {
      throw new BusinessRuleViolation("identity.invitation.notYours");
    }
    return accounts.findByEmail(wish.email()).stream()
        .flatMap(account -> account.memberships().stream())
        .anyMatch(membership -> scope.contains(membership.organisationKey()));
  }

  /** All that is wrong with a wish, at once. */
  private static void refuseUnfinished(InviteSomebody wish) {
    Violations violations = new Violations();
    violations.read("email", wish.email(), Account::checked);
    violations.read("displayName", wish.displayName(), Account::name);
    violations.read(null, wish, Constraints::check);
    violations.refuse();
  }

  /** Sends the e-mail again, with another link; the one before it no longer works. */
  @Requires(value = Permission.ACCOUNT_MANAGE, act = "invitation.send-again")
  public void sendAgain(UUID id) {
    Account account = known(id);
    String organisationKey = managedOrganisation(account);
    requireInvited(account);
    limit.count(organisationKey, account.email());
    account.memberships().stream()
        .filter(membership -> membership.organisationKey().equals(organisationKey))
        .findFirst()
        .ifPresent(membership -> tell(account, membership.role(), organisationKey));
  }

  /**
   * Takes an invitation back: the roles that the caller gives go, and the account with the last of
   * them if nobody ever opened it.
   */
  @Requires(value = Permission.ACCOUNT_MANAGE, act = "invitation.withdraw")
  public void withdraw(UUID id) {
    Account account = known(id);
    managedOrganisation(account);
    requireInvited(account);
    account.memberships().stream()
        .map(Membership::organisationKey)
        .distinct()
        .filter(key -> access.allows(Permission.ACCOUNT_MANAGE, key))
        .forEach(
            key -> {
              account.leave(key);
              unanswered.forget(id, key);
            });
    if (account.memberships().isEmpty() && account.state() == AccountState.INVITED) {
      accounts.remove(account);
    }
  }

  /**
   * Who a link invites.
   *
   * @throws BusinessRuleViolation {@code identity.link.…} when it is unknown, used or too old
   */
  @OpenToAll
  public Invitation read(String token) {
    Account account = accountOf(links.find(LinkPurpose.INVITATION, token));
    return new Invitation(account.email(), account.displayName());
  }

  /**
   * Opens the account that a link invites to, with a name and a password of one's own.
   *
   * @return the account, whose person is proven by both
   */
  @OpenToAll
  public UUID accept(String token, String displayName, String password) {
    OneTimeLink link = links.find(LinkPurpose.INVITATION, token);
    Account account = accountOf(link);
    rules.check(password, about.of(account, displayName));
    account.accept(displayName, hasher.hash(password), clock.instant());
    link.use(clock.instant());
    oneTimeLinks.withdraw(account.id(), LinkPurpose.INVITATION, clock.instant());
    unanswered.answered(account.id());
    audit.own(account.id(), "invitation.accept");
    return account.id();
  }

  private void tell(Account account, Role role, String organisationKey) {
    if (account.state() == AccountState.INVITED) {
      emails.invite(account, organisationKey);
    } else {
      emails.tellOfRole(account, role, organisationKey);
    }
  }

  private Account known(UUID id) {
    return accounts.find(id).orElseThrow(() -> new UnknownThing("account", id.toString()));
  }

  /** To anyone who invited, somebody who had an account before has not answered either. */
  private void requireInvited(Account account) {
    if (account.state() != AccountState.INVITED
        && unanswered.of(account, access.scope(Permission.ACCOUNT_READ)).isEmpty()) {
      throw new BusinessRuleViolation("identity.invitation.answered");
    }
  }

  /** The first of the account's organisations that the caller manages accounts of. */
  private String managedOrganisation(Account account) {
    String key =
        account.memberships().stream()
            .map(Membership::organisationKey)
            .filter(each -> access.allows(Permission.ACCOUNT_MANAGE, each))
            .findFirst()
            .orElse(null);
    access.require(Permission.ACCOUNT_MANAGE, key, "account/" + account.id());
    return key;
  }

  private Account accountOf(OneTimeLink link) {
    return accounts
        .find(link.accountId())
        .orElseThrow(() -> new BusinessRuleViolation("identity.link.unknown"));
  }
}
