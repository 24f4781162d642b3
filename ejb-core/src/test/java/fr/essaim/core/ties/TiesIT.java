package fr.essaim.core.ties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.jobs.Job;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.notifications.Notification;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.FillSheet;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeChanged;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.Prototypes;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.testing.Session;
import fr.essaim.core.ties.internal.DigestJob;
import fr.essaim.core.ties.internal.News;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From following a thing to the e-mail about it, and to no more e-mails. */
class TiesIT {

  private static final Pattern STOP = Pattern.compile("/ne-plus-recevoir/([0-9a-f-]{36})");
  private static final VersionNumber FIRST = VersionNumber.parse("1.0");
  private static final PartialDate YEAR = new PartialDate("2020");

  private final Database database = Database.emptied();
  private final MovingClock clock = new MovingClock();
  private final List<Session> sessions = new ArrayList<>();
  private final Session system = session(database.session());

  private String cv;
  private Session staff;
  private Session neighbour;
  private Session manager;
  private int delivered;

  @BeforeEach
  void open() {
    for (String key : List.of("belencontre", "echo")) {
      system.transaction(
          () ->
              system
                  .get(OrganisationDirectory.class)
                  .create(
                      new CreateOrganisation(
                          key,
                          OrganisationDetails.of(
                              "Centre " + key, OrganisationKind.SOCIAL_CENTRE))));
    }
    staff = person(Role.STAFF, "belencontre");
    manager = person(Role.MANAGER, "belencontre");
    neighbour = person(Role.STAFF, "echo");
    cv = create("Mon CV");
  }

  @AfterEach
  void close() {
    sessions.forEach(Session::close);
  }

  @Test
  void whoFollowsIsToldOfEachStepAndNobodyOfTheirOwn() {
    follow(staff, "prototype", cv);
    follow(manager, "prototype", cv);
    publish(cv);
    follow(neighbour, "prototype", cv);
    advance();
    release();
    withdraw();

    assertThat(told(staff))
        .extracting(each -> each.happening().kind(), each -> each.happening().detail())
        .containsExactlyInAnyOrder(
            tuple(NotificationKind.PROTOTYPE_PUBLISHED, ""),
            tuple(NotificationKind.PROTOTYPE_ADVANCED, "IN_WORKSHOP"),
            tuple(NotificationKind.VERSION_RELEASED, "1.0"),
            tuple(NotificationKind.PROTOTYPE_WITHDRAWN, ""));
    assertThat(told(neighbour)).hasSize(3);
    assertThat(told(manager)).isEmpty();
  }

  @Test
  void whoFollowsIsToldOnceOfWhatTheSheetOfAPublishedPrototypeSaysAnew() {
    write("Des habitants ne trouvaient pas d'emploi, faute de savoir écrire leur CV.");
    publish(cv);
    follow(neighbour, "prototype", cv);
    assertThat(toldOfSheets(neighbour)).isZero();

    write("Des habitants ne trouvaient pas d'emploi, faute de savoir écrire leurs CV.");
    assertThat(toldOfSheets(neighbour)).isZero();

    write("Les jeunes du quartier demandaient une aide numérique pour chercher un stage.");
    write("Personne au quartier ne proposait encore d'accompagnement individuel aux adultes.");
    assertThat(toldOfSheets(neighbour)).isEqualTo(1);

    neighbour.transaction(() -> neighbour.get(NotificationService.class).readAll());
    write("");
    assertThat(toldOfSheets(neighbour)).isEqualTo(1);
    write("Un tout autre besoin.");
    assertThat(toldOfSheets(neighbour)).isEqualTo(2);
  }

  private void write(String need) {
    PrototypeService prototypes = manager.get(PrototypeService.class);
    manager.entityManager().clear();
    manager.transaction(
        () ->
            prototypes.fillSheet(
                new FillSheet(cv, prototypes.open(cv).version(), Map.of(SheetSection.NEED, need))));
    tellNews();
  }

  private long toldOfSheets(Session session) {
    return told(session).stream()
        .filter(each -> each.happening().kind() == NotificationKind.SHEET_CHANGED)
        .count();
  }

