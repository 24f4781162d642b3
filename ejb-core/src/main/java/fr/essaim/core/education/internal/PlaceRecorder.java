package fr.essaim.core.education.internal;

import fr.essaim.core.education.CommuneOutlines;
import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.OpeningHours;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.SchoolCalendar;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.history.Aggregate;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.network.Communes;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.TerritoryRef;
import fr.essaim.core.publication.Outbox;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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
  @Inject private SchoolCalendar calendar;
  @Inject private FieldOrigins origins;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "essaim")
  private EntityManager entityManager;

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
    place.stamp(clock.instant());
    if (keep(place, imported)) {
      if (timed) {
        layOut(place);
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
    offer.stamp(clock.instant());
    if (keep(offer, imported)) {
      layOut(rows.place(offer.placeKey()));
      outbox.changed(Place.TYPE, offer.placeKey());
    }
  }

  /** Takes away what an import brought; its document goes with it. */
  public void remove(Aggregate thing) {
    rows.remove(thing);
    outbox.changed(thing.type(), thing.key());
  }

  private boolean keep(Aggregate thing, boolean imported) {
    List<FieldChange> changes = imported ? recorder.recordImport(thing) : recorder.record(thing);
    boolean changed = !changes.isEmpty();
    if (changed) {
      if (!imported) {
        origins.forgetChanged(thing, changes);
      }
      outbox.changed(thing.type(), thing.key());
    }
    return changed;
  }

  /** Writes down when a place and its offers are open on the next day of each kind. */
  public void layOut(Place place) {
    entityManager.flush();
    SqlText.of("delete from education.slot where place_key = ?1", place.key())
        .update(entityManager);
    String own = place.details().hours();
    layOut(place.key(), null, own);
    for (Offer offer : rows.offersAt(List.of(place.key()))) {
      OfferDetails details = offer.details();
      layOut(place.key(), offer.key(), details.hours().isEmpty() ? own : details.hours());
    }
  }

  private void layOut(String placeKey, String offerKey, String hours) {
    if (hours.isEmpty()) {
      return;
    }
    OpeningHours.parse(hours).slots(calendar, LocalDate.now(clock)).stream()
        .map(
            slot ->
                SqlText.of(
                    "insert into education.slot (place_key, offer_key, day_kind, weekday, opens,"
                        + " closes) values (?1, cast(?2 as text), ?3, ?4, ?5, ?6)",
                    placeKey,
                    offerKey,
                    slot.kind().name(),
                    slot.day().getValue(),
                    slot.from(),
                    slot.to()))
        .forEach(insert -> insert.update(entityManager));
  }
}
