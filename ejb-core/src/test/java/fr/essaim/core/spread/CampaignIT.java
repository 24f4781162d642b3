package fr.essaim.core.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.network.OrganisationSeparated;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.internal.MergedCentres;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import fr.essaim.core.ties.DigestRhythm;
import fr.essaim.core.ties.TieService;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A campaign from its preparation to its end: who is asked, told, reminded, and what answers do.
 */
class CampaignIT {

  private static final PartialDate LAST_YEAR = new PartialDate("2025-09");
  private static final String MOULIN = "automne--moulin";
  private static final String JETEE = "automne--jetee";

  private final MovingClock clock = new MovingClock();
  private final Network network = new Network();
  private final UUID officer = network.person("Fatou", Role.FEDERATION, "federation");
  private final UUID manager = network.person("Mia", Role.MANAGER, "moulin");
  private final UUID colleague = network.person("Sam", Role.STAFF, "moulin");
  private final UUID stranger = network.person("Ana", Role.MANAGER, "phare");
  private final UUID partner = network.person("Paul", Role.PARTNER, "federation");
  private final String radio = network.published("La radio", "federation");
  private final String cafe = network.published("Le café", "federation");
  private final Map<UUID, Session> sessions = new HashMap<>();

  @BeforeEach
  void aCentreWithoutAccounts() {
    for (String key : List.of("jetee", "dune")) {
      network
          .system()
          .transaction(
              () ->
                  network
                      .system()
                      .get(OrganisationDirectory.class)
                      .create(
                          new CreateOrganisation(
                              key,
                              OrganisationDetails.of(key, OrganisationKind.SOCIAL_CENTRE)
                                  .memberOf("federation"))));
    }
  }

  @AfterEach
  void close() {
    network.close();
  }

  private <S, T> T with(UUID account, Class<S> service, Function<S, T> work) {
    Session session =
        sessions.computeIfAbsent(account, key -> network.as(key).with(Clock.class, clock));
    return session.inTransaction(() -> work.apply(session.get(service)));
  }

  private <T> T ask(UUID account, Function<CampaignService, T> work) {
    return with(account, CampaignService.class, work);
  }

  private void act(UUID account, Consumer<CampaignService> work) {
    ask(
        account,
        service -> {
          work.accept(service);
          return null;
        });
  }

  private static CampaignDetails details(Map<String, String> said) {
    Map<String, String> fields =
        new HashMap<>(
            Map.of(
                "title", "Automne",
                "words", "Dites-nous ce que vous utilisez.",
                "closesOn", "2026-12-20",
                "audience", "MEMBERS",
                "federation", "federation"));
    fields.putAll(said);
    return CampaignDetails.of(fields);
  }

  private String sent(Map<String, String> said) {
    String key = ask(officer, service -> service.prepare(details(said)));
    act(officer, service -> service.send(key));
    return key;
  }

  private String begun(String prototype) {
    return with(
        manager,
        InstallationService.class,
        service ->
            service.begin(
                new InstallationDetails("moulin", prototype, null, null),
                InstallationState.IN_USE,
                LAST_YEAR));
  }

  private void answer(UUID account, long version, Map<String, String> fields) {
    act(account, service -> service.answer(MOULIN, version, CampaignAnswerDetails.of(fields)));
  }

  private CampaignAnswerView opened(UUID account) {
    return ask(account, service -> service.openAnswer(MOULIN));
  }

  private List<NotificationKind> told(UUID account) {
    return with(account, NotificationService.class, NotificationService::list).stream()
        .map(told -> told.happening().kind())
        .toList();
  }

  private List<String> emails() {
    List<?> texts =
        network
            .system()
            .entityManager()
            .createNativeQuery(
                "select recipient || ': ' || subject from mail.message"
                    + " where subject like 'Qu%' order by 1")
            .getResultList();
    return texts.stream().map(String.class::cast).toList();
  }

  @Test
  void thoseWhoWorkInTheCentresAreToldOnceEachAndCanStopTheEmails() {
    UUID both = network.person("Leo", Role.STAFF, "moulin");
    network
        .system()
        .transaction(
            () ->
                network
                    .system()
                    .get(AccountService.class)
                    .open("leo@example.org", "Leo", new Grant(Role.MANAGER, "dune")));
    with(
        colleague,
        TieService.class,
        ties -> {
          ties.choose(DigestRhythm.NEVER);
          return null;
        });
    String key = ask(officer, service -> service.prepare(details(Map.of())));
    assertThat(ask(officer, service -> service.open(key)).centres())
        .extracting(centre -> centre.key())
        .containsExactly("moulin", "dune", "jetee");

    CampaignReminder first = ask(officer, service -> service.send(key));

    assertThat(first.people()).isEqualTo(3);
    assertThat(first.centres()).containsExactly("Le Moulin", "dune");
    assertThat(first.unreachable()).containsExactly("jetee");
    assertThat(told(manager)).containsExactly(NotificationKind.CAMPAIGN_ASKED);
    assertThat(told(colleague)).containsExactly(NotificationKind.CAMPAIGN_ASKED);
    assertThat(told(both)).containsExactly(NotificationKind.CAMPAIGN_ASKED);
    assertThat(told(stranger)).isEmpty();
    assertThat(emails()).hasSize(2).noneMatch(each -> each.startsWith("sam@"));
  }

