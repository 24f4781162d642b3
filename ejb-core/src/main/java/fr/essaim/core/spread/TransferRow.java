package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.shared.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A transfer in a list.
 *
 * @param since when it reached its stage
 * @param minutes of its sessions so far
 * @param lastSession null before the first
 * @param stalledDays for how many days nothing was done, where it should have been; else null
 * @param nextStep empty for those who may not read it
 * @param nextOn null where it is not fixed, and for those who may not read it
 * @param blocker empty for those who may not read it
 * @param mayEdit whether the caller may
 */
public record TransferRow(
    String key,
    OrganisationRef mentor,
    OrganisationRef receiver,
    Channel channel,
    List<PrototypeRef> prototypes,
    TransferStage stage,
    PartialDate since,
    int sessions,
    int minutes,
    LocalDate lastSession,
    Integer stalledDays,
    String nextStep,
    LocalDate nextOn,
    String blocker,
    Instant modifiedAt,
    boolean mayEdit) {

  /** How long its sessions took so far, as people write it. */
  public String hours() {
    return Typed.hours(minutes);
  }

  public boolean isStalled() {
    return stalledDays != null;
  }
}
