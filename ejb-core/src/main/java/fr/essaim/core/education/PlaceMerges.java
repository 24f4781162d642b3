package fr.essaim.core.education;

import fr.essaim.core.education.domain.Contribution;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.internal.ContributionNotifier;
import fr.essaim.core.education.internal.ContributionRows;
import fr.essaim.core.education.internal.DuplicateRows;
import fr.essaim.core.education.internal.FieldOrigins;
import fr.essaim.core.education.internal.MergedPlaces;
import fr.essaim.core.education.internal.PlaceMergeRows;
import fr.essaim.core.education.internal.PlaceMergeRows.Kept;
import fr.essaim.core.education.internal.PlaceRecorder;
import fr.essaim.core.education.internal.PlaceRows;
import fr.essaim.core.education.internal.PlaceSlots;
import fr.essaim.core.education.internal.PlaceViews;
import fr.essaim.core.education.internal.Territory;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Records that are of one place: found, told apart, merged, and separated again as long as what the
 * merge changed is kept.
 */
@Stateless
public class PlaceMerges {

  private static final String MERGED_INTO = "mergedInto";
  private static final String PLACE = "place";

  /** Which set said a field. */
  private static final String ORIGIN = "origin";

  private static final int MOST = 6;

  @Inject private Access access;
  @Inject private Territory territory;
  @Inject private PlaceRows places;
  @Inject private PlaceViews views;
  @Inject private PlaceRecorder recorder;
  @Inject private PlaceSlots slots;
  @Inject private PlaceMergeRows merges;
  @Inject private MergedPlaces things;
  @Inject private FieldOrigins origins;
  @Inject private DuplicateRows duplicates;
  @Inject private ContributionRows contributions;
  @Inject private ContributionNotifier notifier;
  @Inject private Event<PlaceMerged> merged;
  @Inject private Event<PlaceSeparated> separated;
  @Inject private Clock clock;

  /**
   * The places of the map that are perhaps the one that is described, the likeliest first, then
   * others near by.
   *
   * @param key its own; empty for one that is not there
   */
  @OpenToAll
  public List<LikePlace> around(String key, PlaceDetails details) {
    return duplicates.around(KnownPlace.of(key, details), MOST);
  }

  /** Pairs of places in the caller's territory that are perhaps one. */
  @Requires(Permission.PLACE_READ)
  public ListResult<DuplicateRow> list(ListQuery query) {
    return duplicates.list(query, access.scope(Permission.PLACE_READ));
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.PLACE_READ)
  public void export(ListQuery query, Consumer<DuplicateRow> reader) {
    duplicates.each(query, access.scope(Permission.PLACE_READ), reader);
  }

  /** Says that two places are two, so that nobody is asked again. */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.tell-apart")
  public void tellApart(String key, String twinKey) {
    require(places.place(key));
    require(places.place(twinKey));
    duplicates.tellApart(key, twinKey);
  }

  /** Takes that back. */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.doubt")
  public void doubt(String key, String twinKey) {
    require(places.place(key));
    require(places.place(twinKey));
    duplicates.forgetToldApart(key, twinKey);
  }

  /** The places near by, those that are perhaps the same first. */
  @Requires(Permission.PLACE_READ)
  public List<LikePlace> twins(String key) {
    Place place = places.place(key);
    territory.require(Permission.PLACE_READ, place);
    return duplicates.around(KnownPlace.of(key, place.details()), MOST);
  }

  /** Shows both records, and what would follow. */
  @Requires(Permission.PLACE_READ)
  public PlaceComparison compare(String goneKey, String keptKey) {
    Place gone = places.place(goneKey);
    Place kept = places.place(keptKey);
    territory.require(Permission.PLACE_READ, gone);
    territory.require(Permission.PLACE_READ, kept);
    KnownPlace one = KnownPlace.of(goneKey, gone.details());
    KnownPlace other = KnownPlace.of(keptKey, kept.details());
    return new PlaceComparison(
        views.of(List.of(gone), any -> true).get(0),
        views.of(List.of(kept), any -> true).get(0),
        new LikePlace(other, DuplicateFinder.likeness(one, other), one.metresTo(other)),
        contributions.about(goneKey).size());
  }

  /**
   * Ends one record in favour of another of the same place. The gone key leads to the survivor;
   * offers, contributions and whatever else named it go there, and the later confirmation counts.
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.merge")
  public void merge(MergePlaces wish) {
    Place gone = places.placeToChange(wish.goneKey());
    require(gone);
    Place kept = places.placeToChange(wish.keptKey());
    require(kept);
    Instant now = clock.instant();
    PlaceState state = gone.state();
    List<MergeChange> changes = new ArrayList<>();
    List<Place> earlier = places.mergedInto(List.of(gone.key()));
    gone.mergeInto(kept);
    for (Place other : earlier) {
      other.follow(kept.key());
      note(changes, other, MERGED_INTO, gone.key(), kept.key());
      recorder.record(other);
    }
    take(wish, gone, kept, changes);
    for (Offer offer : places.offersAt(List.of(gone.key()))) {
      offer.moveTo(kept.key());
      changes.add(new MergeChange(Offer.TYPE, offer.key(), PLACE, gone.key(), kept.key()));
      recorder.record(offer);
    }
    recorder.record(gone);
    slots.layOut(gone);
    contributions.about(gone.key()).forEach(each -> follow(each, gone, kept, changes, now));
    contributions.about(kept.key()).forEach(each -> answer(each, gone, now));
    changes.addAll(things.move(gone.key(), kept.key()));
    duplicates.forget(gone.key());
    PlaceMerged event = new PlaceMerged(gone.key(), kept.key());
    merged.fire(event);
    changes.addAll(event.changes());
    merges.add(new Kept(gone.key(), kept.key(), state), now, changes);
  }

  /** Puts the chosen fields of the record that ends into the one that stays. */
  private void take(MergePlaces wish, Place gone, Place kept, List<MergeChange> changes) {
    Map<String, String> before = kept.details().fields();
    Map<String, String> chosen = new LinkedHashMap<>(before);
    gone.details()
        .fields()
        .forEach(
            (field, value) -> {
              if (wish.fromGone().contains(field)) {
                chosen.put(field, value);
              }
            });
    List<String> changed =
        chosen.keySet().stream()
            .filter(field -> !chosen.get(field).equals(before.get(field)))
            .toList();
    for (String field : changed) {
      origins
          .sourceOf(kept, field)
          .ifPresent(source -> changes.add(new MergeChange(ORIGIN, kept.key(), field, source, "")));
      note(changes, kept, field, before.get(field), chosen.get(field));
    }
    kept.describe(PlaceDetails.of(chosen));
    if (gone.confirmedOn().isAfter(kept.confirmedOn())) {
      kept.confirm(
          gone.confirmedOn(), gone.confirmedBy(), gone.confirmations(), LocalDate.now(clock));
    }
    recorder.record(kept);
    origins.copy(gone, kept, changed);
  }

