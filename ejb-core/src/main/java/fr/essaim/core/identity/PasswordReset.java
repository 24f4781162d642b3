package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.domain.OneTimeLink;
import fr.essaim.core.identity.domain.OneTimeLinks;
import fr.essaim.core.identity.internal.AuditLines;
import fr.essaim.core.identity.internal.Emails;
import fr.essaim.core.identity.internal.Links;
import fr.essaim.core.identity.internal.PasswordContext;
import fr.essaim.core.identity.internal.PasswordHasher;
import fr.essaim.core.identity.internal.PasswordRules;
import fr.essaim.core.identity.internal.PendingAddress;
import fr.essaim.core.identity.internal.Sessions;
import fr.essaim.core.identity.internal.SignInLimits;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** The way back for somebody who forgot their password. */
@Stateless
public class PasswordReset {

  /** Most e-mails that one account is sent in {@link #WINDOW}, no matter who asks. */
  private static final int MOST_EMAILS = 3;

  private static final Duration WINDOW = Duration.ofHours(1);

  @Inject private Accounts accounts;
  @Inject private OneTimeLinks oneTimeLinks;
  @Inject private Links links;
  @Inject private Emails emails;
  @Inject private PasswordHasher hasher;
  @Inject private PasswordRules rules;
  @Inject private PasswordContext about;
  @Inject private Sessions sessions;
  @Inject private PendingAddress pendingAddress;
  @Inject private SignInLimits limits;
  @Inject private AuditLines audit;
  @Inject private Clock clock;

  /**
   * How long anyone who asks must wait before another e-mail; nothing if they may ask now.
   *
   * @param client the address of the network that asks
   */
  @OpenToAll
  public Duration waitFor(String client) {
    return limits.admit(SignInLimits.Kind.CLIENT, client);
  }

  /**
   * Sends an e-mail if the address has an account. The caller does not wait for it, so neither the
   * answer nor its time tells whether it does.
   */
  @OpenToAll
  @Asynchronous
  public void ask(String email) {
    accounts
        .findByEmail(email)
        .filter(this::mayWrite)
        .ifPresent(
            account -> {
              write(account);
              audit.own(account.id(), "password.ask");
            });
  }

  /**
   * Whose password a link changes: their address.
   *
   * @throws BusinessRuleViolation {@code identity.link.…} when it is unknown, used or too old
   */
  @OpenToAll
  public String read(String token) {
    return accountOf(links.find(LinkPurpose.RESET, token)).email();
  }

  /** Changes the password by a link. */
  @OpenToAll
  public void choose(String token, String password) {
    OneTimeLink link = links.find(LinkPurpose.RESET, token);
    Account account = accountOf(link);
    rules.check(password, about.of(account));
    account.changePassword(hasher.hash(password));
    link.use(clock.instant());
    oneTimeLinks.withdraw(account.id(), LinkPurpose.RESET, clock.instant());
    sessions.endAll(account.id(), null);
    pendingAddress.end(account);
    limits.clear(SignInLimits.Kind.ACCOUNT, account.email());
    emails.tellOfPassword(account);
    audit.own(account.id(), "password.choose");
  }

  /** Who never answered their invitation has no password to forget: they get it once more. */
  private void write(Account account) {
    if (account.state() == AccountState.OPEN) {
      emails.resetPassword(account);
    } else {
      account.memberships().stream()
          .findFirst()
          .ifPresent(membership -> emails.invite(account, membership.organisationKey()));
    }
  }

  private boolean mayWrite(Account account) {
    LinkPurpose purpose =
        account.state() == AccountState.OPEN ? LinkPurpose.RESET : LinkPurpose.INVITATION;
    return oneTimeLinks.issuedSince(account.id(), purpose, clock.instant().minus(WINDOW))
        < MOST_EMAILS;
  }

  private Account accountOf(OneTimeLink link) {
    return accounts
        .find(link.accountId())
        .filter(account -> account.state() == AccountState.OPEN)
        .orElseThrow(() -> new BusinessRuleViolation("identity.link.unknown"));
  }
}
