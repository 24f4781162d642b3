package fr.essaim.core.education.internal;

import fr.essaim.core.education.ContributionKind;
import fr.essaim.core.education.OfferDetails;
import fr.essaim.core.education.PlaceDetails;
import fr.essaim.core.education.ProposedChange;
import fr.essaim.core.education.domain.Contribution;
import fr.essaim.core.education.domain.Offer;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.domain.ProposedField;
import fr.essaim.core.identity.Access;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a contribution would change, and its doing so. */
@ApplicationScoped
public class ContributionChanges {

  @Inject private PlaceRows rows;
  @Inject private PlaceRecorder recorder;
  @Inject private Territory territory;
  @Inject private Access access;

  /** What it proposes, beside what the map says by now. */
  public List<ProposedChange> of(Contribution contribution) {
    Map<String, String> now =
        contribution.placeKey().map(key -> rows.place(key).details().fields()).orElse(Map.of());
    Map<String, String> offered =
        contribution.offerKey().map(key -> rows.offer(key).details().fields()).orElse(Map.of());
    return contribution.fields().stream()
        .map(
            each -> {
              boolean ofOffer = each.field().startsWith(ProposedChange.OFFER);
              String name =
                  ofOffer ? each.field().substring(ProposedChange.OFFER.length()) : each.field();
              return new ProposedChange(
                  each.field(),
                  each.before(),
                  each.proposed(),
                  (ofOffer ? offered : now).getOrDefault(name, ""));
            })
        .toList();
  }

  /** The place that it proposes, all of it taken. */
  public PlaceDetails proposedPlace(Contribution contribution) {
    return PlaceDetails.of(
        contribution.fields().stream()
            .filter(each -> !each.field().startsWith(ProposedChange.OFFER))
            .collect(Collectors.toMap(ProposedField::field, ProposedField::proposed)));
  }

  /**
   * Makes the map say what it proposes.
   *
   * @param chosen the fields that are taken
   * @return the place that it is of by now
   */
  public Place apply(Contribution contribution, Set<String> chosen) {
    Map<String, String> place = new HashMap<>();
    Map<String, String> offer = new HashMap<>();
    of(contribution).stream()
        .filter(change -> chosen.contains(change.field()))
        .forEach(
            change -> (change.isOfOffer() ? offer : place).put(change.name(), change.proposed()));
    Place changed =
        contribution.kind() == ContributionKind.ADD
            ? added(contribution, place)
            : described(rows.placeToChange(contribution.placeKey().orElseThrow()), place);
    if (contribution.offerKey().isPresent() && !offer.isEmpty()) {
      Offer one = rows.offerToChange(contribution.offerKey().get());
      one.describe(readOffer(one.details().fields(), offer));
      recorder.record(one);
    } else if (!offer.isEmpty()) {
      recorder.offer(changed, readOffer(Map.of(), offer));
    }
    return changed;
  }

  /** One's own is no more confirmed by a moderator than what anybody else knows alone. */
  private Place added(Contribution contribution, Map<String, String> fields) {
    PlaceDetails details = PlaceDetails.of(fields);
    String centre = details.centreKey();
    boolean isOwn = contribution.isBy(access.callerName());
    return recorder.show(details, isOwn ? territory.showing(centre) : territory.confirming(centre));
  }

  private Place described(Place place, Map<String, String> fields) {
    if (!fields.isEmpty()) {
      PlaceDetails details = read(place.details().fields(), fields, PlaceDetails::of);
      recorder.refuseUnknown(details);
      place.describe(details);
      recorder.record(place);
    }
    return place;
  }

  /** What there is with other values of some fields. */
  public static <T> T read(
      Map<String, String> now, Map<String, String> fields, Function<Map<String, String>, T> of) {
    Map<String, String> next = new HashMap<>(now);
    next.putAll(fields);
    return of.apply(next);
  }

  /** The same of an offer, whose refusals name its fields as contributions do. */
  public static OfferDetails readOffer(Map<String, String> now, Map<String, String> fields) {
    try {
      return read(now, fields, OfferDetails::of);
    } catch (BusinessRuleViolation refused) {
      Violations named = new Violations();
      refused
          .all()
          .forEach(
              each ->
                  named.check(
                      ProposedChange.OFFER + each.field().orElse(""),
                      false,
                      each.code(),
                      each.arguments().toArray()));
      named.refuse();
      throw refused;
    }
  }
}