  private void follow(
      Contribution contribution, Place gone, Place kept, List<MergeChange> changes, Instant now) {
    if (contribution.otherKey().filter(kept.key()::equals).isPresent()) {
      accept(contribution, now);
    }
    contribution.moveTo(kept.key());
    changes.add(
        new MergeChange(
            Contribution.TYPE, contribution.id().toString(), PLACE, gone.key(), kept.key()));
  }

  private void answer(Contribution contribution, Place gone, Instant now) {
    if (contribution.otherKey().filter(gone.key()::equals).isPresent()) {
      accept(contribution, now);
    }
  }

  /** Who said that both are one is thanked. */
  private void accept(Contribution contribution, Instant now) {
    if (contribution.state() == ContributionState.WAITING
        || contribution.state() == ContributionState.ASKED) {
      contribution.accept(access.callerName(), now);
      notifier.tellAccepted(contribution);
    }
  }

  /** The merges into a place that can still be undone, the latest first. */
  @Requires(Permission.PLACE_READ)
  public List<PlaceMergeView> undoable(String key) {
    territory.require(Permission.PLACE_READ, places.place(key));
    return merges.into(key);
  }

  /**
   * Brings back the record that a merge ended, and takes back what the merge moved and nobody
   * changed since; a confirmation stays with both.
   *
   * @return what stays as it is
   * @throws BusinessRuleViolation {@code education.undo.later} when the survivor was itself merged
   *     since: that one is undone first
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "place.unmerge")
  public List<MergeChange> undo(String goneKey) {
    Place gone = places.placeToChange(goneKey);
    require(gone);
    Kept record = merges.find(goneKey).orElseThrow(() -> new UnknownThing("merge", goneKey));
    if (gone.mergedInto().filter(record.keptKey()::equals).isEmpty()) {
      throw new BusinessRuleViolation("education.undo.later", gone.details().name());
    }
    List<MergeChange> changes = merges.changes(goneKey);
    gone.separate(record.state());
    recorder.record(gone);
    List<MergeChange> left = new ArrayList<>();
    for (int last = changes.size() - 1; last >= 0; last--) {
      if (!isTakenBack(changes.get(last))) {
        left.add(changes.get(last));
      }
    }
    slots.layOut(gone);
    separated.fire(new PlaceSeparated(goneKey, record.keptKey(), changes));
    merges.remove(goneKey);
    return left;
  }

  /** What others changed they take back themselves. */
  private boolean isTakenBack(MergeChange change) {
    return switch (change.type()) {
      case Place.TYPE -> isTakenBack(places.placeToChange(change.key()), change);
      case Offer.TYPE -> {
        Offer offer = places.offerToChange(change.key());
        boolean isThere = offer.placeKey().equals(change.after());
        if (isThere) {
          offer.moveTo(change.before());
          recorder.record(offer);
        }
        yield isThere;
      }
      case Contribution.TYPE -> {
        Contribution contribution = contributions.toChange(UUID.fromString(change.key()));
        boolean isThere = contribution.placeKey().filter(change.after()::equals).isPresent();
        if (isThere) {
          contribution.moveTo(change.before());
        }
        yield isThere;
      }
      case ORIGIN -> {
        origins.note(places.place(change.key()), List.of(change.field()), change.before(), null);
        yield true;
      }
      default -> !things.isOne(change) || things.isTakenBack(change);
    };
  }

  private boolean isTakenBack(Place place, MergeChange change) {
    if (change.field().equals(MERGED_INTO)) {
      boolean isThere = place.mergedInto().filter(change.after()::equals).isPresent();
      if (isThere) {
        place.follow(change.before());
        recorder.record(place);
      }
      return isThere;
    }
    Map<String, String> fields = new LinkedHashMap<>(place.details().fields());
    boolean isThere = fields.replace(change.field(), change.after(), change.before());
    if (isThere) {
      place.describe(PlaceDetails.of(fields));
      recorder.record(place);
    }
    return isThere;
  }

  private static void note(
      List<MergeChange> changes, Place place, String field, String before, String after) {
    changes.add(new MergeChange(Place.TYPE, place.key(), field, before, after));
  }

  private void require(Place place) {
    territory.require(Permission.PLACE_MODERATE, place);
  }
}