  @Test
  void whoFollowsACentreOrAThemeIsToldOnceOfWhatIsNewThere() {
    follow(neighbour, "organisation", "belencontre");
    follow(neighbour, "theme", "insertion");
    publish(cv);
    advance();

    assertThat(told(neighbour))
        .extracting(each -> each.happening().kind())
        .containsExactly(NotificationKind.PROTOTYPE_PUBLISHED);
  }

  @Test
  void whatIsNotPublicIsToldToThoseAloneWhoMayReadIt() {
    publish(cv);
    withdraw();
    system.transaction(() -> system.get(PrototypeService.class).publish(cv));
    follow(neighbour, "prototype", cv);
    follow(staff, "prototype", cv);
    system.transaction(() -> system.get(PrototypeService.class).withdraw(cv));
    advance();

    assertThat(told(staff)).hasSize(1);
    assertThat(told(neighbour)).isEmpty();
  }

  @Test
  void nobodyFollowsWhatTheyMayNotSee() {
    assertThatThrownBy(() -> follow(neighbour, "prototype", cv)).isInstanceOf(UnknownThing.class);
    assertThatThrownBy(() -> follow(neighbour, "prototype", "rien"))
        .isInstanceOf(UnknownThing.class);
    Session visitor = session(database.sessionOf(null));
    assertThatThrownBy(() -> follow(visitor, "theme", "insertion")).isInstanceOf(NotAllowed.class);
  }

  @Test
  void followingAndKeepingAtHandAreApart() {
    follow(staff, "prototype", cv);
    TieService ties = staff.get(TieService.class);
    staff.transaction(() -> ties.tie("prototype", cv, TieFlag.FAVOURITE));
    staff.transaction(() -> ties.untie("prototype", cv, TieFlag.FOLLOWED));

    assertThat(staff.inTransaction(() -> ties.flags("prototype", cv)))
        .containsExactly(TieFlag.FAVOURITE);
    assertThat(staff.inTransaction(ties::favourites))
        .extracting(tie -> tie.thing().label("fr"), Tie::inside)
        .containsExactly(tuple("Mon CV", true));
    assertThat(staff.inTransaction(ties::own)).hasSize(1);

    staff.transaction(() -> ties.untie("prototype", cv, TieFlag.FAVOURITE));
    assertThat(staff.inTransaction(ties::own)).isEmpty();
    assertThat(neighbour.inTransaction(() -> neighbour.get(TieService.class).own())).isEmpty();
  }

  @Test
  void whoFollowedAnOrganisationThatIsGoneFollowsTheOneThatItBecame() {
    follow(staff, "organisation", "echo");
    News news = system.get(News.class);
    system.transaction(() -> news.follow(new OrganisationMerged("echo", "belencontre")));

    assertThat(staff.inTransaction(() -> staff.get(TieService.class).own()))
        .extracting(Tie::key)
        .containsExactly("belencontre");
  }

  @Test
  void whatIsDeletedIsFollowedNoMore() {
    follow(staff, "prototype", cv);
    staff.transaction(() -> staff.get(PrototypeService.class).delete(cv));

    assertThat(
            system
                .entityManager()
                .createNativeQuery("select count(*) from ties.tie")
                .getSingleResult())
        .isEqualTo(0L);
  }

  @Test
  void theBellCountsUntilOneHasReadAndOneReadsOnlyOnesOwn() {
    follow(staff, "prototype", cv);
    follow(staff, "organisation", "belencontre");
    publish(cv);
    publish(create("Un autre"));
    NotificationService bell = staff.get(NotificationService.class);
    Notification first = told(staff).get(0);

    assertThat(staff.inTransaction(bell::unread)).isEqualTo(2);
    assertThatThrownBy(
            () ->
                neighbour.transaction(
                    () -> neighbour.get(NotificationService.class).read(first.id())))
        .isInstanceOf(UnknownThing.class);
    staff.transaction(() -> bell.read(first.id()));
    assertThat(staff.inTransaction(bell::unread)).isEqualTo(1);
    staff.transaction(bell::readAll);
    assertThat(staff.inTransaction(bell::unread)).isZero();
    assertThat(told(staff)).hasSize(2).allMatch(Notification::read);
  }

