package fr.essaim.core.education;

import fr.essaim.core.education.domain.Contribution;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.internal.ContributionChanges;
import fr.essaim.core.education.internal.ContributionNotifier;
import fr.essaim.core.education.internal.ContributionRows;
import fr.essaim.core.education.internal.ContributionSearch;
import fr.essaim.core.education.internal.DuplicateRows;
import fr.essaim.core.education.internal.PlaceRecorder;
import fr.essaim.core.education.internal.PlaceRows;
import fr.essaim.core.education.internal.Territory;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What people say of places, for the moderators of a territory, who decide on it. */
@Stateless
public class ModerationService {

  private static final int MOST_NEIGHBOURS = 12;

  @Inject private Access access;
  @Inject private Territory territory;
  @Inject private PlaceRows places;
  @Inject private PlaceRecorder recorder;
  @Inject private ContributionRows rows;
  @Inject private ContributionChanges changes;
  @Inject private ContributionSearch search;
  @Inject private ContributionNotifier notifier;
  @Inject private DuplicateRows duplicates;
  @Inject private Clock clock;

  /** What was said of the places of the caller's territory. */
  @Requires(Permission.PLACE_READ)
  public ListResult<ContributionRow> list(ListQuery query) {
    return search.list(query, search.toModerate(access.scope(Permission.PLACE_READ)));
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.PLACE_READ)
  public void export(ListQuery query, Consumer<ContributionRow> reader) {
    search.each(query, search.toModerate(access.scope(Permission.PLACE_READ)), reader);
  }

  /** What waits longest for the caller besides one; empty where nothing does. */
  @Requires(Permission.PLACE_READ)
  public Optional<ContributionRow> next(UUID but) {
    return list(waiting()).rows().stream().filter(row -> !row.id().equals(but)).findFirst();
  }

  /** What waits for the caller, the oldest first. */
  private static ListQuery waiting() {
    return ListQuery.all()
        .with(ContributionFilters.STATE, ContributionState.WAITING)
        .sortedBy(ContributionSort.WAITING)
        .ofSize(2);
  }

  /** The places that are perhaps the one that it is of, and others near by, the likeliest first. */
  @Requires(Permission.PLACE_READ)
  public List<LikePlace> neighbours(UUID id) {
    Contribution contribution = rows.find(id);
    require(Permission.PLACE_READ, contribution);
    return duplicates.around(
        contribution
            .placeKey()
            .map(key -> KnownPlace.of(key, places.place(key).details()))
            .orElseGet(() -> KnownPlace.of("", changes.proposedPlace(contribution))),
        MOST_NEIGHBOURS);
  }

  /**
   * Takes it: the map says what it proposes, in the chosen fields; a place that is closed is
   * closed.
   *
   * @param placeVersion the version of the place that the caller saw; 0 for one that is not there
   * @param fields what is taken of it
   * @param reason why a place is closed
   * @throws BusinessRuleViolation {@code education.contribution.decided}, {@code
   *     education.contribution.place-changed} when somebody changed the place since
   */
  @Requires(value = Permission.PLACE_MODERATE, act = "contribution.accept")
  public void accept(UUID id, long placeVersion, Set<String> fields, String reason) {
    Contribution contribution = toDecide(id);
    switch (contribution.kind()) {
      case ADD, CORRECT -> take(contribution, placeVersion, fields);
      case REPORT -> {
        if (contribution.problem() == ReportedProblem.CLOSED) {
          Place place = places.placeToChange(contribution.placeKey().orElseThrow());
          place.close(reason);
          recorder.record(place);
        }
      }
      case DUPLICATE -> throw new BusinessRuleViolation("education.contribution.merge");
      case CONFIRM -> throw new BusinessRuleViolation("education.contribution.nothing");
    }
    contribution.accept(access.callerName(), clock.instant());
    endReview(contribution);
    notifier.tellAccepted(contribution);
  }

  private void take(Contribution contribution, long placeVersion, Set<String> fields) {
    boolean isAbout = contribution.placeKey().isPresent();
    if (isAbout && places.placeToChange(contribution.placeKey().get()).version() != placeVersion) {
      throw new BusinessRuleViolation("education.contribution.place-changed");
    }
    if (fields.isEmpty() && !contribution.fields().isEmpty()) {
      throw new BusinessRuleViolation("education.contribution.fields.missing");
    }
    Place place = changes.apply(contribution, fields);
    territory.require(Permission.PLACE_MODERATE, place);
    contribution.about(place.key(), contribution.offerKey().orElse(null));
  }

  /** Asks its author something. */
  @Requires(value = Permission.PLACE_MODERATE, act = "contribution.ask")
  public void ask(UUID id, String question) {
    Contribution contribution = toDecide(id);
    contribution.ask(question);
    notifier.tellAsked(contribution);
  }

  /** Does not take it, and says why. */
  @Requires(value = Permission.PLACE_MODERATE, act = "contribution.refuse")
  public void refuse(UUID id, RefusalReason reason, String word) {
    Contribution contribution = toDecide(id);
    contribution.refuse(reason, word, access.callerName(), clock.instant());
    endReview(contribution);
    notifier.tellRefused(contribution);
  }

  /** A place is looked at once all that was reported of it is decided. */
  private void endReview(Contribution contribution) {
    contribution
        .placeKey()
        .filter(key -> contribution.kind() == ContributionKind.REPORT)
        .filter(key -> rows.waiting(key, ContributionKind.REPORT).isEmpty())
        .map(places::placeToChange)
        .filter(place -> place.state() == PlaceState.UNDER_REVIEW)
        .ifPresent(
            place -> {
              LocalDate today = LocalDate.now(clock);
              place.confirm(today, territory.confirming(place.details().centreKey()), 1, today);
              recorder.record(place);
            });
  }

  private Contribution toDecide(UUID id) {
    require(Permission.PLACE_MODERATE, rows.find(id));
    Contribution contribution = rows.toChange(id);
    if (contribution.state() == ContributionState.UNCONFIRMED) {
      throw new UnknownThing(Contribution.TYPE, id.toString());
    }
    return contribution;
  }

  private void require(Permission permission, Contribution contribution) {
    territory.require(
        permission,
        contribution.communeKey(),
        contribution.placeKey().map(key -> places.place(key).details().centreKey()).orElse(""),
        contribution.placeKey().orElse(""));
  }
}
