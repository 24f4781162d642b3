package fr.essaim.web.shell;

import fr.essaim.core.publication.InstanceMemory;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.core.shared.BaseUri;
import fr.essaim.core.shared.DatabasePulse;
import fr.essaim.core.shared.Module;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** What all pages know of this instance. */
@Named
@ApplicationScoped
public class Site {

  /** Short, for the first data are loaded while pages answer already. */
  private static final Duration MEMORY = Duration.ofSeconds(2);

  /** What is remembered of the first data. */
  private static final Set<String> OF_PROGRAMME = Set.of("demo", "programme");

  @Inject private Config config;
  @Inject private BaseUri base;
  @Inject private Clock clock;
  @Inject private InstanceMemory memory;
  @Inject private DatabasePulse pulse;

  private volatile boolean demonstration;
  private volatile boolean programme;
  private volatile Instant asked = Instant.EPOCH;

  /** The base of the instance's addresses, without a slash at its end. */
  public String getBaseUri() {
    return base.text();
  }

  /** Whether the data were made up, at least in part, so that every page must say so. */
  public boolean isDemonstration() {
    Instant now = clock.instant();
    if (asked.plus(MEMORY).isBefore(now)) {
      asked = now;
      demonstration = pulse.isFelt() ? recall() : demonstration;
    }
    return demonstration;
  }

  public boolean isPrototypes() {
    return Module.PROTOTYPES.isOn();
  }

  /** Whether operations are switched on. */
  public boolean isSpread() {
    return Module.SPREAD.isOn();
  }

  /** Whether there is an education map. */
  public boolean isEducation() {
    return Module.EDUCATION.isOn();
  }

  public boolean isSteering() {
    return Module.STEERING.isOn();
  }

  /** Whether the first data were the founding programme's. */
  public boolean isOfProgramme() {
    if (!programme && pulse.isFelt()) {
      try {
        programme = memory.recall("first-data").filter(OF_PROGRAMME::contains).isPresent();
      } catch (LogUnavailable databaseAway) {
        return false;
      }
    }
    return programme;
  }

  private boolean recall() {
    try {
      return config.getOptionalValue("essaim.demonstration", Boolean.class).orElse(false)
          || memory.recall("demonstration").map(Boolean::parseBoolean).orElse(false);
    } catch (LogUnavailable databaseAway) {
      return demonstration;
    }
  }
}
