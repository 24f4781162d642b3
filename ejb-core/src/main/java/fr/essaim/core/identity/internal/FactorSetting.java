package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.domain.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/**
 * Whether administrators must have a second factor: {@code essaim.second-factor.required}. Where a
 * provider of identities vouches for people, what it asks of them is its own matter.
 */
@ApplicationScoped
public class FactorSetting {

  @Inject private Config config;

  public boolean isRequired() {
    return !isVouched()
        && config.getOptionalValue("essaim.second-factor.required", Boolean.class).orElse(false);
  }

  /** Whether people sign in by a provider of identities. */
  public boolean isVouched() {
    return config
        .getOptionalValue("essaim.openid.issuer", String.class)
        .filter(issuer -> !issuer.isBlank())
        .isPresent();
  }

  public boolean isWantedOf(Account account) {
    return isRequired() && account.holds(Role.ADMINISTRATOR);
  }
}
