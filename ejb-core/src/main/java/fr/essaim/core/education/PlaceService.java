package fr.essaim.core.education;

import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.internal.PlaceRecorder;
import fr.essaim.core.education.internal.PlaceRows;
import fr.essaim.core.education.internal.PlaceSearch;
import fr.essaim.core.education.internal.PlaceSearch.Visible;
import fr.essaim.core.education.internal.PlaceViews;
import fr.essaim.core.education.internal.Territory;
import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The places of the education map for those who keep them: the moderators of a territory, which are
 * the teams of its centres, its federation and whom they appoint.
 */
@Stateless
public class PlaceService {

  @Inject private Access access;
  @Inject private Territory territory;
  @Inject private PlaceRows rows;
  @Inject private PlaceSearch search;
  @Inject private PlaceViews views;
  @Inject private PlaceRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;
  @Inject private Clock clock;

  /** What everybody finds, and the caller's territory with all that is hidden or closed there. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<PlaceRow> list(ListQuery query) {
    return search.list(query, visible());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<PlaceRow> reader) {
    search.each(query, visible(), reader);
  }

  private Visible visible() {
    access.scope(Permission.INTRANET_READ);
    return new Visible(true, access.scopeIfAny(Permission.PLACE_READ));
  }

  /**
   * @throws UnknownThing when the caller sees none of this key
   */
  @Requires(Permission.INTRANET_READ)
  public PlaceView open(String key) {
    Place place = rows.place(key);
    access.scope(Permission.INTRANET_READ);
    if (!place.state().isPublic() && !territory.allows(Permission.PLACE_READ, place)) {
      throw new UnknownThing(Place.TYPE, key);
    }
    return views
        .of(List.of(place), each -> territory.allows(Permission.PLACE_MODERATE, each))
        .get(0);
  }

  /** An offer that the caller may edit. */
  @Requires(Permission.PLACE_READ)
  public OfferView openOffer(String key) {
    Offer offer = rows.offer(key);
    territory.require(Permission.PLACE_READ, rows.place(offer.placeKey()));
    return PlaceViews.view(offer);
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.PLACE_READ)
  public List<ChangeLine> history(String key) {
    Place place = rows.place(key);
    territory.require(Permission.PLACE_READ, place);
    return history.of(place);
  }

  /** The same of an offer. */
  @Requires(Permission.PLACE_READ)
  public List<ChangeLine> offerHistory(String key) {
    Offer offer = rows.offer(key);
    territory.require(Permission.PLACE_READ, rows.place(offer.placeKey()));
    return history.of(offer);
  }

  /**
   * Puts a place on the map, with what is offered there first, as of today.
   *
   * @param offer null for a place of which nobody knows yet what it offers
   * @return its key
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.create")
  public String create(PlaceDetails details, OfferDetails offer) {
    return create(details, offer, LocalDate.now(clock));
  }

  /**
   * The same.
   *
   * @param confirmed the day on which it was known to be right
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.create")
  public String create(PlaceDetails details, OfferDetails offer, LocalDate confirmed) {
    Place place = recorder.show(details, confirmed, territory.showing(details.centreKey()));
    territory.require(Permission.PLACE_MODERATE, place);
    territory.requireKeeper("", place);
    if (offer != null) {
      recorder.offer(place, offer);
    }
    return place.key();
  }

  /**
   * Replaces what is said of a place.
   *
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.edit")
  public void edit(String key, long expectedVersion, PlaceDetails details) {
    Place place = toChange(key);
    Constraints.check(details);
    guard.check(place, expectedVersion, "", details.fields(), place.details().fields());
    recorder.refuseUnknown(details);
    String keeper = place.details().centreKey();
    place.describe(details);
    territory.require(Permission.PLACE_MODERATE, place);
    territory.requireKeeper(keeper, place);
    recorder.record(place);
  }

  /**
   * Adds what is offered at a place.
   *
   * @return its key
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "offer.create")
  public String addOffer(String placeKey, OfferDetails details) {
    return recorder.offer(toChange(placeKey), details).key();
  }

  /**
   * Replaces what is said of an offer.
   *
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "offer.edit")
  public void editOffer(String key, long expectedVersion, OfferDetails details) {
    Offer offer = offerToChange(key);
    Constraints.check(details);
    guard.check(offer, expectedVersion, "", details.fields(), offer.details().fields());
    offer.describe(details);
    recorder.record(offer);
  }

  /** Takes an offer away; it can be restored. */
  @Requires(value = Permission.PLACE_MODERATE, act = "offer.withdraw")
  public void withdrawOffer(String key) {
    Offer offer = offerToChange(key);
    offer.withdraw();
    recorder.record(offer);
  }

  /** Offers it again. */
  @Requires(value = Permission.PLACE_MODERATE, act = "offer.restore")
  public void restoreOffer(String key) {
    Offer offer = offerToChange(key);
    offer.restore();
    recorder.record(offer);
  }

  /**
   * Says that a place was seen to be right today.
   *
   * @return whether that was not known yet
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.confirm")
  public boolean confirm(String key) {
    Place place = toChange(key);
    LocalDate today = LocalDate.now(clock);
    place.confirm(today, territory.confirming(place.details().centreKey()), 1, today);
    boolean isNew = !place.pendingChanges().isEmpty();
    recorder.record(place);
    return isNew;
  }

  /**
   * Takes back that a place is still right, which must be the last thing that was said of it.
   *
   * @throws BusinessRuleViolation {@code education.confirmed.changed-since}
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.take-back")
  public void takeBack(String key) {
    Place place = toChange(key);
    List<ChangeLine> lines = history.of(place);
    place.takeBack(
        lines.stream()
            .filter(line -> line.at().equals(lines.get(0).at()))
            .map(ChangeLine::change)
            .collect(
                Collectors.toMap(
                    FieldChange::field, FieldChange::before, (latest, older) -> latest)));
    recorder.record(place);
  }

  /** Takes a place off the map: it is no more. */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.close")
  public void close(String key, String reason) {
    Place place = toChange(key);
    place.close(reason);
    recorder.record(place);
  }

  /** Puts a closed place on the map again. */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.reopen")
  public void reopen(String key) {
    Place place = toChange(key);
    place.reopen(LocalDate.now(clock));
    recorder.record(place);
  }

  private Place toChange(String key) {
    Place place = rows.placeToChange(key);
    territory.require(Permission.PLACE_MODERATE, place);
    return place;
  }

  private Offer offerToChange(String key) {
    Offer offer = rows.offerToChange(key);
    territory.require(Permission.PLACE_MODERATE, rows.place(offer.placeKey()));
    return offer;
  }
}
