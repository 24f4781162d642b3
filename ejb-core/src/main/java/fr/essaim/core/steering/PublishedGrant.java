package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationKind;
import java.time.LocalDate;
import java.util.List;

/**
 * What a funder pays for an operation, as everybody reads it; amounts in cents.
 *
 * @param funderKey null while the organisation is not published
 * @param siret of who gives it: the funder, else who manages the fund; null where neither has one
 * @param planned by the funding plan; null where it has no line
 * @param rate of the plan's total; null where it has no line
 * @param reference of the agreement; null without one, as the three that follow
 * @param signedOn null until it is signed
 * @param granted with amendments
 * @param instalments the days on which they are due, in their order
 */
public record PublishedGrant(
    String key,
    String funderKey,
    String funderName,
    OrganisationKind funderKind,
    String siret,
    Long planned,
    Rate rate,
    String reference,
    LocalDate signedOn,
    Long granted,
    PaymentMode payment,
    List<LocalDate> instalments) {

  public PublishedGrant {
    instalments = List.copyOf(instalments);
  }

  /** What it is now: as agreed, else as planned. */
  public long amount() {
    return granted == null ? planned : granted;
  }

  public boolean isEuropean() {
    return funderKind == OrganisationKind.EUROPEAN_FUND;
  }
}
