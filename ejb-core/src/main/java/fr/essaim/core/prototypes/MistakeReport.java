package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;
import java.time.Instant;
import java.util.UUID;

/**
 * A mistake that somebody reported.
 *
 * @param organisation the organisation that answers for the page; null where it is the instance's
 * @param answer what was answered; empty where nothing was
 * @param dealtWithAt when it was dealt with; null as long as it waits
 * @param dealtWithBy by whom; null as long as it waits
 */
public record MistakeReport(
    UUID id,
    String page,
    String subjectType,
    String subjectKey,
    OrganisationRef organisation,
    String text,
    String email,
    String answer,
    Instant reportedAt,
    Instant dealtWithAt,
    String dealtWithBy) {

  /** Whether it waits and somebody may be answered. */
  public boolean isAnswerable() {
    return isWaiting() && email != null && !email.isEmpty();
  }

  public MistakeState state() {
    return isWaiting() ? MistakeState.WAITING : MistakeState.DEALT_WITH;
  }

  public boolean isWaiting() {
    return dealtWithAt == null;
  }
}
