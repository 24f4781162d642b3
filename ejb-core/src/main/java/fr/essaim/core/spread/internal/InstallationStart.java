package fr.essaim.core.spread.internal;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.InstallationDetails;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.spread.domain.Installation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Begins installations, whichever way somebody says that a centre has one. */
@ApplicationScoped
public class InstallationStart {

  @Inject private SpreadRows rows;
  @Inject private SpreadGuard guard;
  @Inject private Clock clock;

  /**
   * Begins one.
   *
   * @param since when it came to that state
   * @throws BusinessRuleViolation {@code spread.installation.running} when the centre has it
   *     already
   */
  public Installation begin(
      String key, InstallationDetails details, InstallationState state, PartialDate since) {
    guard.check(details, since);
    checkFree(details);
    Installation installation =
        Installation.begin(key, details, state, since, null, LocalDate.now(clock));
    rows.add(installation);
    return installation;
  }

  /**
   * @throws BusinessRuleViolation {@code spread.installation.running} when the centre has one that
   *     is not stopped
   */
  public void checkFree(InstallationDetails details) {
    if (rows.isRunning(details.prototypeKey(), details.centreKey())) {
      throw new BusinessRuleViolation("spread.installation.running").at("prototype");
    }
  }
}
