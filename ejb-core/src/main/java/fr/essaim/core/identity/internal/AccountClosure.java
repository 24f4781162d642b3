package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.LinkPurpose;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.OneTimeLinks;
import fr.essaim.core.identity.domain.SecondFactors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The end of an account, with all that let its person in. */
@ApplicationScoped
public class AccountClosure {

  @Inject private LastAdministrator administrators;
  @Inject private Sessions sessions;
  @Inject private OneTimeLinks links;
  @Inject private SecondFactors factors;
  @Inject private RecoveryCodes recovery;
  @Inject private ProviderIdentities identities;
  @Inject private Clock clock;

  /**
   * @throws fr.essaim.core.shared.BusinessRuleViolation {@code identity.administrator.last} if
   *     nobody else administers the instance
   */
  public void close(Account account) {
    administrators.keepOne(account, () -> account.close(clock.instant()));
    sessions.endAll(account.id(), null);
    for (LinkPurpose purpose : LinkPurpose.values()) {
      links.withdraw(account.id(), purpose, clock.instant());
    }
    factors.find(account.id()).ifPresent(factors::remove);
    recovery.forget(account.id());
    identities.forget(account.id());
  }
}
