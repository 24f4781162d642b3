package fr.essaim.core.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationChanged;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationMerged;
import fr.essaim.core.network.OrganisationSeparated;
import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.FileUploads;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeChanged;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.internal.FollowingDocuments;
import fr.essaim.core.spread.internal.HeldSessionsJob;
import fr.essaim.core.spread.internal.InstallationProof;
import fr.essaim.core.spread.internal.MergedCentres;
import fr.essaim.core.steering.CreateOperation;
import fr.essaim.core.steering.ObjectiveDetails;
import fr.essaim.core.steering.OperationDetails;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationShown;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Transfers, installations and adaptations, and who sees and changes what. */
class SpreadIT {

  private static final PartialDate MARCH = new PartialDate("2026-03");
  private static final PartialDate APRIL = new PartialDate("2026-04");

  private final Network network = new Network();
  private final UUID mentor = network.person("Sam", Role.STAFF, "moulin");
  private final UUID receiver = network.person("Ana", Role.STAFF, "phare");
  private final UUID officer = network.person("Fatou", Role.FEDERATION, "federation");
  private final UUID partner = network.person("Paul", Role.PARTNER, "federation");
  private final UUID owner = network.person("Mia", Role.MANAGER, "moulin");
  private final String prototype = network.published("La radio", "moulin");

  @AfterEach
  void close() {
    network.close();
  }

  private <S, T> T with(UUID account, Class<S> service, Function<S, T> work) {
    Session session = network.as(account);
    return session.inTransaction(() -> work.apply(session.get(service)));
  }

  private <S> void does(UUID account, Class<S> service, Consumer<S> work) {
    with(
        account,
        service,
        each -> {
          work.accept(each);
          return null;
        });
  }

  private void transfers(UUID account, Consumer<TransferService> work) {
    does(account, TransferService.class, work);
  }

  private void installations(UUID account, Consumer<InstallationService> work) {
    does(account, InstallationService.class, work);
  }

  private void adaptations(UUID account, Consumer<AdaptationService> work) {
    does(account, AdaptationService.class, work);
  }

  private TransferDetails details() {
    return TransferDetails.between("moulin", "phare", Channel.PEER_TO_PEER, prototype);
  }

  private String agreed(UUID account) {
    return with(account, TransferService.class, service -> service.agree(details(), MARCH));
  }

  private String begun(UUID account, InstallationState state) {
    return begun(account, state, MARCH, null);
  }

  private String begun(UUID account, InstallationState state, PartialDate since, String transfer) {
    return with(
        account,
        InstallationService.class,
        service ->
            service.begin(
                new InstallationDetails("phare", prototype, null, transfer), state, since));
  }

  private static SessionDetails session(String date) {
    return SessionDetails.of(
        Map.of("date", date, "hours", "2", "supports", "REALISATION", "note", "Avec Hawa."));
  }

  private void publishCentres() {
    for (String key : List.of("moulin", "phare")) {
      network
          .system()
          .transaction(() -> network.system().get(OrganisationDirectory.class).publish(key));
    }
  }

