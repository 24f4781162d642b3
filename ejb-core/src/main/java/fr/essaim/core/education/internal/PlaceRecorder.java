package fr.essaim.core.education.internal;

import fr.essaim.core.education.CommuneOutlines;
import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.history.Aggregate;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.history.StampedAggregate;
import fr.essaim.core.network.Communes;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * What goes with a change of a place or an offer: whatever it names must be there; its history is
 * kept, its hours are laid out for searches, and the outbox learns of it.
 */
@ApplicationScoped
public class PlaceRecorder {

  /** Outlines are simplified and houses stand on borders. */
  private static final int TOLERANCE = 300;

  @Inject private PlaceRows rows;
  @Inject private ChangeRecorder recorder;
  @Inject private Communes communes;
  @Inject private CommuneOutlines outlines;
  @Inject private OrganisationDirectory organisations;
  @Inject private PlaceSlots slots;
  @Inject private FieldOrigins origins;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * Whatever details name must be there, and the position in its commune, where its outline is
   * known.
   */
  public void refuseUnknown(PlaceDetails details) {
    TerritoryRef commune = communes.bringIn(details.communeKey());
    if (!details.centreKey().isEmpty()
        && organisations.named(List.of(details.centreKey())).isEmpty()) {
      throw new UnknownThing("organisation", details.centreKey());
    }
    if (details.position() != null
        && outlines
            .contains(commune.code(), details.latitude(), details.longitude(), TOLERANCE)
            .filter(inside -> !inside)
            .isPresent()) {
      throw new BusinessRuleViolation("education.position.elsewhere", commune.name())
          .at("latitude");
    }
  }

  /** Puts a place on the map, right as of today. */
  public Place show(PlaceDetails details, ConfirmedBy by) {
    return show(details, LocalDate.now(clock), by);
  }

  /**
   * The same.
   *
   * @param confirmed the day on which it was known to be right
   */
  public Place show(PlaceDetails details, LocalDate confirmed, ConfirmedBy by) {
    refuseUnknown(Constraints.check(details));
    String key = rows.freeKey(Place.class, details.name());
    Place place = Place.show(key, details, confirmed, by, LocalDate.now(clock));
    rows.add(place);
    record(place);
    return place;
  }

  /** Puts on the map what a set has, right as of the day of which it says so. */
  public Place bring(PlaceDetails details, LocalDate confirmed, String sourceKey) {
    refuseUnknown(Constraints.check(details));
    String key = rows.freeKey(Place.class, details.name());
    Place place = Place.show(key, details, confirmed, ConfirmedBy.SOURCE, LocalDate.now(clock));
    place.cameFrom(sourceKey);
    rows.add(place);
    recordImport(place);
    return place;
  }

  /** Adds what a set says is offered at a place. */
  public Offer bring(Place place, OfferDetails details) {
    Offer offer =
        Offer.at(place.key(), rows.freeKey(Offer.class, place.key(), details.title()), details);
    rows.add(offer);
    recordImport(offer);
    return offer;
  }

  /** Adds what is offered at a place. */
  public Offer offer(Place place, OfferDetails details) {
    Offer offer =
        Offer.at(place.key(), rows.freeKey(Offer.class, place.key(), details.title()), details);
    rows.add(offer);
    record(offer);
    return offer;
  }

  /** Keeps what somebody changed. */
  public void record(Place place) {
    record(place, false);
  }

  /** Keeps what an import changed. */
  public void recordImport(Place place) {
    record(place, true);
  }

  private void record(Place place, boolean imported) {
    boolean timed =
        place.pendingChanges().stream().anyMatch(change -> change.field().equals("hours"));
    if (keep(place, imported)) {
      if (timed) {
        slots.layOut(place);
      }
      rows.offersAt(List.of(place.key())).forEach(offer -> outbox.changed(Offer.TYPE, offer.key()));
    }
  }

  /** Keeps what somebody changed of an offer. */
  public void record(Offer offer) {
    record(offer, false);
  }

  /** Keeps what an import changed. */
  public void recordImport(Offer offer) {
    record(offer, true);
  }

  private void record(Offer offer, boolean imported) {
    if (keep(offer, imported)) {
      slots.layOut(rows.place(offer.placeKey()));
      outbox.changed(Place.TYPE, offer.placeKey());
    }
  }

  /** Takes away what an import brought; its document goes with it. */
  public void remove(Aggregate thing) {
    rows.remove(thing);
    outbox.changed(thing.type(), thing.key());
  }

  /**
   * @return whether anything changed
   */
  private boolean keep(StampedAggregate thing, boolean imported) {
    if (thing.pendingChanges().isEmpty()) {
      return false;
    }
    thing.stamp(clock.instant());
    List<FieldChange> changes = imported ? recorder.recordImport(thing) : recorder.record(thing);
    if (!imported) {
      origins.forgetChanged(thing, changes);
    }
    outbox.changed(thing.type(), thing.key());
    return true;
  }
}
