package fr.essaim.core.education;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.education.internal.DuplicateJob;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.notifications.Notification;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.protection.ErasureService;
import fr.essaim.core.protection.VisitorDigests;
import fr.essaim.core.protection.internal.Purge;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.RetryLater;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say of places, from a visitor's form to the map. */
class ContributionIT {

  private static final String LILLE = "commune-59350";
  private static final String LENS = "commune-62498";
  private static final LocalDate LAST_YEAR = LocalDate.of(2025, 9, 1);

  private final Network network = new Network();
  private final UUID moderator = network.person("Mona", Role.MODERATOR, "moulin");
  private final UUID colleague = network.person("Sam", Role.STAFF, "moulin");
  private final UUID elsewhere = network.person("Ana", Role.STAFF, "phare");
  private final UUID parent = network.person("Hawa Diop", Role.RESIDENT, "moulin");
  private final Session visitors = configured(network.visitor());
  private String place;

  @BeforeEach
  void theMillKeepsPlacesInLille() {
    locate("moulin", LILLE);
    locate("phare", LENS);
    place = shown("Médiathèque Jean Lévy", "street", "1 rue du Moulin");
  }

  @AfterEach
  void close() {
    visitors.close();
    network.close();
  }

  @Test
  void aVisitorsProposalIsOnTheMapOnceTheyConfirmedItAndSomebodyTookIt() {
    assertThat(propose(visitor("amina@example.org"), "Ludothèque du Nord"))
        .isEqualTo(ContributionState.UNCONFIRMED);
    assertThat(queue(moderator)).isEmpty();
    assertThat(told(moderator)).isEmpty();
    assertThat(emails()).containsExactly("Une dernière étape pour votre proposition sur la carte");

    String link = link();
    byLink(service -> service.confirmAddress(link));
    byLink(service -> service.confirmAddress(link));

    assertThat(told(moderator)).containsExactly(NotificationKind.CONTRIBUTION_MADE);
    assertThat(told(elsewhere)).isEmpty();
    ContributionRow row = queue(moderator).get(0);
    assertThat(row.subject()).isEqualTo("Ludothèque du Nord");
    assertThat(queue(elsewhere)).isEmpty();
    ContributionView seen = opened(moderator, row.id());
    assertThat(seen.author()).isNull();
    assertThat(seen.toString()).doesNotContain("amina");

    moderates(moderator, service -> service.accept(row.id(), 0, allOf(seen), ""));

    PlaceView added = view("ludotheque-du-nord");
    assertThat(added.offers())
        .extracting(offer -> offer.details().title())
        .containsExactly("Jouer");
    assertThat(emails()).anyMatch(subject -> subject.startsWith("Merci"));
    assertThat(followed(link).state()).isEqualTo(ContributionState.ACCEPTED);
    assertThat(followed(link).place().key()).isEqualTo("ludotheque-du-nord");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    assertThatThrownBy(
            () ->
                byLink(
                    service ->
                        service.propose(
                            new ProposePlace(
                                Map.of("name", "X", "postcode", "abc"),
                                Map.of("title", "Jouer", "ageFrom", "douze"),
                                ""),
                            visitor(""),
                            false)))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused ->
                assertThat(refused.all())
                    .extracting(each -> each.field().orElse(""), BusinessRuleViolation::code)
                    .contains(
                        tuple("name", "education.name.length"),
                        tuple("kind", "education.kind.missing"),
                        tuple("commune", "education.commune.missing"),
                        tuple("postcode", "network.postcode.invalid"),
                        tuple("offer-ageFrom", "education.offer.age.invalid"),
                        tuple("email", "education.contribution.email.missing")));
    refused("education.contribution.email.invalid", () -> propose(visitor("amina"), "Le Nord"));
    assertThat(emails()).isEmpty();
  }

  @Test
  void writesToNobodyAgainAndAgain() {
    for (int sent = 0; sent < 5; sent++) {
      propose(visitor("amina@example.org"), "Lieu " + sent);
    }

    assertThatThrownBy(() -> propose(visitor("AMINA@example.org"), "Lieu 6"))
        .isInstanceOf(RetryLater.class);
    assertThat(emails()).hasSize(5);
  }

  @Test
  void aCorrectionSaysOnlyWhatDiffersAndIsTakenInPart() {
    does(
        parent,
        service -> correct(service, "street", "2 rue du Moulin", "name", "Médiathèque Lévy"));
    ContributionView seen = opened(moderator, queue(moderator).get(0).id());

    assertThat(seen.author()).isEqualTo("Hawa Diop");
    assertThat(seen.changes())
        .extracting(ProposedChange::field, ProposedChange::before, ProposedChange::proposed)
        .containsExactly(
            tuple("name", "Médiathèque Jean Lévy", "Médiathèque Lévy"),
            tuple("street", "1 rue du Moulin", "2 rue du Moulin"));
    refused(
        "education.contribution.fields.missing",
        () -> moderates(moderator, s -> s.accept(seen.id(), seen.place().version(), Set.of(), "")));
    moderates(moderator, s -> s.accept(seen.id(), seen.place().version(), Set.of("street"), ""));

    assertThat(view(place).details().street()).isEqualTo("2 rue du Moulin");
    assertThat(view(place).name()).isEqualTo("Médiathèque Jean Lévy");
    assertThat(told(parent)).containsExactly(NotificationKind.CONTRIBUTION_ACCEPTED);
    assertThat(with(parent, ContributionService.class, ContributionService::accepted)).isEqualTo(1);
    refused(
        "education.contribution.nothing",
        () -> does(parent, s -> correct(s, "street", "2 rue du Moulin")));
  }

  @Test
  void theQueueSaysWhatEachIsAboutAndWhoSaysIt() {
    String twin = shown("Médiathèque J. Lévy");
    does(parent, service -> correct(service, "street", "2 rue du Moulin"));
    byLink(s -> s.report(reported(ReportedProblem.MOVED), from("192.0.2.1"), null));
    byLink(s -> s.report(new ReportPlace(place, null, twin, ""), from("192.0.2.1"), null));

    assertThat(queue(moderator))
        .extracting(
            ContributionRow::kind,
            ContributionRow::proposed,
            ContributionRow::otherName,
            ContributionRow::author)
        .containsExactlyInAnyOrder(
            tuple(ContributionKind.CORRECT, Map.of("street", "2 rue du Moulin"), null, "Hawa Diop"),
            tuple(ContributionKind.REPORT, Map.of(), null, null),
            tuple(ContributionKind.DUPLICATE, Map.of(), "Médiathèque J. Lévy", null));
  }

  @Test
  void whatSomebodyElseChangedMeanwhileIsSeen() {
    does(parent, service -> correct(service, "street", "2 rue du Moulin"));
    ContributionView before = opened(moderator, queue(moderator).get(0).id());
    edit("street", "3 rue du Moulin");

    refused(
        "education.contribution.place-changed",
        () ->
            moderates(
                moderator,
                s -> s.accept(before.id(), before.place().version(), allOf(before), "")));
    ContributionView now = opened(moderator, before.id());
    assertThat(now.changes()).extracting(ProposedChange::isConflict).containsExactly(true);
    assertThat(now.changes()).extracting(ProposedChange::now).containsExactly("3 rue du Moulin");
  }

  @Test
  void ofTwoModeratorsTheSecondIsTold() {
    does(parent, service -> correct(service, "street", "2 rue du Moulin"));
    ContributionView seen = opened(moderator, queue(moderator).get(0).id());
    moderates(moderator, s -> s.refuse(seen.id(), RefusalReason.KNOWN, ""));

    refused(
        "education.contribution.decided",
        () -> moderates(colleague, s -> s.refuse(seen.id(), RefusalReason.PRIVATE, "")));
    refused(
        "education.contribution.decided",
        () -> moderates(colleague, s -> s.ask(seen.id(), "Depuis quand ?")));
    assertThat(told(parent)).containsExactly(NotificationKind.CONTRIBUTION_REFUSED);
    assertThat(emails()).containsExactly("Une réponse à votre proposition");
  }

  @Test
  void oneIsModeratedWhereItIsAndByNobodyElse() {
    does(parent, service -> correct(service, "street", "2 rue du Moulin"));
    UUID id = queue(moderator).get(0).id();

    assertThatThrownBy(() -> moderates(elsewhere, s -> s.refuse(id, RefusalReason.KNOWN, "")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> moderates(parent, s -> s.accept(id, 0, Set.of(), "")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> opened(elsewhere, id)).isInstanceOf(UnknownThing.class);
    assertThat(opened(parent, id).mayDecide()).isFalse();
  }

  @Test
  void aQuestionGoesBackAndForth() {
    byLink(
        s ->
            s.correct(
                correction("street", "2 rue du Moulin"), visitor("amina@example.org"), false));
    String link = link();
    byLink(s -> s.confirmAddress(link));
    UUID id = queue(moderator).get(0).id();

    moderates(moderator, s -> s.ask(id, "Depuis quand ?"));
    assertThat(emails()).contains("Une question sur votre proposition");
    assertThat(link()).isEqualTo(link);
    byLink(s -> s.answer(link, "Depuis mai."));

    assertThat(opened(moderator, id).answer()).isEqualTo("Depuis mai.");
    byLink(s -> s.withdraw(link));
    assertThat(followed(link).state()).isEqualTo(ContributionState.WITHDRAWN);
    assertThatThrownBy(() -> followed("x")).isInstanceOf(UnknownThing.class);
  }

  @Test
  void whoModeratesMayHaveItAtOnce() {
    assertThat(atOnce(moderator, "9 rue du Moulin")).isEqualTo(ContributionState.ACCEPTED);
    assertThat(view(place).details().street()).isEqualTo("9 rue du Moulin");
    assertThat(atOnce(elsewhere, "7 rue du Moulin")).isEqualTo(ContributionState.WAITING);
    assertThat(view(place).details().street()).isEqualTo("9 rue du Moulin");
  }

  @Test
  void aPlaceThatOneAddsOneselfIsConfirmedByNobodyElse() {
    ProposePlace proposed = proposal("Ludothèque du Nord");

    with(
        moderator,
        ContributionService.class,
        service -> service.propose(proposed, visitor(""), true));
    does(parent, service -> service.propose(proposal("Ludothèque du Sud"), visitor(""), false));
    ContributionView seen = opened(moderator, queue(moderator).get(0).id());
    moderates(moderator, service -> service.accept(seen.id(), 0, allOf(seen), ""));

    assertThat(view("ludotheque-du-nord").confirmedBy()).isEqualTo(ConfirmedBy.AUTHOR);
    assertThat(view("ludotheque-du-sud").confirmedBy()).isEqualTo(ConfirmedBy.MODERATOR);
  }

  @Test
  void whoSaysItAgainWithoutTheirAccountCountsOnce() {
    String old = old("Piscine Marx Dormoy");
    byLink(s -> s.confirm(old, from("2001:db8:1:2::7"), null));
    does(parent, s -> s.confirm(old, from("2001:db8:1:2::8"), null));
    byLink(s -> s.confirm(old, from("2001:db8:1:2::9"), null));
    byLink(s -> s.confirm(old, from("192.0.2.1"), null));
    assertThat(view(old).confirmedOn()).isEqualTo(LAST_YEAR);
    does(parent, s -> s.report(reported(ReportedProblem.WRONG), from("192.0.2.3"), null));
    byLink(s -> s.report(reported(ReportedProblem.WRONG), from("192.0.2.3"), null));
    assertThat(view(place).state()).isEqualTo(PlaceState.SHOWN);

    byLink(s -> s.confirm(old, from("192.0.2.2"), null));

    assertThat(view(old).confirmations()).isEqualTo(3);
    assertThat(
            column(
                "select count(*) from education.contribution where kind = 'CONFIRM'"
                    + " and state = 'WAITING'"))
        .containsExactly("0");
  }

  @Test
  void threeDifferentPeopleRenewAPlace() {
    String old = old("Piscine Marx Dormoy");
    for (int again = 0; again < 3; again++) {
      byLink(s -> s.confirm(old, from("192.0.2.1"), null));
      does(parent, s -> s.confirm(old, visitor(""), null));
    }
    assertThat(view(old).confirmedOn()).isEqualTo(LAST_YEAR);

    byLink(s -> s.confirm(old, from("192.0.2.2"), null));

    assertThat(view(old))
        .extracting(PlaceView::confirmedOn, PlaceView::confirmedBy, PlaceView::confirmations)
        .containsExactly(LocalDate.of(2026, 11, 24), ConfirmedBy.PEOPLE, 3);
    assertThat(column("select count(*) from education.contribution where voice is not null"))
        .containsExactly("0");
    assertThat(queue(moderator)).isEmpty();
  }

  @Test
  void whoKeepsItRenewsItAlone() {
    String old = old("Piscine Marx Dormoy");

    does(colleague, s -> s.confirm(old, visitor(""), null));

    assertThat(view(old).confirmedBy()).isEqualTo(ConfirmedBy.MODERATOR);
    assertThat(view(old).confirmedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  @Test
  void aFormThatIsSentTwiceCountsOnce() {
    UUID form = UUID.randomUUID();
    does(parent, s -> s.report(reported(ReportedProblem.WRONG), visitor(""), form));
    does(parent, s -> s.report(reported(ReportedProblem.WRONG), visitor(""), form));

    assertThat(queue(moderator)).hasSize(1);
  }

  @Test
  void twoReportsPutAPlaceUnderReviewUntilSomebodyLooked() {
    byLink(s -> s.report(reported(ReportedProblem.WRONG), from("192.0.2.1"), null));
    byLink(s -> s.report(reported(ReportedProblem.WRONG), from("192.0.2.1"), null));
    assertThat(view(place).state()).isEqualTo(PlaceState.SHOWN);

    byLink(s -> s.report(reported(ReportedProblem.MOVED), from("192.0.2.9"), null));

    assertThat(view(place).state()).isEqualTo(PlaceState.UNDER_REVIEW);
    List<ContributionRow> waiting = queue(moderator);
    assertThat(waiting).hasSize(2);
    moderates(moderator, s -> s.refuse(waiting.get(0).id(), RefusalReason.NOT_CONFIRMED, ""));
    assertThat(view(place).state()).isEqualTo(PlaceState.UNDER_REVIEW);
    moderates(moderator, s -> s.refuse(waiting.get(1).id(), RefusalReason.NOT_CONFIRMED, ""));
    assertThat(view(place).state()).isEqualTo(PlaceState.SHOWN);
  }

  @Test
  void aReportWithAnAddressCountsOnceItIsConfirmed() {
    byLink(s -> s.report(reported(ReportedProblem.WRONG), from("192.0.2.1"), null));
    byLink(
        s ->
            s.report(
                reported(ReportedProblem.CLOSED),
                new Visitor("amina@example.org", "fr", "192.0.2.2"),
                null));
    assertThat(view(place).state()).isEqualTo(PlaceState.SHOWN);

    byLink(s -> s.confirmAddress(link()));

    assertThat(view(place).state()).isEqualTo(PlaceState.UNDER_REVIEW);
  }

  @Test
  void aPlaceThatIsReportedClosedIsClosed() {
    does(parent, s -> s.report(reported(ReportedProblem.CLOSED), visitor(""), null));
    UUID id = queue(moderator).get(0).id();

    refused(
        "education.close.reason-missing",
        () -> moderates(moderator, s -> s.accept(id, 0, Set.of(), "")));
    moderates(moderator, s -> s.accept(id, 0, Set.of(), "Fermé en juin."));

    assertThat(with(moderator, PlaceService.class, s -> s.open(place)).state())
        .isEqualTo(PlaceState.CLOSED);
  }

  @Test
  void refusesWhatSaysNothing() {
    refused(
        "education.contribution.problem.missing",
        () -> does(parent, s -> s.report(new ReportPlace(place, null, "", ""), visitor(""), null)));
    refused(
        "education.contribution.twin.itself",
        () ->
            does(
                parent, s -> s.report(new ReportPlace(place, null, place, ""), visitor(""), null)));
  }

  @Test
  void duplicatesAreFoundMergedWithoutLossAndSeparatedAgain() {
    String twin = shown("Mediatheque Jean Levy (exemple)", "street", "1 r. du Moulin");
    system(s -> s.get(PlaceService.class).addOffer(twin, Places.storyHour()));
    does(parent, s -> s.report(new ReportPlace(twin, null, place, "Les mêmes"), visitor(""), null));
    system(s -> s.get(DuplicateJob.class).run());
    assertThat(pairs()).hasSize(1);
    assertThat(with(moderator, PlaceMerges.class, s -> s.twins(twin)).get(0).isProbable()).isTrue();
    UUID id = queue(moderator).get(0).id();
    refused(
        "education.contribution.merge",
        () -> moderates(moderator, s -> s.accept(id, 0, Set.of(), "")));

    merges(moderator, s -> s.merge(new MergePlaces(twin, place, Set.of("street"))));

    assertThat(view(twin).key()).isEqualTo(place);
    assertThat(view(place).offers()).hasSize(1);
    assertThat(view(place).details().street()).isEqualTo("1 r. du Moulin");
    assertThat(view(place).formerKeys()).containsExactly(twin);
    assertThat(opened(moderator, id).state()).isEqualTo(ContributionState.ACCEPTED);
    assertThat(opened(moderator, id).place().key()).isEqualTo(place);
    assertThat(told(parent)).containsExactly(NotificationKind.CONTRIBUTION_ACCEPTED);
    assertThat(pairs()).isEmpty();
    List<PlaceMergeView> undoable = with(moderator, PlaceMerges.class, s -> s.undoable(place));
    assertThat(undoable).extracting(PlaceMergeView::goneKey).containsExactly(twin);

    edit("street", "5 rue du Moulin");
    List<MergeChange> left = with(moderator, PlaceMerges.class, s -> s.undo(twin));
    assertThat(left).extracting(MergeChange::field).containsExactly("street");

    assertThat(view(twin).offers()).hasSize(1);
    assertThat(view(place).offers()).isEmpty();
    assertThat(view(place).details().street()).isEqualTo("5 rue du Moulin");
    assertThatThrownBy(
            () -> merges(elsewhere, s -> s.merge(new MergePlaces(twin, place, Set.of()))))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void whatPeopleToldApartStaysSo() {
    String twin = shown("Médiathèque Jean-Lévy", "street", "1 rue du Moulin");
    system(s -> s.get(DuplicateJob.class).run());
    assertThat(pairs()).hasSize(1);

    merges(moderator, s -> s.tellApart(twin, place));
    system(s -> s.get(DuplicateJob.class).run());
    assertThat(pairs()).isEmpty();

    merges(moderator, s -> s.doubt(twin, place));
    assertThat(pairs()).hasSize(1);
  }

  @Test
  void aWalkGoesFromTheCentreToTheNearestThatIsToBeChecked() {
    shown("Le Moulin", at("50.6300", "kind", "SOCIAL_CENTRE", "centre", "moulin"));
    shown("Ludothèque lointaine", LAST_YEAR, at("50.6360"));
    shown("Ludothèque proche", LAST_YEAR, at("50.6320"));
    shown("Ludothèque fraîche", at("50.6310"));

    List<WalkStop> walk = with(parent, WalkService.class, service -> service.around("moulin"));

    assertThat(walk)
        .extracting(stop -> stop.place().name())
        .containsExactly("Ludothèque proche", "Ludothèque lointaine");
    assertThat(walk).extracting(WalkStop::metres).containsExactly(222, 445);
  }

  /** A place somewhere on the way north, with other fields. */
  private static String[] at(String latitude, String... others) {
    List<String> fields = new ArrayList<>(List.of("latitude", latitude, "longitude", "3.0600"));
    fields.addAll(List.of(others));
    return fields.toArray(String[]::new);
  }

  @Test
  void theContributionsOfAnErasedPersonStayWithoutThem() {
    does(parent, service -> correct(service, "street", "2 rue du Moulin"));
    does(parent, s -> s.confirm(place, visitor(""), null));
    UUID id = queue(moderator).get(0).id();

    erase();

    ContributionView left = opened(moderator, id);
    assertThat(left.changes()).hasSize(1);
    assertThat(left.author()).isEmpty();
    assertThat(left.reachable()).isFalse();
    moderates(moderator, s -> s.accept(id, left.place().version(), allOf(left), ""));
    assertThat(column("select author from education.contribution")).containsOnly("erased");
    everywhere("hawa", parent.toString());
  }

  @Test
  void aVisitorsAddressIsForgotten() {
    propose(visitor("amina@example.org"), "Le Nord");
    String link = link();
    byLink(s -> s.confirmAddress(link));
    propose(visitor("bob@example.org"), "Le Sud");
    byLink(s -> s.report(reported(ReportedProblem.WRONG), from("192.0.2.1"), null));
    byLink(s -> s.confirm(place, from("192.0.2.1"), null));
    UUID id =
        queue(moderator).stream()
            .filter(row -> row.placeKey() == null)
            .findFirst()
            .orElseThrow()
            .id();
    moderates(moderator, s -> s.refuse(id, RefusalReason.KNOWN, ""));

    purgeAfter(Duration.ofDays(31));

    assertThat(column("select kind || ' ' || state || ' ' || email from education.contribution"))
        .containsExactlyInAnyOrder("ADD REFUSED ", "REPORT WAITING ");
    assertThat(
            column(
                "select count(*) from education.contribution where voice is not null or link is not null"))
        .containsExactly("0");
  }

  private ContributionState propose(Visitor visitor, String name) {
    return visitors.inTransaction(
        () -> visitors.get(ContributionService.class).propose(proposal(name), visitor, false));
  }

  private static ProposePlace proposal(String name) {
    return new ProposePlace(
        Map.of("name", name, "kind", "TOY_LIBRARY", "commune", LILLE),
        Map.of("title", "Jouer", "themes", "PLAY", "cost", "FREE"),
        "Quand : le mercredi");
  }

  private ContributionState atOnce(UUID account, String street) {
    return with(
        account,
        ContributionService.class,
        service -> service.correct(correction("street", street), visitor(""), true));
  }

  private void correct(ContributionService service, String... fields) {
    service.correct(correction(fields), visitor(""), false);
  }

  private ProposeCorrection correction(String... fields) {
    Map<String, String> said = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      said.put(fields[i], fields[i + 1]);
    }
    return new ProposeCorrection(place, said, "", Map.of(), "");
  }

  private ReportPlace reported(ReportedProblem problem) {
    return new ReportPlace(place, problem, "", "Vu hier.");
  }

  private static Visitor visitor(String email) {
    return new Visitor(email, "fr", "192.0.2.7");
  }

  private static Visitor from(String address) {
    return new Visitor("", "fr", address);
  }

  private static Set<String> allOf(ContributionView seen) {
    return Set.copyOf(seen.changes().stream().map(ProposedChange::field).toList());
  }

  private List<ContributionRow> queue(UUID account) {
    return with(account, ModerationService.class, s -> s.list(ListQuery.all())).rows().stream()
        .filter(row -> !row.state().isDecided())
        .toList();
  }

  private List<DuplicateRow> pairs() {
    return with(moderator, PlaceMerges.class, s -> s.list(ListQuery.all())).rows();
  }

  private ContributionView opened(UUID account, UUID id) {
    return with(account, ContributionService.class, s -> s.open(id));
  }

  private ContributionView followed(String link) {
    return visitors.inTransaction(() -> visitors.get(ContributionService.class).follow(link));
  }

  private PlaceView view(String key) {
    return visitors.inTransaction(() -> visitors.get(EducationMap.class).publicView(key));
  }

  private void byLink(Consumer<ContributionService> work) {
    visitors.transaction(() -> work.accept(visitors.get(ContributionService.class)));
  }

  private void does(UUID account, Consumer<ContributionService> work) {
    act(account, ContributionService.class, work);
  }

  private void moderates(UUID account, Consumer<ModerationService> work) {
    act(account, ModerationService.class, work);
  }

  private void merges(UUID account, Consumer<PlaceMerges> work) {
    act(account, PlaceMerges.class, work);
  }

  private <S> void act(UUID account, Class<S> type, Consumer<S> work) {
    with(
        account,
        type,
        service -> {
          work.accept(service);
          return null;
        });
  }

  private <S, T> T with(UUID account, Class<S> type, Function<S, T> work) {
    // One application has one key.
    try (Session session =
        configured(network.as(account))
            .with(VisitorDigests.class, visitors.get(VisitorDigests.class))) {
      return session.inTransaction(() -> work.apply(session.get(type)));
    }
  }

  private void system(Consumer<Session> work) {
    Session system = configured(network.system());
    system.transaction(() -> work.accept(system));
  }

  private static Session configured(Session session) {
    return session.setting("essaim.base-uri", "https://essaim.test");
  }

  private String shown(String name, String... fields) {
    return shown(name, LocalDate.of(2026, 11, 1), fields);
  }

  private String old(String name) {
    return shown(name, LAST_YEAR);
  }

  private String shown(String name, LocalDate confirmed, String... fields) {
    Session system = configured(network.system());
    Map<String, String> said = new HashMap<>(Places.library(LILLE, fields).fields());
    said.put("name", name);
    return system.inTransaction(
        () -> system.get(PlaceService.class).create(PlaceDetails.of(said), null, confirmed));
  }

  private void edit(String field, String value) {
    act(
        moderator,
        PlaceService.class,
        service -> {
          PlaceView seen = service.open(place);
          Map<String, String> fields = new HashMap<>(seen.details().fields());
          fields.put(field, value);
          service.edit(place, seen.version(), PlaceDetails.of(fields));
        });
  }

  private void locate(String key, String commune) {
    Session system = network.system();
    OrganisationDirectory directory = system.get(OrganisationDirectory.class);
    system.transaction(
        () -> {
          OrganisationView seen = directory.view(key);
          directory.edit(
              new EditOrganisation(
                  key, seen.version(), seen.details().located(commune, List.of())));
        });
  }

  private void erase() {
    Session system = configured(network.system());
    ErasureService erasures = system.get(ErasureService.class);
    system.transaction(() -> erasures.eraseOnRequest(parent, "Sur demande."));
  }

  private void purgeAfter(Duration time) {
    MovingClock clock = new MovingClock();
    clock.pass(time);
    try (Session later = network.visitor().with(Clock.class, clock)) {
      later.get(Purge.class).run();
    }
  }

  private List<NotificationKind> told(UUID account) {
    return with(account, NotificationService.class, NotificationService::list).stream()
        .map(Notification::happening)
        .map(happening -> happening.kind())
        .toList();
  }

  private List<String> emails() {
    return column("select subject from mail.message order by created_at, subject");
  }

  private String link() {
    return column(
            "select link from education.contribution where link is not null order by proposed_at")
        .get(0);
  }

  private void everywhere(String... words) {
    for (String table :
        column(
            "select table_schema || '.' || table_name from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema in"
                + " ('education', 'history', 'notifications', 'drafts')")) {
      for (String word : words) {
        assertThat(
                column(
                    "select count(*) from "
                        + table
                        + " t where lower(cast(t as text)) like '%"
                        + word
                        + "%'"))
            .as(table)
            .containsExactly("0");
      }
    }
  }

  private List<String> column(String sql) {
    List<?> rows = network.system().entityManager().createNativeQuery(sql).getResultList();
    return rows.stream().map(String::valueOf).toList();
  }

  private static void refused(String code, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, violation -> assertThat(violation.code()).isEqualTo(code));
  }
}
