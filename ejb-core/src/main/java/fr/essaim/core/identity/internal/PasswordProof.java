package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.domain.Account;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes sure that it is the person themselves, before what a borrowed session must not do. */
@ApplicationScoped
public class PasswordProof {

  @Inject private PasswordHasher hasher;
  @Inject private SignInLimits limits;

  /**
   * An account that somebody else vouches for has no password, and nothing to show here. Anyone who
   * types nothing guesses nothing, so it does not count.
   *
   * @throws BusinessRuleViolation {@code identity.password.own-missing} when nothing was typed,
   *     {@code identity.password.wrong} when it is not the right one, or {@code identity.wait} when
   *     too many were not
   */
  public void of(Account account, String password) {
    if (account.passwordHash() == null) {
      return;
    }
    if (password == null || password.isEmpty()) {
      throw new BusinessRuleViolation("identity.password.own-missing", "current");
    }
    Duration wait = limits.admit(SignInLimits.Kind.PROOF, account.id().toString());
    if (!wait.isZero()) {
      throw new BusinessRuleViolation("identity.wait", wait.plusMinutes(1).toMinutes());
    }
    if (!hasher.matches(password, account.passwordHash())) {
      throw new BusinessRuleViolation("identity.password.wrong", "current");
    }
    limits.clear(SignInLimits.Kind.PROOF, account.id().toString());
  }
}
