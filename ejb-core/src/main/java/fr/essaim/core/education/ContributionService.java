package fr.essaim.core.education;

import fr.essaim.core.education.domain.Contribution;
import fr.essaim.core.education.domain.Place;
import fr.essaim.core.education.internal.ContributionChanges;
import fr.essaim.core.education.internal.ContributionNotifier;
import fr.essaim.core.education.internal.ContributionRows;
import fr.essaim.core.education.internal.ContributionSearch;
import fr.essaim.core.education.internal.ContributionViews;
import fr.essaim.core.education.internal.PlaceRecorder;
import fr.essaim.core.education.internal.PlaceRows;
import fr.essaim.core.education.internal.Territory;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.OpenToAll;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.ReportLimit;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.protection.VisitorDigests;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.RetryLater;
import fr.essaim.core.shared.Tokens;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.Violations;
import fr.essaim.core.shared.WithdrawnThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What parents and centres say of places, and what becomes of it. Anybody may: somebody with an
 * account at once, a visitor once they used the link of an e-mail; confirmations and reports need
 * no address.
 */
@Stateless
public class ContributionService {

  /** How many different people put a place under review. */
  private static final int ENOUGH_REPORTS = 2;

  /** Most e-mails a day to an address whose owner confirmed none of them. */
  private static final int MOST_UNCONFIRMED = 5;

  /** What only those who keep a place say of it. */
  private static final Set<String> KEPT_BY_MODERATORS = Set.of("centre", "contactAgreed", "siret");

  @Inject private Access access;
  @Inject private ReportLimit limit;
  @Inject private VisitorDigests digests;
  @Inject private Territory territory;
  @Inject private PlaceRows places;
  @Inject private PlaceRecorder recorder;
  @Inject private ContributionRows rows;
  @Inject private ContributionChanges changes;
  @Inject private ContributionViews views;
  @Inject private ContributionSearch search;
  @Inject private ContributionNotifier notifier;
  @Inject private Clock clock;

  /**
   * Proposes a place.
   *
   * @param atOnce whether it is to be on the map at once, where its author moderates
   * @return what becomes of it first
   * @throws BusinessRuleViolation with all that is wrong with it
   */
  @OpenToAll
  public ContributionState propose(ProposePlace command, Visitor visitor, boolean atOnce) {
    Violations violations = new Violations();
    PlaceDetails place = violations.read(null, withoutKept(command.place()), PlaceDetails::of);
    OfferDetails offer =
        command.offer().isEmpty()
            ? null
            : violations.read(
                null, command.offer(), fields -> ContributionChanges.readOffer(Map.of(), fields));
    Contribution.Author author = author(visitor, "", true, violations);
    violations.refuse();
    admit(visitor);
    Contribution contribution =
        Contribution.of(
                ContributionKind.ADD, place.name(), place.communeKey(), author, clock.instant())
            .saying(command.comment());
    contribution.propose("", Map.of(), place.fields());
    if (offer != null) {
      contribution.propose(ProposedChange.OFFER, Map.of(), offer.fields());
    }
    return enter(contribution, "", atOnce);
  }

  /**
   * Proposes that a place or one of its offers says something else.
   *
   * @param atOnce whether it is to say so at once, where its author moderates
   * @return what becomes of it first
   * @throws BusinessRuleViolation with all that is wrong with it, or {@code
   *     education.contribution.nothing} when it says nothing else
   */
  @OpenToAll
  public ContributionState correct(ProposeCorrection command, Visitor visitor, boolean atOnce) {
    Place place = onTheMap(command.placeKey());
    Map<String, String> said = place.details().forEverybody().fields();
    Map<String, String> offered =
        command.offerKey().isEmpty()
            ? Map.of()
            : places.offersAt(List.of(place.key())).stream()
                .filter(offer -> offer.key().equals(command.offerKey()) && !offer.isWithdrawn())
                .findFirst()
                .orElseThrow(() -> new UnknownThing("offer", command.offerKey()))
                .details()
                .fields();
    Violations violations = new Violations();
    PlaceDetails next =
        violations.read(
            null,
            withoutKept(command.place()),
            fields -> ContributionChanges.read(said, fields, PlaceDetails::of));
    OfferDetails offer =
        command.offer().isEmpty()
            ? null
            : violations.read(
                null, command.offer(), fields -> ContributionChanges.readOffer(offered, fields));
    Contribution.Author author = author(visitor, "", true, violations);
    violations.refuse();
    Contribution contribution =
        about(place, ContributionKind.CORRECT, author).saying(command.comment());
    contribution.propose("", said, next.fields());
    if (offer != null) {
      contribution.propose(ProposedChange.OFFER, offered, offer.fields());
      contribution.about(place.key(), command.offerKey().isEmpty() ? null : command.offerKey());
    }
    if (contribution.fields().isEmpty() && contribution.comment().isEmpty()) {
      throw new BusinessRuleViolation("education.contribution.nothing");
    }
    admit(visitor);
    return enter(contribution, place.details().centreKey(), atOnce);
  }

