package fr.essaim.core.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.spread.internal.MergedCentres;
import fr.essaim.core.spread.internal.SpreadNotifier;
import fr.essaim.core.spread.internal.SpreadReminders;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import fr.essaim.core.ties.internal.DigestJob;
import fr.essaim.core.ties.internal.News;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From looking for somebody who accompanies to the transfer, and what people are told on the way.
 */
class MentorIT {

  private static final PartialDate NEXT_YEAR = new PartialDate("2027");
  private static final PartialDate LAST_YEAR = new PartialDate("2025-09");

  private final MovingClock clock = new MovingClock();
  private final Network network = new Network();
  private final UUID mentor = network.person("Sam", Role.STAFF, "moulin");
  private final UUID receiver = network.person("Ana", Role.STAFF, "phare");
  private final UUID officer = network.person("Fatou", Role.FEDERATION, "federation");
  private final UUID partner = network.person("Paul", Role.PARTNER, "federation");
  private final UUID owner = network.person("Mia", Role.MANAGER, "federation");
  private final String prototype = network.published("La radio", "federation");
  private final Map<UUID, Session> sessions = new HashMap<>();

  @BeforeEach
  void publishCentres() {
    for (String key : List.of("moulin", "phare")) {
      network
          .system()
          .transaction(() -> network.system().get(OrganisationDirectory.class).publish(key));
    }
  }

  @AfterEach
  void close() {
    network.close();
  }

  private <S, T> T with(UUID account, Class<S> service, Function<S, T> work) {
    Session session =
        sessions.computeIfAbsent(account, key -> network.as(key).with(Clock.class, clock));
    int before = session.events().size();
    return session.inTransaction(
        () -> {
          T done = work.apply(session.get(service));
          for (Object event :
              List.copyOf(session.events().subList(before, session.events().size()))) {
            if (event instanceof SpreadChanged changed) {
              session.get(SpreadNotifier.class).tell(changed);
              session.get(News.class).tell(changed);
            }
          }
          return done;
        });
  }

  private String begun(UUID account, String centre, PartialDate since) {
    return with(
        account,
        InstallationService.class,
        service ->
            service.begin(
                new InstallationDetails(centre, prototype, null, null),
                InstallationState.IN_USE,
                since));
  }

  private UUID asked(UUID account, String mentorKey, String message) {
    return with(
        account,
        MentorService.class,
        service -> service.ask(new AskMentor("phare", prototype, mentorKey, message)));
  }

  private MentorChoice choice(UUID account) {
    return with(account, MentorService.class, service -> service.candidates("phare", prototype));
  }

  private Object move(String key, InstallationState next) {
    return with(
        receiver,
        InstallationService.class,
        service -> {
          service.move(key, next, new PartialDate("2026-11"));
          return key;
        });
  }

  private List<NotificationKind> told(UUID account) {
    return with(account, NotificationService.class, NotificationService::list).stream()
        .map(told -> told.happening().kind())
        .toList();
  }

  private List<String> emails() {
    List<?> subjects =
        network
            .system()
            .entityManager()
            .createNativeQuery("select subject from mail.message order by subject")
            .getResultList();
    return subjects.stream().map(String.class::cast).toList();
  }

