package fr.essaim.core.identity;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.identity.domain.Accounts;
import fr.essaim.core.identity.internal.PasswordProof;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Asks the caller for their password again, before an act that cannot be undone. */
@ApplicationScoped
public class OwnPassword {

  @Inject private Access access;
  @Inject private Accounts accounts;
  @Inject private PasswordProof proof;

  /**
   * @throws BusinessRuleViolation {@code identity.password.wrong} when it is not the caller's
   */
  public void check(String typed) {
    Account account =
        access
            .caller()
            .flatMap(accounts::find)
            .orElseThrow(() -> new BusinessRuleViolation("identity.password.wrong"));
    proof.of(account, typed);
  }
}