  @Test
  void anAnswerChangesInstallationsByTheirRules() {
    String used = begun(radio);
    String key = sent(Map.of());
    CampaignAnswerView asked = opened(manager);
    assertThat(asked.known()).extracting(InstallationRow::key).containsExactly(used);
    assertThat(asked.mayAnswer()).isTrue();

    answer(
        manager,
        asked.version(),
        Map.of(
            "state-" + used,
            "STOPPED",
            "reason-" + used,
            "Plus de local.",
            "since-" + used,
            "2026-06",
            "prototype1",
            cafe,
            "since1",
            "2026-01",
            "uses1",
            "12"));

    CampaignView seen = ask(officer, service -> service.open(key));
    assertThat(seen.answered()).isEqualTo(1);
    assertThat(seen.count(CampaignAnswerState.TOLD)).isEqualTo(1);
    assertThat(seen.waiting())
        .extracting(row -> row.centre().key())
        .containsExactly("dune", "jetee");
    assertThat(seen.changes())
        .extracting(
            use -> use.installation().prototype().key(), CampaignUse::before, CampaignUse::said)
        .containsExactly(
            tuple(radio, InstallationState.IN_USE, InstallationState.STOPPED),
            tuple(cafe, null, InstallationState.IN_USE));
    InstallationView stopped =
        with(manager, InstallationService.class, service -> service.open(used));
    assertThat(stopped.stopReason()).isEqualTo("Plus de local.");
    assertThat(stopped.current().since()).isEqualTo(new PartialDate("2026-06"));
    String added = seen.changes().get(1).installation().key();
    assertThat(with(manager, InstallationService.class, service -> service.open(added)).evidence())
        .extracting(told -> told.details().uses())
        .containsExactly(12);
    List<ChangeLine> lines = ask(manager, service -> service.answerHistory(MOULIN));
    assertThat(lines).extracting(line -> line.change().field()).contains("state-" + used);
    assertThat(opened(colleague).told()).hasSize(2);
  }

  @Test
  void whatRulesRefuseStandsAtItsFieldAndNothingIsKept() {
    String used = begun(radio);
    sent(Map.of());

    BusinessRuleViolation refused =
        catchThrowableOfType(
            BusinessRuleViolation.class,
            () ->
                answer(
                    manager,
                    1,
                    Map.of(
                        "state-" + used,
                        "ADAPTED",
                        "since-" + used,
                        "2027",
                        "prototype1",
                        radio,
                        "since1",
                        "2026",
                        "prototype2",
                        "rien",
                        "since2",
                        "2026")));

    assertThat(refused.all())
        .extracting(each -> each.field().orElse(""), BusinessRuleViolation::code)
        .containsExactly(
            tuple("since-" + used, "spread.state.in-future"),
            tuple("prototype1", "spread.installation.running"),
            tuple("prototype2", "spread.prototype.unknown"));
    assertThat(opened(manager).row().state()).isEqualTo(CampaignAnswerState.WAITING);
    assertThat(with(manager, InstallationService.class, service -> service.open(used)).state())
        .isEqualTo(InstallationState.IN_USE);
  }

  @Test
  void nothingInUseIsAnAnswer() {
    String key = sent(Map.of());

    answer(manager, 1, Map.of("nothing", "true"));

    assertThat(ask(officer, service -> service.open(key)).count(CampaignAnswerState.NOTHING))
        .isEqualTo(1);
    begun(radio);
    assertThatThrownBy(() -> answer(manager, 2, Map.of("nothing", "true")))
        .hasMessageContaining("spread.campaign.nothing-but");
  }

