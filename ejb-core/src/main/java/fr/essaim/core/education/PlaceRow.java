package fr.essaim.core.education;

import fr.essaim.core.network.TerritoryRef;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A place of the education map as lists show it.
 *
 * @param commune null where it is not recorded any more
 * @param position null where it is not known
 * @param metres from where one asked; null where one did not, or the position is not known
 * @param hours when the place is open, in the syntax of OpenStreetMap; may be empty
 * @param wheelchair whether one can come in a wheelchair
 * @param offer the offer that fits what was asked best; null for none
 * @param offers how many there are that fit
 * @param mayEdit whether the caller moderates where it lies
 */
public record PlaceRow(
    String key,
    String name,
    PlaceKind kind,
    TerritoryRef commune,
    String street,
    Position position,
    Integer metres,
    String hours,
    String phone,
    boolean wheelchair,
    PlaceState state,
    Freshness freshness,
    LocalDate confirmedOn,
    ConfirmedBy confirmedBy,
    int confirmations,
    FittingOffer offer,
    int offers,
    Instant modifiedAt,
    boolean mayEdit) {

  /** What of an offer a line has room for. */
  public record FittingOffer(
      String key,
      String title,
      Integer ageFrom,
      Integer ageTo,
      boolean parents,
      Cost cost,
      String costNote,
      String hours) {}
}