  @Test
  void oneEmailAWeekTellsWhatHappenedAndWasNotRead() {
    follow(staff, "prototype", cv);
    publish(cv);
    release();
    Notification read =
        told(staff).stream()
            .filter(each -> each.happening().kind() == NotificationKind.PROTOTYPE_PUBLISHED)
            .findFirst()
            .orElseThrow();
    staff.transaction(() -> staff.get(NotificationService.class).read(read.id()));

    assertThat(job().run()).as("on Tuesday").isZero();
    clock.pass(Duration.ofDays(6));
    assertThat(job().run()).as("on Monday").isEqualTo(1);
    assertThat(job().run()).as("again").isZero();
    clock.pass(Duration.ofDays(7));
    assertThat(job().run()).as("a week without news").isZero();
    assertThat(emails())
        .hasSize(1)
        .first()
        .asString()
        .contains("«\u00a0Mon CV\u00a0» a une nouvelle version, la 1.0.")
        .doesNotContain("est publié.");
  }

  @Test
  void oneClickEndsTheEmailsAndNothingElse() {
    follow(staff, "prototype", cv);
    publish(cv);
    assertThat(job().runAsked()).isEqualTo(1);
    Matcher stop = STOP.matcher(emails().get(0));
    assertThat(stop.find()).isTrue();
    Session visitor = session(database.sessionOf(null));
    TieService ties = visitor.get(TieService.class);

    assertThat(visitor.inTransaction(() -> ties.stop(UUID.randomUUID()))).isFalse();
    assertThat(visitor.inTransaction(() -> ties.stop(UUID.fromString(stop.group(1))))).isTrue();
    assertThat(staff.inTransaction(() -> staff.get(TieService.class).rhythm()))
        .isEqualTo(DigestRhythm.NEVER);
    release();
    assertThat(job().runAsked()).isZero();
    assertThat(told(staff)).hasSize(2);

    clock.pass(Duration.ofMinutes(1));
    staff.transaction(() -> staff.get(TieService.class).choose(DigestRhythm.DAILY));
    assertThat(job().runAsked()).as("what happened during the silence").isZero();
  }

  @Test
  void whatOneChangedLastIsAtHand() {
    String other = create("Un autre");
    staff.transaction(() -> staff.get(PrototypeService.class).moveOn(cv));

    assertThat(staff.inTransaction(() -> staff.get(TieService.class).recent(5)))
        .extracting(Tie::key)
        .containsExactly(cv, other);
    assertThat(neighbour.inTransaction(() -> neighbour.get(TieService.class).recent(5))).isEmpty();
  }

  @Test
  void whatIsFollowedAlreadyIsNotFollowedAnew() {
    assertThat(follow()).isTrue();
    assertThat(follow()).isFalse();
  }

  private boolean follow() {
    return staff.inTransaction(
        () -> staff.get(TieService.class).tie("prototype", cv, TieFlag.FOLLOWED));
  }

  @Test
  void proposalsAndHandoversAreToldToThoseWhoseTheyAre() {
    VersionService proposing = staff.get(VersionService.class);
    VersionService deciding = manager.get(VersionService.class);
    staff.transaction(() -> proposing.draft(cv, FIRST));
    UUID guide = describe(staff);
    staff.transaction(() -> proposing.propose(cv, FIRST));
    manager.transaction(() -> deciding.sendBack(cv, FIRST, "Ajoutez le livret."));
    staff.transaction(() -> proposing.propose(cv, FIRST));
    manager.transaction(() -> deciding.withdrawProposal(cv, FIRST));
    staff.transaction(() -> proposing.propose(cv, FIRST));
    manager.transaction(() -> deciding.release(cv, FIRST, YEAR, Set.of(guide)));
    Session receiver = person(Role.MANAGER, "echo");
    system.transaction(() -> system.get(PrototypeService.class).handOver(cv, "echo"));

    assertThat(told(manager))
        .extracting(each -> each.happening().kind())
        .containsOnly(NotificationKind.PROPOSAL_MADE);
    assertThat(told(staff))
        .extracting(each -> each.happening().kind(), each -> each.happening().detail())
        .containsExactlyInAnyOrder(
            tuple(NotificationKind.PROPOSAL_SENT_BACK, "Ajoutez le livret."),
            tuple(NotificationKind.PROPOSAL_WITHDRAWN, "1.0"),
            tuple(NotificationKind.PROPOSAL_ACCEPTED, "1.0"));
    assertThat(told(receiver))
        .extracting(each -> each.happening().kind())
        .containsExactly(NotificationKind.PROTOTYPE_HANDED_OVER);
  }