  @Test
  void theLastOfTwoIsToldWhatTheFirstSaid() {
    String used = begun(radio);
    sent(Map.of());
    long seenByBoth = opened(manager).version();
    assertThat(opened(colleague).version()).isEqualTo(seenByBoth);
    answer(manager, seenByBoth, Map.of("state-" + used, "IN_USE"));
    Map<String, String> other =
        Map.of("state-" + used, "STOPPED", "reason-" + used, "Plus de local.");

    ConflictingEdit conflict =
        catchThrowableOfType(ConflictingEdit.class, () -> answer(colleague, seenByBoth, other));

    assertThat(conflict.theirs()).containsExactly(Map.entry("state-" + used, "IN_USE"));
    assertThat(conflict.other().orElseThrow().who()).isEqualTo("Mia");
    answer(colleague, seenByBoth, Map.of("state-" + used, "IN_USE"));
    assertThat(opened(manager).row().answeredBy()).isEqualTo("Mia");
    answer(colleague, conflict.currentVersion(), other);
    assertThat(opened(manager).row().answeredBy()).isEqualTo("Sam");
    assertThat(opened(manager).row().state()).isEqualTo(CampaignAnswerState.NOTHING);
  }

  @Test
  void thoseWhoDidNotAnswerAreRemindedOnceAWeek() {
    String key = sent(Map.of());

    CampaignReminder first = ask(officer, service -> service.remind(key));
    assertThat(first.centres()).containsExactly("Le Moulin");
    assertThat(first.unreachable()).containsExactly("dune", "jetee");
    assertThat(told(manager)).contains(NotificationKind.CAMPAIGN_REMINDED);
    clock.pass(Duration.ofDays(6));
    CampaignReminder again = ask(officer, service -> service.remind(key));
    assertThat(again.centres()).isEmpty();
    assertThat(again.recent()).containsExactly("Le Moulin");
    clock.pass(Duration.ofDays(2));
    assertThat(ask(officer, service -> service.remind(key)).people()).isEqualTo(2);
    assertThat(opened(manager).row().remindedAt()).isEqualTo(clock.instant());
    answer(manager, 1, Map.of("nothing", "true"));
    clock.pass(Duration.ofDays(8));
    assertThat(ask(officer, service -> service.remind(key)).centres()).isEmpty();
  }

  @Test
  void aClosedCampaignRemindsNobodyAndTakesNoAnswer() {
    String key = sent(Map.of());
    assertThat(
            ask(
                    manager,
                    service ->
                        service.answers(
                            ListQuery.all()
                                .with(SpreadFilters.WHICH, Set.of(SpreadFilters.TO_ANSWER))))
                .total())
        .isEqualTo(1);

    act(officer, service -> service.close(key));

    assertThatThrownBy(() -> act(officer, service -> service.remind(key)))
        .hasMessageContaining("spread.campaign.closed");
    assertThatThrownBy(() -> answer(manager, 1, Map.of("nothing", "true")))
        .hasMessageContaining("spread.campaign.closed");
    assertThat(opened(manager).open()).isFalse();
    assertThat(opened(manager).mayAnswer()).isFalse();
    assertThat(ask(officer, service -> service.list(ListQuery.all())).rows())
        .extracting(CampaignRow::state)
        .containsExactly(CampaignState.CLOSED);
    assertThat(
            ask(
                    manager,
                    service ->
                        service.answers(
                            ListQuery.all()
                                .with(SpreadFilters.WHICH, Set.of(SpreadFilters.TO_ANSWER))))
                .total())
        .isZero();
  }

  @Test
  void aLastDayThatIsOverClosesIt() {
    String key = sent(Map.of());

    clock.pass(Duration.ofDays(40));

    assertThat(ask(officer, service -> service.open(key)).state()).isEqualTo(CampaignState.CLOSED);
    assertThatThrownBy(() -> answer(manager, 1, Map.of("nothing", "true")))
        .hasMessageContaining("spread.campaign.closed");
  }

  @Test
  void onlyThePrototypesThatItNamesAreAskedAbout() {
    begun(radio);
    String key = sent(Map.of("prototypes", cafe));

    assertThat(opened(manager).known()).isEmpty();
    assertThat(ask(officer, service -> service.open(key)).prototypes())
        .extracting(each -> each.key())
        .containsExactly(cafe);
    assertThatThrownBy(
            () -> ask(officer, service -> service.prepare(details(Map.of("prototypes", "rien")))))
        .hasMessageContaining("spread.prototype.unknown");
  }

  @Test
  void chosenCentresAreMembers() {
    String key = sent(Map.of("audience", "CHOSEN", "centres", "jetee"));
    assertThat(ask(officer, service -> service.open(key)).answers())
        .extracting(CampaignAnswerRow::key)
        .containsExactly(JETEE);
    assertThatThrownBy(
            () ->
                ask(
                    officer,
                    service ->
                        service.prepare(
                            details(Map.of("audience", "CHOSEN", "centres", "phare,moulin")))))
        .hasMessageContaining("spread.campaign.centre-other");
    assertThatThrownBy(
            () ->
                ask(
                    officer,
                    service ->
                        service.prepare(
                            details(Map.of("audience", "TERRITORY", "territory", "59350")))))
        .hasMessageContaining("spread.campaign.nobody");
  }

