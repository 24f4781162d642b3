package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.internal.AccountClosure;
import fr.essaim.core.identity.internal.Emails;
import fr.essaim.core.identity.internal.FirstPassword;
import fr.essaim.core.identity.internal.GivenRoles;
import fr.essaim.core.identity.internal.LastAdministrator;
import fr.essaim.core.identity.internal.PasswordContext;
import fr.essaim.core.identity.internal.PasswordHasher;
import fr.essaim.core.identity.internal.PasswordProof;
import fr.essaim.core.identity.internal.PasswordRules;
import fr.essaim.core.identity.internal.PendingAddress;
import fr.essaim.core.identity.internal.Sessions;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.Violations;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Opens accounts, gives roles, and lets each person keep their own. */
@Stateless
public class AccountService {

  @Inject private Access access;
  @Inject private GivenRoles roles;
  @Inject private Accounts accounts;
  @Inject private PasswordHasher hasher;
  @Inject private PasswordRules rules;
  @Inject private PasswordProof proof;
  @Inject private Emails emails;
  @Inject private LastAdministrator administrators;
  @Inject private Sessions sessions;
  @Inject private AccountClosure closing;
  @Inject private PendingAddress pendingAddress;
  @Inject private PasswordContext about;
  @Inject private FirstPassword firstPassword;
  @Inject private Clock clock;

  /**
   * Opens an account with a generated password, or gives one more role to the account that has this
   * address already (the password is then null: the person has one).
   */
  @Requires(value = Permission.ACCOUNT_MANAGE, act = "account.open")
  public OpenedAccount open(String email, String displayName, Grant grant) {
    roles.require(grant);
    Account known = accounts.findByEmail(email).orElse(null);
    if (known != null) {
      known.grant(grant, clock.instant());
      return new OpenedAccount(known.email(), grant.role(), grant.organisationKey(), null);
    }
    String password = rules.generate();
    Account account = Account.open(email, displayName, hasher.hash(password), clock.instant());
    account.grant(grant, clock.instant());
    accounts.add(account);
    return new OpenedAccount(account.email(), grant.role(), grant.organisationKey(), password);
  }

  /** Gives an account a new generated password. */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "account.give-password")
  public OpenedAccount reset(String email) {
    Account account =
        accounts.findByEmail(email).orElseThrow(() -> new UnknownThing("account", email));
    access.require(Permission.INSTANCE_ADMINISTER, null, "account/" + account.id());
    String password = rules.generate();
    account.givePassword(hasher.hash(password));
    sessions.endAll(account.id(), null);
    pendingAddress.end(account);
    firstPassword.forget(account.email());
    return new OpenedAccount(account.email(), null, null, password);
  }

  /** The caller's own account. */
  @Requires(Permission.INTRANET_READ)
  public AccountView own() {
    access.scope(Permission.INTRANET_READ);
    Account account = ownAccount();
    return new AccountView(
        account.id(),
        account.email(),
        account.displayName(),
        account.language(),
        account.actsFor().orElse(null),
        access.grants());
  }

  /**
   * Changes the caller's own password.
   *
   * @throws BusinessRuleViolation {@code identity.password.wrong} when the current one is not
   *     right, {@code identity.password.same} when it is to stay, and those of the rules; all at
   *     once
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "account.change-password")
  public void changePassword(String current, String replacement) {
    access.scope(Permission.OWN_ACCOUNT);
    Account account = ownAccount();
    Violations violations = new Violations();
    violations.run(() -> proof.of(account, current));
    violations.check("password", !Objects.equals(replacement, current), "identity.password.same");
    violations.run(() -> rules.check(replacement, about.of(account)));
    violations.refuse();
    account.changePassword(hasher.hash(replacement));
    sessions.endAll(account.id(), access.session().orElse(null));
    pendingAddress.end(account);
    firstPassword.forget(account.email());
    access.refresh();
    emails.tellOfPassword(account);
  }

  /** Changes how the caller is called. That they did stays in the audit trail. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "account.rename")
  public void rename(String displayName) {
    access.scope(Permission.OWN_ACCOUNT);
    ownAccount().rename(displayName);
  }

  /**
   * Sends an e-mail to another address, whose link makes it the caller's. Whether another account
   * has that address already is not told. The present address is told that another was asked for.
   *
   * @throws BusinessRuleViolation {@code identity.password.wrong} when the password is not right
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "account.ask-new-address")
  public void askToMove(String newEmail, String password) {
    access.scope(Permission.OWN_ACCOUNT);
    Account account = ownAccount();
    proof.of(account, password);
    Account.checkAddress(newEmail);
    if (accounts.findByEmail(newEmail).isEmpty()) {
      emails.confirmAddress(account, newEmail.strip());
    }
    emails.tellOfAskedMove(account);
  }

  /** Gives up the caller's roles in an organisation. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "account.leave")
  public void leave(String organisationKey) {
    access.scope(Permission.OWN_ACCOUNT);
    Account account = ownAccount();
    administrators.keepOne(account, () -> account.leave(organisationKey));
    access.refresh();
  }

  /**
   * Closes the caller's account.
   *
   * @throws BusinessRuleViolation {@code identity.password.wrong} when the password is not right
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "account.close-own")
  public void close(String password) {
    access.scope(Permission.OWN_ACCOUNT);
    Account account = ownAccount();
    proof.of(account, password);
    closing.close(account);
    access.refresh();
  }

  /** Chooses the language of the caller's screens, {@code fr} or {@code en}. */
  @Requires(value = Permission.OWN_ACCOUNT, act = "account.choose-language")
  public void speak(String language) {
    access.scope(Permission.OWN_ACCOUNT);
    ownAccount().speak(language);
  }

  /**
   * Chooses the organisation that the caller acts for: it changes what is shown and proposed, never
   * what they may do.
   *
   * @param organisationKey one that they have a role in; empty for all of them
   */
  @Requires(value = Permission.OWN_ACCOUNT, act = "account.act-for")
  public void actFor(String organisationKey) {
    access.scope(Permission.OWN_ACCOUNT);
    ownAccount().actFor(organisationKey);
  }

  /** The names of people by their account's id, for anyone who may read the intranet. */
  @Requires(Permission.INTRANET_READ)
  public Map<UUID, String> names(Collection<UUID> ids) {
    access.scope(Permission.INTRANET_READ);
    Map<UUID, String> names = new HashMap<>();
    accounts.findAll(ids).forEach(account -> names.put(account.id(), account.displayName()));
    return names;
  }

  private Account ownAccount() {
    return access
        .caller()
        .flatMap(accounts::find)
        .filter(account -> !account.isClosed())
        .orElseThrow(() -> new NotAllowed(Permission.INTRANET_READ));
  }
}
