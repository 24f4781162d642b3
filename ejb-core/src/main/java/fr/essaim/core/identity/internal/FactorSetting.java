package fr.essaim.core.identity.internal;

import fr.essaim.core.identity.Role;
import fr.essaim.core.identity.domain.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** Whether administrators must have a second factor: {@code essaim.second-factor.required}. */
@ApplicationScoped
public class FactorSetting {

  @Inject private Config config;

  public boolean isRequired() {
    return config
        .getOptionalValue("essaim.second-factor.required", Boolean.class)
        .orElse(false);
  }

  public boolean isWantedOf(Account account) {
    return isRequired() && account.holds(Role.ADMINISTRATOR);
  }
}