  @Test
  void whatWasNotSentIsEditedAndTakenAway() {
    String key = ask(officer, service -> service.prepare(details(Map.of())));
    act(officer, service -> service.edit(key, 1, details(Map.of("title", "Hiver"))));
    assertThat(ask(officer, service -> service.open(key)).details().title()).isEqualTo("Hiver");
    assertThatThrownBy(() -> act(officer, service -> service.remind(key)))
        .hasMessageContaining("spread.campaign.unsent");
    List<ChangeLine> lines = ask(officer, service -> service.history(key));
    assertThat(lines).extracting(line -> line.change().field()).contains("title", "words");

    act(officer, service -> service.drop(key));

    assertThat(ask(officer, service -> service.list(ListQuery.all())).total()).isZero();
    String other = sent(Map.of());
    assertThatThrownBy(() -> act(officer, service -> service.drop(other)))
        .hasMessageContaining("spread.campaign.sent");
  }

  @Test
  void nobodyElseLeadsOrAnswersIt() {
    String key = sent(Map.of());

    for (UUID other : List.of(manager, stranger, partner)) {
      assertThatThrownBy(() -> ask(other, service -> service.open(key)))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> ask(other, service -> service.list(ListQuery.all())))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> act(other, service -> service.remind(key)))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> ask(other, service -> service.prepare(details(Map.of()))))
          .isInstanceOf(NotAllowed.class);
    }
    for (UUID other : List.of(stranger, partner)) {
      assertThatThrownBy(() -> opened(other)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> answer(other, 1, Map.of("nothing", "true")))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(ask(stranger, service -> service.answers(ListQuery.all())).total()).isZero();
    assertThat(ask(manager, service -> service.answers(ListQuery.all())).total()).isEqualTo(1);
    assertThat(ask(officer, service -> service.answers(ListQuery.all())).total()).isEqualTo(3);
    assertThatThrownBy(() -> ask(partner, service -> service.answers(ListQuery.all())))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void anOperationsRolesReachTheCentresOfTheOperationAlone() {
    String operation =
        network
            .system()
            .inTransaction(
                () ->
                    network
                        .system()
                        .get(OperationService.class)
                        .create(
                            new CreateOperation(
                                "programme",
                                OperationDetails.of(
                                    Map.of(
                                        "name", "Programme",
                                        "starts", "2026",
                                        "ends", "2027",
                                        "lead", "federation",
                                        "beneficiaries", "dune")))));
    network
        .system()
        .transaction(
            () ->
                network
                    .system()
                    .get(AccountService.class)
                    .open(
                        "coline@example.org",
                        "Coline",
                        new Grant(Role.OPERATION_COORDINATOR, "federation", operation)));
    UUID coordinator =
        UUID.fromString(
            network
                .system()
                .entityManager()
                .createNativeQuery(
                    "select cast(id as text) from identity.account where email like 'coline@%'")
                .getSingleResult()
                .toString());
    String federal = sent(Map.of());

    assertThatThrownBy(() -> ask(coordinator, service -> service.open(federal)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> act(coordinator, service -> service.remind(federal)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> ask(coordinator, service -> service.prepare(details(Map.of()))))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> ask(coordinator, service -> service.openAnswer("automne--dune")))
        .isInstanceOf(UnknownThing.class);
    assertThat(ask(coordinator, service -> service.answers(ListQuery.all())).total()).isZero();

    String own =
        ask(
            coordinator,
            service ->
                service.prepare(
                    details(
                        Map.of(
                            "title", "À nous", "audience", "OPERATION", "operation", operation))));
    act(coordinator, service -> service.send(own));

    assertThat(ask(coordinator, service -> service.open(own)).answers())
        .extracting(row -> row.centre().key())
        .containsExactly("dune");
    assertThat(ask(coordinator, service -> service.list(ListQuery.all())).rows())
        .extracting(CampaignRow::key)
        .containsExactly(own);
    assertThat(ask(officer, service -> service.list(ListQuery.all())).total()).isEqualTo(2);
  }

  @Test
  void whatACentreIsAskedFollowsAMergeAndComesBack() {
    sent(Map.of("audience", "CHOSEN", "centres", "jetee"));
    Session system = network.system();
    OrganisationMerged merged = new OrganisationMerged("jetee", "moulin");

    system.transaction(() -> system.get(MergedCentres.class).follow(merged));

    assertThat(ask(manager, service -> service.openAnswer(JETEE)).mayAnswer()).isTrue();
    system.transaction(
        () ->
            system
                .get(MergedCentres.class)
                .comeBack(new OrganisationSeparated("jetee", "moulin", merged.changes())));
    assertThatThrownBy(() -> ask(manager, service -> service.openAnswer(JETEE)))
        .isInstanceOf(NotAllowed.class);
  }
}
