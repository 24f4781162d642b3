package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps an instance from losing the last person who can administer it. */
@ApplicationScoped
public class LastAdministrator {

  @Inject private Accounts accounts;

  /**
   * Does what may take an account's role of administrator from it.
   *
   * @throws BusinessRuleViolation {@code identity.administrator.last} if nobody would be left
   */
  public void keepOne(Account account, Runnable loss) {
    boolean wasOne = account.holds(Role.ADMINISTRATOR);
    loss.run();
    if (wasOne
        && !account.holds(Role.ADMINISTRATOR)
        && !accounts.hasAnotherAdministrator(account.id())) {
      throw new BusinessRuleViolation("identity.administrator.last");
    }
  }
}