  /**
   * Says that all that the map says of a place is still right. By somebody who moderates it, that
   * renews it; by others, once three different people said so. Again by the same, nothing changes.
   *
   * @param sending of a form that may be sent twice; null for another
   */
  @OpenToAll
  public void confirm(String placeKey, Visitor visitor, UUID sending) {
    admit(visitor);
    rows.lock(placeKey);
    Place place = onTheMap(placeKey);
    Contribution contribution =
        about(place, ContributionKind.CONFIRM, author(visitor, placeKey, false, new Violations()))
            .sentAs(sending);
    LocalDate today = LocalDate.now(clock);
    Instant since = place.confirmedOn().atStartOfDay(clock.getZone()).toInstant();
    if (rows.isSentBefore(contribution)) {
      return;
    }
    if (territory.allows(Permission.PLACE_MODERATE, place)) {
      rows.add(contribution);
      contribution.count(clock.instant());
      place.confirm(today, territory.confirming(place.details().centreKey()), 1, today);
      recorder.record(place);
      return;
    }
    List<Contribution> said = new ArrayList<>(waiting(placeKey, ContributionKind.CONFIRM, since));
    if (!contribution.isHeardAmong(said)) {
      rows.add(contribution);
      said.add(contribution);
    }
    int people = (int) Contribution.people(said);
    if (people >= Place.ENOUGH_CONFIRMATIONS) {
      said.forEach(each -> each.count(clock.instant()));
      place.confirm(today, ConfirmedBy.PEOPLE, people, today);
      recorder.record(place);
    }
  }

  /**
   * Reports that a place is closed, moved or wrong, or the same as another. Reports of two
   * different people put it under review. The same by the same again changes nothing.
   *
   * @param sending of a form that may be sent twice; null for another
   * @return what becomes of it first
   */
  @OpenToAll
  public ContributionState report(ReportPlace command, Visitor visitor, UUID sending) {
    Place place = onTheMap(command.placeKey());
    Violations violations = new Violations();
    violations.read(null, command, Constraints::check);
    Contribution.Author author = author(visitor, place.key(), false, violations);
    violations.refuse();
    admit(visitor);
    Contribution contribution =
        about(
                place,
                command.isTwin() ? ContributionKind.DUPLICATE : ContributionKind.REPORT,
                author)
            .reporting(
                command.problem(), command.isTwin() ? onTheMap(command.otherKey()).key() : null)
            .saying(command.comment())
            .sentAs(sending);
    rows.lock(place.key());
    boolean isSaid =
        rows.isSentBefore(contribution)
            || contribution.isHeardAmong(waiting(place.key(), contribution.kind(), Instant.EPOCH));
    return isSaid ? contribution.state() : enter(contribution, place.details().centreKey(), false);
  }

  /** What the caller contributed. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<ContributionRow> own(ListQuery query) {
    return search.list(query, search.of(reader()));
  }

  /** Hands over all that {@link #own} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void exportOwn(ListQuery query, Consumer<ContributionRow> reader) {
    search.each(query, search.of(reader()), reader);
  }

  /** How many of the caller's were taken. */
  @Requires(Permission.INTRANET_READ)
  public long accepted() {
    return rows.acceptedOf(reader());
  }

  /**
   * One of the caller's, or of where they moderate.
   *
   * @throws UnknownThing when the caller sees none of this id
   */
  @Requires(Permission.INTRANET_READ)
  public ContributionView open(UUID id) {
    access.scope(Permission.INTRANET_READ);
    Contribution contribution = rows.find(id);
    if (!views.isOwn(contribution) && !views.isModerated(contribution)) {
      throw new UnknownThing(Contribution.TYPE, id.toString());
    }
    return views.of(contribution);
  }

  /** Answers what is asked of one of the caller's. */
  @Requires(value = Permission.PARTICIPATE, act = "contribution.answer")
  public void answer(UUID id, String words) {
    answered(own(id), words);
  }

  /** Takes back one of the caller's that nobody decided yet. */
  @Requires(value = Permission.PARTICIPATE, act = "contribution.withdraw")
  public void withdraw(UUID id) {
    own(id).withdraw(clock.instant());
  }

  /**
   * The one that the link of an e-mail leads to.
   *
   * @throws UnknownThing when it leads to none
   */
  @OpenToAll
  public ContributionView follow(String link) {
    return views.of(rows.find(linked(link)));
  }

  /** The author of one says that the address is theirs; again, nothing changes. */
  @OpenToAll
  public void confirmAddress(String link) {
    Contribution contribution = rows.toChange(linked(link));
    if (contribution.confirmAddress()) {
      begin(contribution);
    }
  }

  /** Its author answers what is asked. */
  @OpenToAll
  public void answer(String link, String words) {
    answered(rows.toChange(linked(link)), words);
  }

  /** Its author takes it back. */
  @OpenToAll
  public void withdraw(String link) {
    rows.toChange(linked(link)).withdraw(clock.instant());
  }

