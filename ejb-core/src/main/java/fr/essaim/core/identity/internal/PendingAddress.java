package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.LinkPurpose;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.OneTimeLinks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * A change of address that was asked for and is not confirmed. It does not outlive the password
 * that it was asked with: anyone who takes an account back takes it from anyone who had asked, too.
 */
@ApplicationScoped
public class PendingAddress {

  @Inject private OneTimeLinks links;
  @Inject private Emails emails;
  @Inject private Clock clock;

  /** Ends it, and tells the account's address, if there is one. */
  public void end(Account account) {
    if (links.withdraw(account.id(), LinkPurpose.EMAIL, clock.instant()) > 0) {
      emails.tellOfEndedMove(account);
    }
  }
}
