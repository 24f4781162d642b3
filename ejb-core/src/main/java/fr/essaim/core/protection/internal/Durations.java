package fr.essaim.core.protection.internal;

import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;

/** The durations in force: those of the settings, within what the register allows. */
@ApplicationScoped
public class Durations {

  @Inject private Config config;

  /** Days. */
  public int of(RetentionPeriod keeping) {
    return keeping.within(
        config.getOptionalValue(keeping.setting(), Integer.class).orElse(keeping.days()));
  }
}