  private void answered(Contribution contribution, String words) {
    contribution.answer(words);
    begin(contribution);
  }

  /** Keeps what somebody says, and lets it count unless they are to confirm their address. */
  private ContributionState enter(Contribution contribution, String centreKey, boolean atOnce) {
    rows.add(contribution);
    if (contribution.state() == ContributionState.UNCONFIRMED) {
      notifier.askToConfirm(contribution);
    } else if (atOnce
        && territory.allows(Permission.PLACE_MODERATE, contribution.communeKey(), centreKey)) {
      Place place =
          changes.apply(
              contribution,
              Set.copyOf(changes.of(contribution).stream().map(ProposedChange::field).toList()));
      territory.require(Permission.PLACE_MODERATE, place);
      contribution.about(place.key(), contribution.offerKey().orElse(null));
      contribution.accept(access.callerName(), clock.instant());
    } else {
      begin(contribution);
    }
    return contribution.state();
  }

  /** It waits for a decision; enough reports put its place under review. */
  private void begin(Contribution contribution) {
    String placeKey = contribution.placeKey().orElse(null);
    if (contribution.kind() == ContributionKind.REPORT && placeKey != null) {
      rows.lock(placeKey);
      List<Contribution> said = waiting(placeKey, ContributionKind.REPORT, Instant.EPOCH);
      Place place = places.place(placeKey);
      if (Contribution.people(said) >= ENOUGH_REPORTS && place.state() == PlaceState.SHOWN) {
        place.review("");
        recorder.record(place);
        said.forEach(each -> each.count(clock.instant()));
      }
    }
    String centreKey = placeKey == null ? "" : places.place(placeKey).details().centreKey();
    notifier.tellModerators(contribution, centreKey);
  }

  private List<Contribution> waiting(String placeKey, ContributionKind kind, Instant since) {
    return rows.waiting(placeKey, kind).stream()
        .filter(each -> !each.proposedAt().isBefore(since))
        .toList();
  }

  private Contribution about(Place place, ContributionKind kind, Contribution.Author author) {
    PlaceDetails details = place.details();
    return Contribution.of(kind, details.name(), details.communeKey(), author, clock.instant())
        .about(place.key(), null);
  }

  private Place onTheMap(String key) {
    Place place = places.place(key);
    Place living = place.mergedInto().map(places::place).orElse(place);
    if (!living.state().isPublic()) {
      throw new WithdrawnThing(Place.TYPE, key);
    }
    return living;
  }

  /**
   * Who speaks.
   *
   * @param placeKey where people are told apart; empty where that does not count
   * @param mustBeReached whether a visitor must leave an address
   */
  private Contribution.Author author(
      Visitor visitor, String placeKey, boolean mustBeReached, Violations violations) {
    String voice =
        placeKey.isEmpty() ? null : digests.of(visitor.address(), Place.TYPE + "/" + placeKey);
    if (access.caller().isPresent()) {
      return new Contribution.Author(caller(), "", visitor.language(), null, voice);
    }
    violations.read(null, visitor, Constraints::check);
    violations.check(
        "email",
        !mustBeReached || !visitor.email().isEmpty(),
        "education.contribution.email.missing");
    String email = visitor.email();
    if (!email.isEmpty()) {
      rows.lockAddress(email);
    }
    boolean isTooMuch =
        !email.isEmpty()
            && rows.unconfirmedOf(email, clock.instant().minus(Duration.ofDays(1)))
                >= MOST_UNCONFIRMED;
    if (isTooMuch) {
      throw RetryLater.tooOften("education.contribution.too-often", Duration.ofHours(1));
    }
    return new Contribution.Author(
        null, email, visitor.language(), email.isEmpty() ? null : Tokens.fresh(), voice);
  }

  /** Visitors say a few things in an hour. */
  private void admit(Visitor visitor) {
    if (access.caller().isEmpty()) {
      Duration wait = limit.admit(visitor.address());
      if (!wait.isZero()) {
        throw RetryLater.tooOften("education.contribution.too-often", wait);
      }
    }
  }

  private static Map<String, String> withoutKept(Map<String, String> fields) {
    Map<String, String> allowed = new HashMap<>(fields);
    allowed.keySet().removeAll(KEPT_BY_MODERATORS);
    return allowed;
  }

  private Contribution own(UUID id) {
    access.requireSomewhere(Permission.PARTICIPATE, Contribution.TYPE + "/" + id);
    if (!views.isOwn(rows.find(id))) {
      throw new UnknownThing(Contribution.TYPE, id.toString());
    }
    return rows.toChange(id);
  }

  private UUID linked(String link) {
    return rows.linked(link).orElseThrow(() -> new UnknownThing(Contribution.TYPE, "link"));
  }

  private String reader() {
    access.scope(Permission.INTRANET_READ);
    return caller();
  }

  private String caller() {
    return access.caller().orElseThrow(() -> new NotAllowed(Permission.INTRANET_READ)).toString();
  }
}