  private Session session(Session session) {
    sessions.add(session);
    return session
        .setting("essaim.base-uri", "https://essaim.test")
        .with(Clock.class, clock)
        .with(ProofElsewhere.class, Prototypes.noProof());
  }

  private Session person(Role role, String organisationKey) {
    String email = role + "@" + organisationKey + ".example";
    system.transaction(
        () ->
            system.get(AccountService.class).open(email, email, new Grant(role, organisationKey)));
    Object id =
        system
            .entityManager()
            .createNativeQuery("select cast(id as text) from identity.account where email = ?1")
            .setParameter(1, email)
            .getSingleResult();
    return session(database.sessionOf(id.toString()));
  }

  private String create(String title) {
    return staff.inTransaction(
        () ->
            staff
                .get(PrototypeService.class)
                .create(new CreatePrototype("belencontre", Prototypes.details(title), YEAR)));
  }

  private void publish(String key) {
    manager.transaction(() -> manager.get(PrototypeService.class).publish(key));
    tellNews();
  }

  private void withdraw() {
    manager.transaction(() -> manager.get(PrototypeService.class).withdraw(cv));
    tellNews();
  }

  private void advance() {
    manager.transaction(() -> manager.get(PrototypeService.class).moveOn(cv));
    tellNews();
  }

  private void release() {
    VersionService versions = manager.get(VersionService.class);
    manager.transaction(() -> versions.draft(cv, FIRST));
    UUID guide = describe(manager);
    manager.transaction(() -> versions.release(cv, FIRST, YEAR, Set.of(guide)));
    tellNews();
  }

  /** Gives it a licence and its only resource, whose id comes back. */
  private UUID describe(Session session) {
    long version =
        session.inTransaction(() -> session.get(PrototypeService.class).open(cv).version());
    session.transaction(
        () ->
            session
                .get(VersionService.class)
                .describe(cv, FIRST, version, Licence.CC_BY_4_0, "Tout est neuf."));
    return session.inTransaction(
        () ->
            session
                .get(VersionService.class)
                .addLink(
                    cv,
                    FIRST,
                    Prototypes.resource(Licence.CC_BY_4_0),
                    "https://example.org/guide"));
  }

  /** Hands over what the manager did, as the container does within the transaction. */
  private void tellNews() {
    News news = manager.get(News.class);
    List<Object> events = manager.events();
    manager.transaction(
        () ->
            events.subList(delivered, events.size()).stream()
                .filter(PrototypeChanged.class::isInstance)
                .map(PrototypeChanged.class::cast)
                .forEach(news::tell));
    delivered = events.size();
  }

  private void follow(Session session, String type, String key) {
    session.transaction(() -> session.get(TieService.class).tie(type, key, TieFlag.FOLLOWED));
    clock.pass(Duration.ofMinutes(1));
  }

  private static List<Notification> told(Session session) {
    return session.inTransaction(() -> session.get(NotificationService.class).list());
  }

  private Job job() {
    return system.get(DigestJob.class);
  }

  private List<String> emails() {
    List<?> emails =
        system
            .entityManager()
            .createNativeQuery(
                "select text_body || stop_address from mail.message"
                    + " where stop_address is not null")
            .getResultList();
    return emails.stream().map(String::valueOf).toList();
  }
}