  @Test
  void bothCentresWorkOnATransferAndOthersSeeWhatIsPublic() {
    String key = agreed(receiver);
    assertThat(key).isEqualTo("phare-moulin");
    transfers(mentor, service -> service.hold(key, session("2026-04-01")));
    transfers(mentor, service -> service.advance(key, TransferStage.DISCOVERY, APRIL));

    assertThatThrownBy(() -> with(partner, TransferService.class, service -> service.open(key)))
        .isInstanceOf(UnknownThing.class);
    publishCentres();
    TransferView seen = with(partner, TransferService.class, service -> service.open(key));
    assertThat(seen.sessions()).isEmpty();
    assertThat(seen.minutes()).isEqualTo(120);
    assertThat(seen.toString()).doesNotContain("Hawa");
    assertThat(with(receiver, TransferService.class, service -> service.open(key)).sessions())
        .hasSize(1);
    assertThatThrownBy(
            () -> transfers(partner, service -> service.hold(key, session("2026-05-01"))))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> with(partner, TransferService.class, service -> service.history(key)))
        .isInstanceOf(NotAllowed.class);
  }

  @ParameterizedTest
  @CsvSource({
    "federation, moulin, PEER_TO_PEER, spread.channel.of-federation",
    "moulin, federation, FEDERATION, spread.receiver.unfit",
    "moulin, nulle-part, PEER_TO_PEER, spread.organisation.unknown",
    "moulin, moulin, PEER_TO_PEER, spread.receiver.is-mentor"
  })
  void aTransferNamesWhatIsThereAndFitForItsPart(
      String from, String to, Channel channel, String code) {
    assertThatThrownBy(
            () ->
                transfers(
                    officer,
                    service ->
                        service.agree(
                            TransferDetails.between(from, to, channel, prototype), MARCH)))
        .hasMessageContaining(code);
  }

  @Test
  void anInstallationNamesAVersionOfItsPrototypeAndATransferToItsCentre() {
    String other = agreedOn(network.published("Le café", "moulin"));
    assertThatThrownBy(() -> begun(receiver, InstallationState.IN_USE, MARCH, other))
        .hasMessageContaining("spread.installation.other-transfer");
    InstallationDetails foreign = new InstallationDetails("phare", prototype, "9.9", null);
    assertThatThrownBy(
            () ->
                installations(
                    receiver, service -> service.begin(foreign, InstallationState.IN_USE, MARCH)))
        .hasMessageContaining("spread.version.unknown");
    assertThatThrownBy(() -> agreedOn("rien")).hasMessageContaining("spread.prototype.unknown");
  }

  private String agreedOn(String about) {
    return with(
        receiver,
        TransferService.class,
        service ->
            service.agree(
                TransferDetails.between("moulin", "phare", Channel.PEER_TO_PEER, about), MARCH));
  }

  @Test
  void aTransferWithoutASessionForSixtyDaysIsStalledUnlessItIsOver() {
    String key = agreed(receiver);
    ListQuery stalled = ListQuery.all().with(SpreadFilters.WHICH, List.of(SpreadFilters.STALLED));

    assertThat(list(receiver, stalled)).extracting(TransferRow::stalledDays).containsExactly(238);
    transfers(mentor, service -> service.hold(key, session("2026-09-25")));
    assertThat(list(receiver, stalled)).extracting(TransferRow::stalledDays).containsExactly(60);
    transfers(mentor, service -> service.hold(key, session("2026-09-26")));
    transfers(mentor, service -> service.hold(key, session("2026-12-26")));
    assertThat(list(receiver, stalled)).isEmpty();
    assertThat(list(receiver, ListQuery.all()))
        .extracting(TransferRow::sessions, TransferRow::hours)
        .containsExactly(tuple(2, "4 h"));
  }

  private List<TransferRow> list(UUID account, ListQuery query) {
    return with(account, TransferService.class, service -> service.list(query)).rows();
  }

  @Test
  void twoPeopleAtOnceLoseNothing() {
    String key = agreed(receiver);
    long version = with(mentor, TransferService.class, service -> service.open(key)).version();
    transfers(mentor, service -> service.edit(key, version, withNext("Visite le 9.")));

    assertThatThrownBy(
            () ->
                transfers(
                    receiver, service -> service.edit(key, version, withNext("Visite le 10."))))
        .isInstanceOfSatisfying(
            ConflictingEdit.class,
            conflict -> assertThat(conflict.theirs()).containsEntry("nextStep", "Visite le 9."));
    assertThat(with(receiver, TransferService.class, s -> s.open(key)).details().nextStep())
        .isEqualTo("Visite le 9.");
    transfers(mentor, service -> service.hold(key, session("2026-04-01")));
    transfers(receiver, service -> service.hold(key, session("2026-04-02")));
    transfers(mentor, service -> service.advance(key, TransferStage.DISCOVERY, APRIL));
    assertThatThrownBy(
            () ->
                transfers(
                    receiver, service -> service.advance(key, TransferStage.DISCOVERY, APRIL)))
        .hasMessageContaining("spread.stage.not-next");
    assertThat(with(receiver, TransferService.class, s -> s.open(key)).sessions()).hasSize(2);
  }

  private TransferDetails withNext(String step) {
    return new TransferDetails(
        "moulin", "phare", Channel.PEER_TO_PEER, Set.of(prototype), null, step, null, "");
  }

  @Test
  void aCentreHasOneRunningInstallationOfAPrototype() {
    String key = begun(receiver, InstallationState.IN_USE);
    assertThatThrownBy(() -> begun(receiver, InstallationState.PLANNED))
        .hasMessageContaining("spread.installation.running");
    assertThatThrownBy(() -> begun(mentor, InstallationState.PLANNED))
        .isInstanceOf(NotAllowed.class);
    installations(
        receiver,
        service -> service.stop(key, EndCause.OTHER, "Plus de place.", new PartialDate("2026-05")));

    assertThat(begun(receiver, InstallationState.PLANNED)).isEqualTo(key + "-2");
  }

  @Test
  void installationsInUseAreTheProofThatCapitalisingAsksFor() {
    ProofElsewhere proof = network.system().get(InstallationProof.class);
    assertThat(proof.centresUsing(prototype, Set.of())).hasValue(0);
    String key = begun(receiver, InstallationState.INSTALLING);
    assertThat(proof.centresUsing(prototype, Set.of())).hasValue(0);
    installations(
        receiver,
        service -> service.move(key, InstallationState.IN_USE, new PartialDate("2026-04")));

    assertThat(proof.centresUsing(prototype, Set.of("moulin"))).hasValue(1);
    assertThat(proof.centresUsing(prototype, Set.of("phare"))).hasValue(0);
  }

  @Test
  void anInstallationAsksForNewsEveryQuarterAndKeepsThemWithin() {
    publishCentres();
    String key = begun(receiver, InstallationState.IN_USE);
    installations(
        receiver,
        service ->
            service.tell(key, new EvidenceDetails(day("2026-06-01"), 12, 40, "Utile.", false)));
    ListQuery untold = ListQuery.all().with(SpreadFilters.WHICH, List.of(SpreadFilters.UNTOLD));

    assertThat(with(receiver, InstallationService.class, service -> service.list(untold)).rows())
        .hasSize(1);
    assertThat(with(receiver, InstallationService.class, s -> s.open(key)).untold()).isTrue();
    InstallationView seen = with(partner, InstallationService.class, s -> s.open(key));
    assertThat(seen.evidence()).isEmpty();
    assertThat(seen.untold()).isFalse();
  }

  private static java.time.LocalDate day(String text) {
    return java.time.LocalDate.parse(text);
  }

  @Test
  void anAdaptationIsOfferedAndAnsweredByThoseWhoAnswerForThePrototype() {
    String installation = begun(receiver, InstallationState.IN_USE);
    String key = adapted(installation, "Le soir");
    assertThat(with(receiver, InstallationService.class, s -> s.open(installation)).state())
        .isEqualTo(InstallationState.ADAPTED);
    assertThatThrownBy(() -> with(owner, AdaptationService.class, service -> service.open(key)))
        .isInstanceOf(UnknownThing.class);

    adaptations(receiver, service -> service.offer(key));

    ListQuery mine = ListQuery.all().with(SpreadFilters.WHICH, List.of(SpreadFilters.TO_ANSWER));
    assertThat(with(owner, AdaptationService.class, service -> service.list(mine)).rows())
        .extracting(AdaptationRow::key, AdaptationRow::mayAnswer)
        .containsExactly(tuple(key, true));
    assertThatThrownBy(() -> adaptations(receiver, service -> service.decline(key, "Non.")))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(
            () -> adaptations(owner, service -> service.accept(key, "9.9", "", Set.of())))
        .hasMessageContaining("spread.version.unknown");
    adaptations(owner, service -> service.decline(key, "Trop propre à votre quartier."));
    assertThat(with(receiver, AdaptationService.class, service -> service.open(key)).answer())
        .isEqualTo("Trop propre à votre quartier.");
  }

  private CheckedFile file(String name) {
    Upload upload = new Upload(name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
    return with(owner, FileUploads.class, service -> service.check(upload));
  }

  private long filesOfTheReceiver() {
    return with(receiver, FileUploads.class, service -> service.room("phare")).used();
  }

  private long keptFiles() {
    return ((Number)
            network
                .system()
                .entityManager()
                .createNativeQuery("select count(*) from prototypes.stored_file")
                .getSingleResult())
        .longValue();
  }

  @Test
  void whatWasSignedIsKeptWithinHoweverFarTheTransferIs() throws IOException {
    String key = agreed(receiver);
    UUID held =
        with(mentor, TransferService.class, service -> service.hold(key, session("2026-04-01")));
    transfers(receiver, service -> service.keepSheet(key, held, file("feuille.txt")));
    transfers(mentor, service -> service.abandon(key, EndCause.OTHER, "Le centre ferme.", MARCH));
    transfers(mentor, service -> service.keepAgreement(key, file("convention.txt")));

    TransferView seen = with(receiver, TransferService.class, service -> service.open(key));
    AttachedFileView agreement = seen.agreements().get(0);
    AttachedFileView sheet = seen.sessions().get(0).sheets().get(0);
    assertThat(agreement.name()).isEqualTo("convention.txt");
    assertThat(filesOfTheReceiver()).isEqualTo(agreement.size() + sheet.size());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Download download =
        with(mentor, TransferService.class, service -> service.file(key, sheet.id()));
    download.copy(0, download.size(), bytes);
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("feuille.txt");
    List<ChangeLine> history =
        with(receiver, TransferService.class, service -> service.history(key));
    assertThat(history)
        .extracting(line -> line.change().after())
        .contains("convention.txt", "feuille.txt");

    publishCentres();
    assertThat(with(partner, TransferService.class, s -> s.open(key)).agreements()).isEmpty();
    assertThatThrownBy(() -> transfers(partner, service -> service.file(key, agreement.id())))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> transfers(partner, service -> service.agreement(key)))
        .isInstanceOf(NotAllowed.class);

    transfers(receiver, service -> service.removeFile(key, agreement.id()));
    transfers(receiver, service -> service.cancel(key, held));
    assertThat(keptFiles()).isZero();
    assertThatThrownBy(() -> transfers(receiver, service -> service.file(key, agreement.id())))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void anAgreementSaysWhatIsTakenUnderWhichLicenceAndForWhichOperation() {
    release("1.0", "2026-02-10");
    String key = agreed(receiver);
    TransferAgreement agreement =
        with(receiver, TransferService.class, service -> service.agreement(key));

    assertThat(agreement.taken())
        .extracting(TransferAgreement.Taken::version, TransferAgreement.Taken::licence)
        .containsExactly(tuple("1.0", Licence.CC_BY_4_0));
    assertThat(agreement.mentor().known()).isNull();
    assertThat(agreement.operation()).isNull();
  }

  @Test
  void theFilesOfAnAdaptationGoAlongIntoADraftAndIntoNothingElse() {
    release("1.0", "2026-02-10");
    String installation =
        with(
            receiver,
            InstallationService.class,
            service ->
                service.begin(
                    new InstallationDetails("phare", prototype, "1.0", null),
                    InstallationState.IN_USE,
                    MARCH));
    String key =
        with(
            receiver,
            AdaptationService.class,
            service ->
                service.note(installation, new AdaptationDetails("Le soir", "À 19 h.", ""), MARCH));
    ResourceDetails details = new ResourceDetails("Affiche", null, "fr", "text/plain");
    adaptations(receiver, service -> service.addFile(key, details, file("affiche.txt")));
    adaptations(receiver, service -> service.addFile(key, details, file("autre.txt")));
    List<AttachedFileView> files =
        with(receiver, AdaptationService.class, service -> service.open(key)).files();
    assertThat(files).extracting(file -> file.details().licence()).containsOnly(Licence.CC_BY_4_0);
    UUID poster = files.get(0).id();
    assertThatThrownBy(() -> adaptations(owner, service -> service.file(key, poster)))
        .isInstanceOf(NotAllowed.class);
    adaptations(receiver, service -> service.offer(key));
    adaptations(owner, service -> service.file(key, poster));
    assertThatThrownBy(() -> adaptations(partner, service -> service.file(key, poster)))
        .isInstanceOf(NotAllowed.class);

    release("1.1", "2026-11-20");
    assertThatThrownBy(
            () -> adaptations(owner, service -> service.accept(key, "1.1", "", Set.of(poster))))
        .hasMessageContaining("spread.files.version-released");
    VersionNumber next = network.draft(prototype, "1.2");
    adaptations(owner, service -> service.accept(key, "1.2", "Merci.", Set.of(poster)));

    assertThat(
            with(owner, PrototypeService.class, service -> service.open(prototype))
                .versions()
                .stream()
                .filter(version -> version.number().equals(next))
                .flatMap(version -> version.resources().stream())
                .map(resource -> resource.details().title()))
        .containsExactly("Guide", "Affiche");
    assertThat(keptFiles()).isEqualTo(3);
    assertThatThrownBy(() -> adaptations(receiver, service -> service.removeFile(key, poster)))
        .hasMessageContaining("spread.adaptation.accepted");
  }

  @Test
  void datesBeforeWhatTheyAreAboutWasThereAreRefused() {
    release("1.0", "2026-02-10");
    assertThatThrownBy(
            () -> transfers(receiver, service -> service.agree(details(), new PartialDate("2010"))))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("spread.date.before-prototype");
              assertThat(refused.field()).contains("since");
            });
    assertThatThrownBy(() -> used("phare", "2019"))
        .hasMessageContaining("spread.date.before-prototype");
    assertThatThrownBy(() -> used("phare", "2026-01"))
        .hasMessageContaining("spread.date.before-release");
    String key = used("phare", "2026-02");
    assertThat(used("moulin", "2024-05")).as("where it was made").isNotEmpty();

    AdaptationDetails change = new AdaptationDetails("Le soir", "À 19 h.", "");
    assertThatThrownBy(
            () -> adaptations(receiver, s -> s.note(key, change, new PartialDate("2026-01"))))
        .hasMessageContaining("spread.adaptation.before-begun");
  }

  private String used(String centre, String since) {
    return with(
        centre.equals("phare") ? receiver : mentor,
        InstallationService.class,
        service ->
            service.begin(
                new InstallationDetails(centre, prototype, "1.0", null),
                InstallationState.IN_USE,
                new PartialDate(since)));
  }

  private void release(String number, String day) {
    network.release(prototype, number, new PartialDate(day));
  }

  @Test
  void aVersionFromBeforeAChangeCannotHoldItAndOneThatIsNotOutIsNotNamed() {
    release("1.0", "2026-02-10");
    publishCentres();
    String installation = used("phare", "2026-03");
    String key =
        with(
            receiver,
            AdaptationService.class,
            service ->
                service.note(installation, new AdaptationDetails("Le soir", "À 19 h.", ""), MARCH));
    adaptations(receiver, service -> service.offer(key));

    assertThat(with(owner, AdaptationService.class, s -> s.open(key)).versions()).isEmpty();
    assertThatThrownBy(
            () -> adaptations(owner, service -> service.accept(key, "1.0", "", Set.of())))
        .hasMessageContaining("spread.adaptation.version-before");
    network.draft(prototype, "1.1");
    assertThat(with(owner, AdaptationService.class, s -> s.open(key)).versions())
        .extracting(Object::toString)
        .containsExactly("1.1");
    adaptations(owner, service -> service.accept(key, "1.1", "", Set.of()));

    assertThat(changes()).extracting(SpreadPicture.Change::version).containsOnlyNulls();
    release("1.1", "2026-11-20");
    assertThat(changes()).extracting(SpreadPicture.Change::version).containsExactly("1.1");
  }

  private List<SpreadPicture.Change> changes() {
    return with(partner, SpreadPictures.class, service -> service.ofPrototype(prototype)).changes();
  }

  @Test
  void anOperationCountsTheCentresThatItsTransfersReachAndOnceClosedStallsNothing() {
    Session system = network.system();
    OperationService operations = system.get(OperationService.class);
    String operation = operation();
    system.transaction(() -> operations.promise(operation, promised("CENTRES_PEER_TO_PEER")));
    system.transaction(() -> operations.promise(operation, promised("CENTRES_FEDERATION")));
    assertThatThrownBy(() -> agreeFor(operation, "phare", "moulin"))
        .hasMessageContaining("spread.operation.other");

    agreeFor(operation, "moulin", "phare");

    assertThat(system.inTransaction(() -> operations.open(operation)).objectives())
        .extracting(each -> each.details().measure() + " " + each.reached())
        .containsExactlyInAnyOrder("CENTRES_PEER_TO_PEER 1", "CENTRES_FEDERATION 0");
    ListQuery stalled = ListQuery.all().with(SpreadFilters.WHICH, List.of(SpreadFilters.STALLED));
    assertThat(list(receiver, stalled)).hasSize(1);
    system.transaction(() -> operations.close(operation, null));
    assertThat(list(receiver, stalled)).isEmpty();
  }

  private String operation() {
    Map<String, String> fields =
        Map.of(
            "name",
            "Ateliers",
            "starts",
            "2026",
            "ends",
            "2027",
            "lead",
            "federation",
            "beneficiaries",
            "phare",
            "funders",
            "");
    Session system = network.system();
    return system.inTransaction(
        () ->
            system
                .get(OperationService.class)
                .create(new CreateOperation("ateliers", OperationDetails.of(fields))));
  }

  @Test
  void aTransferNamesItsOperationOnceThatIsPublished() {
    publishCentres();
    Session system = network.system();
    String operation = operation();
    agreeFor(operation, "moulin", "phare");
    SpreadLibrary library = system.get(SpreadLibrary.class);
    List<String> transfers = library.transferKeys();
    assertThat(library.transfers(transfers))
        .extracting(PublishedTransfer::operationKey)
        .containsOnlyNulls();

    system.transaction(() -> system.get(OperationService.class).publish(operation));

    assertThat(library.transfers(transfers))
        .extracting(PublishedTransfer::operationKey)
        .containsExactly(operation);
    FollowingDocuments documents = system.get(FollowingDocuments.class);
    assertThat(announcedBy(() -> documents.follow(new OperationShown(operation))))
        .containsExactly("transfer " + transfers.get(0));
  }

  private static ObjectiveDetails promised(String measure) {
    return ObjectiveDetails.of(
        Map.of(
            "labelFr", measure, "target", "8", "unit", "CENTRE", "starts", "2026", "ends", "2027",
            "measure", measure));
  }

  private void agreeFor(String operation, String from, String to) {
    TransferDetails details =
        new TransferDetails(
            from, to, Channel.PEER_TO_PEER, Set.of(prototype), operation, "", null, "");
    network
        .system()
        .transaction(() -> network.system().get(TransferService.class).agree(details, MARCH));
  }

  @Test
  void theSpreadFollowsAMergeAndComesBack() {
    String transfer = agreed(receiver);
    String installation = begun(receiver, InstallationState.IN_USE);
    MergedCentres centres = network.system().get(MergedCentres.class);
    OrganisationMerged merged = new OrganisationMerged("phare", "beffroi");

    network.system().transaction(() -> centres.follow(merged));

    assertThat(merged.changes()).hasSize(2);
    OrganisationSeparated separated =
        new OrganisationSeparated("phare", "beffroi", merged.changes());
    network.system().transaction(() -> centres.comeBack(separated));
    assertThat(separated.left()).isEmpty();
    assertThat(with(receiver, TransferService.class, s -> s.open(transfer)).receiver().key())
        .isEqualTo("phare");
    assertThat(with(receiver, InstallationService.class, s -> s.open(installation)).centre().key())
        .isEqualTo("phare");
  }

  @Test
  void whatIsPublicHoldsFactsAndNoWordsOfPeople() {
    publishCentres();
    String transfer = agreed(receiver);
    transfers(
        mentor,
        service -> {
          service.edit(transfer, 1, withNext("Hawa propose deux dates."));
          service.hold(transfer, session("2026-04-01"));
          service.hold(transfer, session("2026-12-24"));
          service.abandon(transfer, EndCause.OTHER, "Hawa est partie.", new PartialDate("2026-10"));
        });
    String installation = begun(receiver, InstallationState.IN_USE, MARCH, transfer);
    installations(
        receiver,
        service -> {
          service.tell(
              installation, new EvidenceDetails(day("2026-06-01"), 12, 41, "Hawa aime.", true));
          service.stop(
              installation, EndCause.OTHER, "Hawa est partie.", new PartialDate("2026-05"));
        });
    SpreadLibrary library = network.system().get(SpreadLibrary.class);

    assertThat(library.transferKeys()).containsExactly(transfer);
    assertThat(library.installationKeys()).containsExactly(installation);
    assertThat(library.transfers(Set.of(transfer)))
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.sessions()).isEqualTo(1);
              assertThat(open.supports()).containsExactly(Support.REALISATION);
              assertThat(open.toString()).doesNotContain("Hawa");
            });
    assertThat(library.installations(Set.of(installation)))
        .singleElement()
        .satisfies(
            open -> {
              assertThat(open.transferKey()).isEqualTo(transfer);
              assertThat(open.toString()).doesNotContain("Hawa", "41");
            });
  }

  @Test
  void documentsFollowWhatTheyNameAndTheCalendar() {
    String transfer = agreed(receiver);
    String installation = begun(receiver, InstallationState.IN_USE, MARCH, transfer);
    transfers(mentor, service -> service.hold(transfer, session("2026-11-23")));
    FollowingDocuments documents = network.system().get(FollowingDocuments.class);

    assertThat(announcedBy(() -> documents.follow(renamed("moulin"))))
        .containsExactly("transfer " + transfer, "installation " + installation);
    assertThat(announcedBy(() -> documents.follow(renamed("beffroi")))).isEmpty();
    assertThat(announcedBy(() -> documents.follow(released(prototype))))
        .contains("transfer " + transfer, "installation " + installation);
    assertThat(announcedBy(network.system().get(HeldSessionsJob.class)::run))
        .containsExactly("transfer " + transfer);
  }

  private static OrganisationChanged renamed(String key) {
    return new OrganisationChanged(
        key, "Après", List.of(new FieldChange("name", "Avant", "Après")));
  }

  private static PrototypeChanged released(String key) {
    return new PrototypeChanged(
        key,
        "La radio",
        "moulin",
        Set.of(),
        true,
        List.of(new FieldChange("version.1.0.released", "", "2026-11-24")));
  }

  private List<String> announcedBy(Runnable work) {
    Session system = network.system();
    system.transaction(
        () ->
            system
                .entityManager()
                .createNativeQuery("delete from publication.outbox")
                .executeUpdate());
    system.transaction(work);
    List<?> rows =
        system
            .entityManager()
            .createNativeQuery("select type || ' ' || key from publication.outbox order by id")
            .getResultList();
    return rows.stream().map(String::valueOf).toList();
  }

  @Test
  void thePictureShowsWhatIsPublicAndFollowsEachChange() {
    SpreadPictures pictures = network.system().get(SpreadPictures.class);
    String transfer = agreed(receiver);
    String key = begun(receiver, InstallationState.IN_USE, new PartialDate("2025-03"), transfer);
    assertThat(pictures.whole().uses()).isEmpty();

    publishCentres();

    SpreadPicture picture = pictures.whole();
    assertThat(picture.uses())
        .extracting(
            use -> use.centre().name(), use -> use.mentor().name(), SpreadPicture.Use::channel)
        .containsExactly(tuple("Le Phare", "Le Moulin", Channel.PEER_TO_PEER));
    assertThat(pictures.whole()).isSameAs(picture);
    assertThat(pictures.ofPrototype(prototype).uses()).isEqualTo(picture.uses());
    assertThat(pictures.ofOrganisation("moulin").uses()).isEqualTo(picture.uses());
    assertThat(pictures.ofOrganisation("federation").uses()).isEmpty();
    assertThat(picture.uses().get(0).heard()).isNull();

    installations(
        receiver,
        service ->
            service.tell(key, new EvidenceDetails(day("2026-03-01"), 12, 40, "Utile.", false)));
    adapted(key, "Le soir");
    adaptations(receiver, service -> service.offer(adapted(key, "La nuit")));

    assertThat(pictures.testimonies(prototype)).isEmpty();
    installations(
        receiver,
        service -> service.tell(key, new EvidenceDetails(day("2026-04-01"), 3, 9, "Oui.", true)));
    assertThat(pictures.testimonies(prototype))
        .containsExactly(new ConsentedTestimony(key, day("2026-04-01"), "Oui."));
    assertThat(adaptationsOf(key, receiver)).isEqualTo(2);
    assertThat(adaptationsOf(key, partner)).isEqualTo(1);
    assertThat(pictures.whole().uses().get(0).heard()).isEqualTo(day("2026-03-01"));
    assertThat(pictures.whole().changes())
        .extracting(SpreadPicture.Change::title)
        .containsExactly("La nuit");

    network
        .system()
        .transaction(() -> network.system().get(OrganisationDirectory.class).withdraw("phare"));

    assertThat(pictures.whole().uses()).isEmpty();
    assertThat(pictures.ofPrototype(prototype).uses()).isEmpty();
    assertThat(pictures.testimonies(prototype)).isEmpty();
  }

  private int adaptationsOf(String key, UUID reader) {
    return with(reader, InstallationService.class, s -> s.list(ListQuery.all())).rows().stream()
        .filter(row -> row.key().equals(key))
        .findFirst()
        .orElseThrow()
        .adaptations();
  }

  private String adapted(String installation, String title) {
    return with(
        receiver,
        AdaptationService.class,
        service ->
            service.note(
                installation,
                new AdaptationDetails(title, "À 19 h.", "Les parents travaillent."),
                new PartialDate("2026-05")));
  }
}