  @Test
  void candidatesUseThePrototypeAndSayWhatSpeaksForThem() {
    assertThat(choice(receiver).candidates()).isEmpty();
    begun(mentor, "moulin", LAST_YEAR);

    assertThat(choice(receiver).candidates())
        .extracting(
            each -> each.centre().key(),
            MentorCandidate::months,
            MentorCandidate::told,
            MentorCandidate::nearness,
            MentorCandidate::running)
        .containsExactly(tuple("moulin", 14, 0, Nearness.FAR, 0));
    assertThat(choice(receiver).federation()).isNull();
    assertThatThrownBy(() -> choice(partner)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> choice(mentor)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void aCentreTakesAPrototypeUpWithAMentorWhoAccepts() {
    begun(mentor, "moulin", LAST_YEAR);
    TakeUp command = new TakeUp("phare", prototype, null, "moulin", "Bonjour !", NEXT_YEAR);

    String key = with(receiver, InstallationService.class, service -> service.takeUp(command));

    InstallationView planned = with(receiver, InstallationService.class, s -> s.open(key));
    assertThat(planned.state()).isEqualTo(InstallationState.PLANNED);
    assertThat(planned.plannedFor()).isEqualTo(NEXT_YEAR);
    assertThat(told(owner)).containsExactly(NotificationKind.PROTOTYPE_TAKEN_UP);
    assertThat(told(mentor)).containsExactly(NotificationKind.MENTOR_ASKED);
    assertThat(emails()).containsExactly("Un centre demande votre accompagnement");
    assertThatThrownBy(
            () -> with(receiver, InstallationService.class, service -> service.takeUp(command)))
        .hasMessageContaining("spread.installation.running");

    ListQuery mine = ListQuery.all().with(SpreadFilters.WHICH, List.of(SpreadFilters.TO_ANSWER));
    MentorRequestRow request =
        with(mentor, MentorService.class, service -> service.list(mine)).rows().get(0);
    assertThat(request.message()).isEqualTo("Bonjour !");
    assertThat(request.askedBy()).isEqualTo("Ana");
    assertThatThrownBy(() -> with(receiver, MentorService.class, s -> s.accept(request.id(), "")))
        .isInstanceOf(NotAllowed.class);
    String transfer =
        with(mentor, MentorService.class, service -> service.accept(request.id(), "Volontiers."));

    TransferView agreed = with(receiver, TransferService.class, service -> service.open(transfer));
    assertThat(agreed.stage()).isEqualTo(TransferStage.AGREED);
    assertThat(agreed.installations()).extracting(InstallationRow::key).containsExactly(key);
    assertThat(told(receiver)).contains(NotificationKind.MENTOR_ACCEPTED);
    assertThat(emails()).contains("Votre demande d’accompagnement est acceptée");
    assertThatThrownBy(() -> with(mentor, MentorService.class, s -> s.accept(request.id(), "")))
        .hasMessageContaining("spread.request.answered");
    assertThat(choice(receiver).candidates())
        .extracting(MentorCandidate::running)
        .containsExactly(1);
  }

  @Test
  void aPlanIsForADayToComeAndAMentorOneThatIsOffered() {
    TakeUp past = new TakeUp("phare", prototype, null, null, "", new PartialDate("2026-10"));
    assertThatThrownBy(
            () -> with(receiver, InstallationService.class, service -> service.takeUp(past)))
        .hasMessageContaining("spread.planned.in-past");
    assertThatThrownBy(() -> asked(receiver, "moulin", ""))
        .hasMessageContaining("spread.mentor.not-offered");
  }

  @Test
  void aRequestIsAskedOnceAndDeclinedWithAReason() {
    begun(mentor, "moulin", LAST_YEAR);
    UUID id = asked(receiver, "moulin", "");
    assertThat(asked(receiver, "moulin", "Encore")).isEqualTo(id);

    assertThatThrownBy(() -> declined(id, " ")).hasMessageContaining("spread.reason.missing");
    declined(id, "Pas avant l'été.");

    assertThat(with(receiver, MentorService.class, service -> service.open(id)).answer())
        .isEqualTo("Pas avant l'été.");
    assertThat(told(receiver)).containsExactly(NotificationKind.MENTOR_DECLINED);
    assertThat(asked(receiver, "moulin", "")).isNotEqualTo(id);
    assertThatThrownBy(() -> with(partner, MentorService.class, service -> service.open(id)))
        .hasMessageContaining("mentor-request");
  }

  @Test
  void aRequestIsTakenBackByTheCentreOrEndsWithWhatItPlannedAndBothAreTold() {
    begun(mentor, "moulin", LAST_YEAR);
    UUID first = asked(receiver, "moulin", "");
    assertThatThrownBy(() -> withdrawn(mentor, first)).isInstanceOf(NotAllowed.class);
    assertThat(with(receiver, MentorService.class, s -> s.open(first)).mayWithdraw()).isTrue();
    assertThat(with(mentor, MentorService.class, s -> s.open(first)).mayWithdraw()).isFalse();

    withdrawn(receiver, first);

    assertThat(with(mentor, MentorService.class, s -> s.open(first)).state())
        .isEqualTo(MentorRequestState.WITHDRAWN);
    assertThat(told(mentor))
        .containsExactlyInAnyOrder(
            NotificationKind.MENTOR_WITHDRAWN, NotificationKind.MENTOR_ASKED);
    assertThat(emails()).contains("Une demande d’accompagnement est retirée");
    assertThatThrownBy(() -> withdrawn(receiver, first))
        .hasMessageContaining("spread.request.answered");

    TakeUp command = new TakeUp("phare", prototype, null, "moulin", "", NEXT_YEAR);
    String key = with(receiver, InstallationService.class, service -> service.takeUp(command));
    assertThat(underWay().requests()).hasSize(1);
    with(
        receiver,
        InstallationService.class,
        service -> {
          service.stop(
              key, EndCause.OTHER, "Plus personne pour le tenir.", new PartialDate("2026-11"));
          return key;
        });

    assertThat(underWay().isGoing()).isFalse();
    assertThat(told(mentor)).contains(NotificationKind.MENTOR_WITHDRAWN);
  }

  @Test
  void whoAccompaniesACentreAlreadyIsNotAskedAgainAndBringsWhatItTakesUp() {
    begun(mentor, "moulin", LAST_YEAR);
    UUID id = asked(receiver, "moulin", "");
    String transfer = with(mentor, MentorService.class, service -> service.accept(id, ""));

    assertThat(underWay().transfers()).extracting(TransferRow::key).containsExactly(transfer);
    assertThatThrownBy(() -> asked(receiver, "moulin", ""))
        .hasMessageContaining("spread.mentor.accompanies");
    TakeUp alone = new TakeUp("phare", prototype, null, null, "", NEXT_YEAR);
    String key = with(receiver, InstallationService.class, service -> service.takeUp(alone));

    assertThat(with(receiver, InstallationService.class, s -> s.open(key)).details().transferKey())
        .isEqualTo(transfer);
  }

  private UnderWay underWay() {
    return with(receiver, MentorService.class, service -> service.underWay("phare", prototype));
  }

  private Object withdrawn(UUID account, UUID id) {
    return with(
        account,
        MentorService.class,
        service -> {
          service.withdraw(id);
          return id;
        });
  }

  private Object declined(UUID id, String reason) {
    return with(
        mentor,
        MentorService.class,
        service -> {
          service.decline(id, reason);
          return id;
        });
  }

  @Test
  void theFederationIsTheOtherWayForItsMembersAndAsksForThemToo() {
    Function<MentorService, UUID> ask =
        service -> service.ask(new AskMentor("moulin", prototype, "federation", ""));
    MentorChoice choice = with(mentor, MentorService.class, s -> s.candidates("moulin", prototype));
    assertThat(choice.federation().key()).isEqualTo("federation");
    UUID id = with(mentor, MentorService.class, ask);
    assertThat(with(officer, MentorService.class, ask)).isEqualTo(id);
    assertThat(with(mentor, MentorService.class, s -> s.open(id)).mayAnswer()).isFalse();

    String transfer = with(officer, MentorService.class, service -> service.accept(id, ""));

    assertThat(with(officer, TransferService.class, s -> s.open(transfer)).details().channel())
        .isEqualTo(Channel.FEDERATION);
    assertThat(told(mentor)).containsExactly(NotificationKind.MENTOR_ACCEPTED);
  }

  @Test
  void aRequestThatWaitsFollowsAMergeOfCentres() {
    begun(mentor, "moulin", LAST_YEAR);
    UUID id = asked(receiver, "moulin", "");
    MergedCentres centres = network.system().get(MergedCentres.class);

    network
        .system()
        .transaction(() -> centres.follow(new OrganisationMerged("phare", "federation")));

    assertThat(with(mentor, MentorService.class, s -> s.open(id)).centre().key())
        .isEqualTo("federation");
  }

  @Test
  void nobodyAccompaniesMoreThanFiveAtOnce() {
    begun(mentor, "moulin", LAST_YEAR);
    UUID id = asked(receiver, "moulin", "");
    for (int i = 0; i < 5; i++) {
      with(
          mentor,
          TransferService.class,
          service ->
              service.agree(
                  TransferDetails.between("moulin", "phare", Channel.PEER_TO_PEER, prototype),
                  new PartialDate("2026-11")));
    }

    assertThat(choice(receiver).candidates()).isEmpty();
    assertThatThrownBy(() -> with(mentor, MentorService.class, service -> service.accept(id, "")))
        .hasMessageContaining("spread.mentor.full");
  }

  @Test
  void peopleAreToldOfUseAndOfAnswersButNotOfWhatIsLongPast() {
    begun(mentor, "moulin", LAST_YEAR);
    assertThat(told(owner)).isEmpty();
    String key =
        with(
            receiver,
            InstallationService.class,
            s -> s.takeUp(new TakeUp("phare", prototype, null, null, "", NEXT_YEAR)));
    move(key, InstallationState.IN_USE);
    assertThat(told(owner)).contains(NotificationKind.PROTOTYPE_IN_USE);

    String adaptation =
        with(
            receiver,
            AdaptationService.class,
            service ->
                service.note(
                    key,
                    new AdaptationDetails("Le soir", "À 19 h.", ""),
                    new PartialDate("2026-11")));
    with(
        receiver,
        AdaptationService.class,
        service -> {
          service.offer(adaptation);
          return key;
        });
    assertThat(told(owner)).contains(NotificationKind.ADAPTATION_OFFERED);
    with(
        owner,
        AdaptationService.class,
        service -> {
          service.decline(adaptation, "Trop propre à votre quartier.");
          return key;
        });
    assertThat(told(receiver)).containsExactly(NotificationKind.ADAPTATION_DECLINED);
  }

  @Test
  void theOtherCentreIsToldThatATransferGoesOn() {
    String key =
        with(
            receiver,
            TransferService.class,
            service ->
                service.agree(
                    TransferDetails.between("moulin", "phare", Channel.PEER_TO_PEER, prototype),
                    new PartialDate("2026-11")));
    with(
        receiver,
        TransferService.class,
        service -> {
          service.moveOn(key);
          return key;
        });

    assertThat(told(mentor)).containsExactly(NotificationKind.TRANSFER_ADVANCED);
    assertThat(told(receiver)).isEmpty();
  }

  @Test
  void aStallIsToldOnceToBothAndUseAskedForOnceAQuarterInOneEmail() {
    String transfer =
        with(
            receiver,
            TransferService.class,
            service ->
                service.agree(
                    TransferDetails.between("moulin", "phare", Channel.PEER_TO_PEER, prototype),
                    new PartialDate("2026-11-01")));
    begun(receiver, "phare", new PartialDate("2026-11"));
    assertThat(reminded()).isZero();
    clock.pass(Duration.ofDays(100));

    assertThat(reminded()).isEqualTo(2);
    assertThat(reminded()).isZero();
    assertThat(told(mentor)).containsExactly(NotificationKind.TRANSFER_STALLED);
    assertThat(told(receiver))
        .containsExactlyInAnyOrder(
            NotificationKind.TRANSFER_STALLED, NotificationKind.EVIDENCE_WANTED);
    assertThat(system().get(DigestJob.class).runAsked()).isPositive();
    assertThat(system().get(DigestJob.class).runAsked()).isZero();

    clock.pass(Duration.ofDays(95));
    assertThat(reminded()).isEqualTo(1);
    with(
        receiver,
        TransferService.class,
        service -> {
          service.abandon(transfer, EndCause.OTHER, "Plus le temps.", new PartialDate("2027"));
          return transfer;
        });
    assertThat(reminded()).isZero();
  }

  @Test
  void aTransferOfAClosedOperationRemindsNobody() {
    OperationService operations =
        network.system().with(Clock.class, clock).get(OperationService.class);
    Map<String, String> programme =
        Map.of(
            "name", "Programme",
            "starts", "2026",
            "ends", "2027",
            "lead", "moulin",
            "beneficiaries", "phare");
    String operation =
        network
            .system()
            .inTransaction(
                () ->
                    operations.create(
                        new CreateOperation("programme", OperationDetails.of(programme))));
    with(
        officer,
        TransferService.class,
        service ->
            service.agree(
                TransferDetails.of(
                    Map.of(
                        "mentor", "moulin",
                        "receiver", "phare",
                        "channel", "PEER_TO_PEER",
                        "prototypes", prototype,
                        "operation", operation)),
                new PartialDate("2026-11-01")));
    network.system().transaction(() -> operations.close(operation, new PartialDate("2026-11")));
    clock.pass(Duration.ofDays(100));

    assertThat(reminded()).isZero();
  }

  private int reminded() {
    return system().get(SpreadReminders.class).run();
  }

  private Session system() {
    return network.system().with(Clock.class, clock);
  }

  @Test
  void importedHistoryHasASourceStallsNothingRemindsNobodyAndIsTakenBack() {
    ImportedInstallation row =
        new ImportedInstallation(
            "enquete",
            new InstallationDetails("moulin", prototype, null, null),
            InstallationState.IN_USE,
            new PartialDate("2024"),
            null,
            "",
            "federation",
            Channel.FEDERATION);
    assertThat(with(officer, SpreadImports.class, s -> s.rehearse(row)).outcome().effect().name())
        .isEqualTo("CREATED");

    String key = with(officer, SpreadImports.class, service -> service.bring(row)).key();

    InstallationView brought = with(mentor, InstallationService.class, s -> s.open(key));
    assertThat(brought.source()).isEqualTo("enquete");
    assertThat(brought.mentor().key()).isEqualTo("federation");
    assertThat(told(owner)).isEmpty();
    clock.pass(Duration.ofDays(400));
    assertThat(reminded()).isZero();
    assertThat(with(officer, SpreadImports.class, s -> s.bring(row)).outcome().effect().name())
        .isEqualTo("LEFT");

    ImportTrace trace =
        new ImportTrace(key, true, List.of(), officer.toString(), Session.NOW, clock.instant());
    assertThat(with(officer, SpreadImports.class, s -> s.undo(trace)).effect())
        .isEqualTo(ImportUndone.Effect.REMOVED);
    assertThat(with(officer, TransferService.class, s -> s.list(ListQuery.all())).rows()).isEmpty();
    boolean isNamed = with(officer, SpreadImports.class, s -> s.anyOf(prototype));
    assertThat(isNamed).isFalse();
  }
}
