package fr.essaim.core.prototypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.drafts.EditDraft;
import fr.essaim.core.drafts.EditDrafts;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.history.FieldConflict;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Grant;
import fr.essaim.core.identity.NotAllowed;
import fr.essaim.core.identity.Role;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.CreateOrganisation;
import fr.essaim.core.network.OrganisationDetails;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.WithdrawnThing;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.Session;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A prototype from its first line to its withdrawal, over the real database. */
class PrototypeStoryIT {

  private static final VersionNumber FIRST = VersionNumber.FIRST;
  private static final PartialDate YEAR_2017 = new PartialDate("2017");

  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private Session session;
  private PrototypeService service;
  private VersionService versions;
  private WorkshopService workshops;
  private PrototypeLibrary library;

  @BeforeEach
  void open() {
    session = Database.emptied().session().with(ProofElsewhere.class, Prototypes.noProof());
    service = session.get(PrototypeService.class);
    versions = session.get(VersionService.class);
    workshops = session.get(WorkshopService.class);
    library = session.get(PrototypeLibrary.class);
    session.transaction(
        () ->
            session
                .get(OrganisationDirectory.class)
                .create(
                    new CreateOrganisation(
                        "belencontre",
                        OrganisationDetails.of("Belencontre", OrganisationKind.SOCIAL_CENTRE))));
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void goesFromADraftToAPublishedVersionAndIsWithdrawn() {
    String key = create("Mon CV numérique");
    session.transaction(() -> service.advance(key, PrototypeState.IN_WORKSHOP, YEAR_2017));
    session.transaction(
        () ->
            service.fillSheet(
                new FillSheet(key, version(key), Map.of(SheetSection.NEED, "Un CV."))));
    session.transaction(() -> versions.draft(key, FIRST));
    session.transaction(
        () -> versions.describe(key, FIRST, version(key), Licence.CC_BY_SA_4_0, "La première."));
    session.transaction(
        () ->
            versions.addLink(
                key, FIRST, Prototypes.resource(Licence.CC_BY_4_0), "https://example.org/a.pdf"));
    assertThatThrownBy(() -> session.inTransaction(() -> library.prototype(key)))
        .isInstanceOf(UnknownThing.class);
    session.transaction(() -> versions.propose(key, FIRST));
    assertThat(session.inTransaction(() -> versions.proposals()))
        .extracting(ProposedRelease::prototypeKey)
        .containsExactly(key);
    session.transaction(
        () -> versions.release(key, FIRST, new PartialDate("2017-03"), resources(key)));
    assertThat(outbox()).isEmpty();

    session.transaction(() -> service.publish(key));

    assertThat(outbox())
        .containsExactly("prototype mon-cv-numerique", "version mon-cv-numerique-v1-0");
    PublishedPrototype published = session.inTransaction(() -> library.prototype(key));
    assertThat(session.inTransaction(() -> library.published(List.of(key, "nothing"))))
        .containsExactly(published);
    assertThat(published.title()).isEqualTo("Mon CV numérique");
    assertThat(published.steward().name()).isEqualTo("Belencontre");
    assertThat(published.state()).isEqualTo(PrototypeState.IN_WORKSHOP);
    assertThat(published.initiated()).isEqualTo(YEAR_2017);
    assertThat(published.sheet()).containsExactly(Map.entry(SheetSection.NEED, "Un CV."));
    assertThat(published.licence()).contains(Licence.CC_BY_SA_4_0);
    assertThat(published.latestVersion().orElseThrow().resources())
        .extracting(ResourceView::url)
        .containsExactly("https://example.org/a.pdf");
    assertThat(library.publishedKeys()).containsExactly(key);
    assertThat(library.publishedVersionKeys()).containsExactly("mon-cv-numerique-v1-0");
    assertThat(library.publishedVersions(List.of("mon-cv-numerique-v1-0")))
        .extracting(VersionView::prototypeTitle)
        .containsExactly("Mon CV numérique");
    assertThat(library.figures()).isEqualTo(new LibraryFigures(1, 1, 1, 1));

    session.transaction(() -> service.withdraw(key));

    assertThat(outbox()).hasSize(4);
    assertThatThrownBy(() -> session.inTransaction(() -> library.prototype(key)))
        .isInstanceOf(WithdrawnThing.class);
    assertThat(library.published(List.of(key))).isEmpty();
    assertThat(library.publishedVersions(List.of("mon-cv-numerique-v1-0"))).isEmpty();
  }

  @Test
  void countsAVersionForEachSaveAndKeepsTheHistory() {
    String key = create("Mon CV numérique");
    long before = version(key);

    session.transaction(
        () -> service.edit(new EditPrototype(key, before, Prototypes.details("Mon CV"))));

    assertThat(version(key)).isEqualTo(before + 1);
    assertThat(session.inTransaction(() -> service.history(key)).get(0).change())
        .isEqualTo(new FieldChange("title", "Mon CV numérique", "Mon CV"));
    assertThat(session.inTransaction(() -> service.history(key)))
        .extracting(line -> line.who() + " " + line.at())
        .containsOnly("system 2026-11-24T09:00:00Z");
  }

  @Test
  void savesNothingOverANewerVersionAndShowsBothSides() {
    String key = create("Mon CV numérique");
    long seen = version(key);
    session.transaction(
        () -> service.edit(new EditPrototype(key, seen, Prototypes.details("Le titre d'Amina"))));

    assertThatThrownBy(
            () ->
                session.transaction(
                    () ->
                        service.edit(
                            new EditPrototype(key, seen, Prototypes.details("Le titre de Luc")))))
        .isInstanceOfSatisfying(
            ConflictingEdit.class,
            conflict -> {
              assertThat(conflict.conflicts())
                  .containsExactly(
                      new FieldConflict("title", "Le titre de Luc", "Le titre d'Amina"));
              assertThat(conflict.currentVersion()).isEqualTo(seen + 1);
            });
    assertThat(dossier(key).details().title()).isEqualTo("Le titre d'Amina");

    session.transaction(
        () ->
            service.edit(new EditPrototype(key, seen + 1, Prototypes.details("Le titre de Luc"))));
    assertThat(dossier(key).details().title()).isEqualTo("Le titre de Luc");
  }

  @Test
  void letsOneOfTwoWhoSaveAtTheSameMomentWaitAndBeTold() throws Exception {
    String key = create("Mon CV numérique");
    long seen = version(key);
    CountDownLatch saved = new CountDownLatch(1);
    CountDownLatch commit = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> amina =
          threads.submit(
              () ->
                  elsewhere(
                      other -> {
                        other.edit(
                            new EditPrototype(key, seen, Prototypes.details("Le titre d'Amina")));
                        saved.countDown();
                        await(commit);
                      }));
      await(saved);
      Future<?> luc =
          threads.submit(
              () ->
                  elsewhere(
                      other ->
                          other.edit(
                              new EditPrototype(
                                  key, seen, Prototypes.details("Le titre de Luc")))));
      commit.countDown();
      amina.get(30, TimeUnit.SECONDS);
      assertThatThrownBy(() -> luc.get(30, TimeUnit.SECONDS))
          .hasCauseInstanceOf(ConflictingEdit.class);
    } finally {
      threads.shutdownNow();
    }
    session.entityManager().clear();
    assertThat(dossier(key).details().title()).isEqualTo("Le titre d'Amina");
    assertThat(version(key)).isEqualTo(seen + 1);
  }

  @Test
  void refusesOrganisationsThatAreNotThere() {
    assertThatThrownBy(
            () ->
                session.inTransaction(
                    () ->
                        service.create(
                            new CreatePrototype(
                                "nulle-part", Prototypes.details("Titre"), YEAR_2017))))
        .isInstanceOf(UnknownThing.class);
    String key = create("Mon CV numérique");
    PrototypeDetails elsewhere =
        PrototypeDetails.of(with(Prototypes.details("Mon CV"), "origins", "nulle-part"));
    assertThatThrownBy(
            () ->
                session.transaction(
                    () -> service.edit(new EditPrototype(key, version(key), elsewhere))))
        .isInstanceOf(UnknownThing.class);
    assertThatThrownBy(() -> session.transaction(() -> service.handOver(key, "nulle-part")))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void knowsNothingUnderAKeyThatIsNoSlug() {
    assertThatThrownBy(() -> session.inTransaction(() -> library.prototype("a\u0000b")))
        .isInstanceOf(UnknownThing.class);
    assertThat(
            library
                .search(ListQuery.words("\u0000").with(PrototypeFilters.THEME, Set.of("\u0000")))
                .page())
        .satisfies(page -> assertThat(page.total()).isZero());
  }

  @Test
  void letsTwoPeopleSaveDifferentSectionsOfTheSheet() {
    String key = create("Mon CV numérique");
    long seen = version(key);
    session.transaction(
        () -> service.fillSheet(new FillSheet(key, seen, Map.of(SheetSection.NEED, "Le besoin"))));

    session.transaction(
        () -> service.fillSheet(new FillSheet(key, seen, Map.of(SheetSection.COSTS, "Rien"))));

    assertThat(dossier(key).sheet())
        .containsOnly(
            Map.entry(SheetSection.NEED, "Le besoin"), Map.entry(SheetSection.COSTS, "Rien"));
    assertThatThrownBy(
            () ->
                session.transaction(
                    () ->
                        service.fillSheet(
                            new FillSheet(key, seen, Map.of(SheetSection.COSTS, "Dix euros")))))
        .isInstanceOf(ConflictingEdit.class);
  }

  @Test
  void keepsFiguresBesideTheWordsOfTheSheet() {
    String key = create("Mon CV numérique");
    long seen = version(key);
    SheetFigures figures =
        SheetFigures.of(Map.of("COST_ONCE", "600-800", "COST_ONCE_YEAR", "2024"));
    session.transaction(() -> service.fillSheet(new FillSheet(key, seen, Map.of(), figures)));
    session.transaction(
        () -> service.fillSheet(new FillSheet(key, seen, Map.of(SheetSection.NEED, "Un CV."))));

    assertThat(dossier(key).figures()).isEqualTo(figures);
    assertThat(service.history(key))
        .extracting(line -> line.change())
        .contains(
            new FieldChange("sheet.COST_ONCE", "", "600-800"),
            new FieldChange("sheet.COST_ONCE_YEAR", "", "2024"));
    assertThatThrownBy(
            () ->
                session.transaction(
                    () -> service.fillSheet(new FillSheet(key, seen, Map.of(), SheetFigures.NONE))))
        .isInstanceOf(ConflictingEdit.class);

    session.transaction(
        () -> service.fillSheet(new FillSheet(key, version(key), Map.of(), SheetFigures.NONE)));
    assertThat(dossier(key).figures()).isEqualTo(SheetFigures.NONE);
  }

  @Test
  void keepsWorkshopsWithTheirPrivateScan() {
    String key = create("Mon CV numérique");
    UUID workshop =
        session.inTransaction(() -> workshops.hold(key, Prototypes.workshop("2017-03-05")));
    session.transaction(() -> workshops.keepAttendanceSheet(key, workshop, pdf("émargement.pdf")));
    session.transaction(
        () -> workshops.keepAttendanceSheet(key, workshop, pdf("émargement signé.pdf")));

    WorkshopView view = dossier(key).workshops().get(0);
    assertThat(view.details().date()).isEqualTo(LocalDate.of(2017, 3, 5));
    assertThat(view.details().present()).isEqualTo(11);
    assertThat(view.attendanceSheet()).isTrue();
    Download scan = session.inTransaction(() -> workshops.attendanceSheet(key, workshop));
    assertThat(scan.name()).isEqualTo("émargement signé.pdf");
    assertThat(count("prototypes.stored_file")).isEqualTo(1);

    session.transaction(
        () -> workshops.correct(key, workshop, version(key), Prototypes.workshop("2017-03-06")));
    assertThat(dossier(key).workshops().get(0).details().date())
        .isEqualTo(LocalDate.of(2017, 3, 6));

    session.transaction(() -> workshops.cancel(key, workshop));
    assertThat(dossier(key).workshops()).isEmpty();
    assertThat(count("prototypes.stored_file")).isZero();
  }

  @Test
  void servesTheFileOfAReleasedVersionToEverybodyAndOfADraftToNobodyElse() {
    String key = create("Mon CV numérique");
    session.transaction(() -> service.publish(key));
    session.transaction(() -> versions.draft(key, FIRST));
    session.transaction(
        () -> versions.describe(key, FIRST, version(key), Licence.CC_BY_NC_4_0, ""));
    UUID file =
        session.inTransaction(
            () ->
                versions.addFile(
                    key, FIRST, Prototypes.resource(Licence.CC_BY_NC_4_0), pdf("livret.pdf")));

    assertThat(session.inTransaction(() -> versions.file(key, FIRST, file)).name())
        .isEqualTo("livret.pdf");
    assertThatThrownBy(() -> session.inTransaction(() -> library.file(key, "1.0", file)))
        .isInstanceOf(UnknownThing.class);

    session.transaction(() -> versions.release(key, FIRST, YEAR_2017, resources(key)));

    Download download = session.inTransaction(() -> library.file(key, "1.0", file));
    assertThat(whole(download)).isEqualTo(PDF);
    assertThat(download.mediaType()).isEqualTo("application/pdf");
    assertThat(session.inTransaction(() -> library.prototype(key)).latestVersion().orElseThrow())
        .satisfies(version -> assertThat(version.isOpen()).isFalse());
    assertThatThrownBy(() -> session.transaction(() -> versions.removeResource(key, FIRST, file)))
        .isInstanceOf(BusinessRuleViolation.class);
  }

  @Test
  void forgetsTheFilesOfADraftThatIsDiscarded() {
    String key = create("Mon CV numérique");
    session.transaction(() -> versions.draft(key, FIRST));
    ResourceDetails details = Prototypes.resource(Licence.MIT);
    UUID first =
        session.inTransaction(() -> versions.addFile(key, FIRST, details, pdf("livret.pdf")));
    session.transaction(() -> versions.addFile(key, FIRST, details, pdf("affiche.pdf")));
    session.transaction(() -> versions.removeResource(key, FIRST, first));
    assertThat(count("prototypes.stored_file")).isEqualTo(1);

    session.transaction(() -> versions.discard(key, FIRST));

    assertThat(count("prototypes.stored_file")).isZero();
    assertThat(dossier(key).versions()).isEmpty();
    session.transaction(() -> versions.draft(key, FIRST));
  }

  @Test
  void readsAFileSliceBySlice() throws IOException {
    String key = create("Mon CV numérique");
    session.transaction(() -> versions.draft(key, FIRST));
    byte[] large = new byte[Download.SLICE + 1000];
    new Random(1).nextBytes(large);
    UUID file =
        session.inTransaction(
            () ->
                versions.addFile(
                    key,
                    FIRST,
                    Prototypes.resource(Licence.MIT),
                    new CheckedFile("livret.pdf", "application/pdf", large)));

    Download download = session.inTransaction(() -> versions.file(key, FIRST, file));
    ByteArrayOutputStream part = new ByteArrayOutputStream();
    download.copy(Download.SLICE - 1, 3, part);

    assertThat(whole(download)).isEqualTo(large);
    assertThat(part.toByteArray())
        .containsExactly(Arrays.copyOfRange(large, Download.SLICE - 1, Download.SLICE + 2));
    session.transaction(() -> versions.removeResource(key, FIRST, file));
    assertThatThrownBy(() -> download.copy(0, 1, part)).isInstanceOf(IOException.class);
  }

  @Test
  void keepsNoMoreFilesThanAnOrganisationHasRoomFor() {
    session.setting("essaim.files.organisation", "1");
    String key = create("Mon CV numérique");
    session.transaction(() -> versions.draft(key, FIRST));
    ResourceDetails details = Prototypes.resource(Licence.MIT);
    CheckedFile half = new CheckedFile("moitié.pdf", "application/pdf", new byte[500_000]);
    UUID workshop =
        session.inTransaction(() -> workshops.hold(key, Prototypes.workshop("2017-03-05")));

    UUID first = session.inTransaction(() -> versions.addFile(key, FIRST, details, half));
    session.transaction(() -> workshops.keepAttendanceSheet(key, workshop, half));
    assertThatThrownBy(() -> session.transaction(() -> versions.addFile(key, FIRST, details, half)))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("prototypes.file.organisation-full"));
    assertThat(session.inTransaction(() -> session.get(FileUploads.class).room("belencontre")))
        .isEqualTo(new FileRoom(1_000_000, 1_000_000, 0, 250_000_000));
    assertThat(count("prototypes.stored_file")).isEqualTo(2);

    session.transaction(() -> versions.removeResource(key, FIRST, first));
    session.transaction(() -> versions.addFile(key, FIRST, details, half));
  }

  @Test
  void tellsTheOutboxOnlyOfWhatThePublicSees() {
    String key = create("Mon CV numérique");
    session.transaction(() -> service.publish(key));
    int before = outbox().size();
    PrototypeDetails details = dossier(key).details();

    session.transaction(() -> workshops.hold(key, Prototypes.workshop("2017-03-05")));
    session.transaction(() -> versions.draft(key, FIRST));
    session.transaction(
        () ->
            service.edit(
                new EditPrototype(
                    key,
                    version(key),
                    PrototypeDetails.of(with(details, "personalContact", "Amina, 06 00")))));
    assertThat(outbox()).hasSize(before);

    session.transaction(
        () ->
            service.edit(
                new EditPrototype(
                    key,
                    version(key),
                    PrototypeDetails.of(with(details, "publicContact", "accueil@example.org")))));
    assertThat(outbox()).hasSize(before + 1);
  }

  @Test
  void tellsTheDecidersOfAProposalAndWhoProposedItOfWhatBecameOfIt() {
    String key = create("Mon CV numérique");
    session.transaction(() -> versions.draft(key, FIRST));
    session.transaction(() -> versions.describe(key, FIRST, version(key), Licence.MIT, ""));
    session.transaction(
        () ->
            versions.addLink(
                key, FIRST, Prototypes.resource(Licence.MIT), "https://example.org/guide"));
    try (Session amina = sessionOf("amina@example.org", Role.STAFF);
        Session luc = sessionOf("luc@example.org", Role.MANAGER)) {
      VersionService staff = amina.get(VersionService.class);
      VersionService manager = luc.get(VersionService.class);
      amina.transaction(() -> staff.propose(key, FIRST));

      assertThat(emailsTo("luc@example.org"))
          .singleElement()
          .asString()
          .contains("amina@example.org propose", "1.0", "Mon CV numérique", "/versions/1.0");
      assertThat(luc.inTransaction(manager::proposals))
          .containsExactly(
              new ProposedRelease(
                  key,
                  "Mon CV numérique",
                  FIRST,
                  dossier(key).steward(),
                  "amina@example.org",
                  Session.NOW,
                  null));
      assertThatThrownBy(() -> amina.transaction(() -> staff.sendBack(key, FIRST, "Non.")))
          .isInstanceOf(NotAllowed.class);

      luc.transaction(() -> manager.sendBack(key, FIRST, "Il manque <le> guide."));

      assertThat(emailsTo("amina@example.org"))
          .singleElement()
          .asString()
          .contains("luc@example.org vous renvoie", "Il manque <le> guide.");
      assertThat(amina.inTransaction(() -> amina.get(PrototypeService.class).open(key)).proposal())
          .isEqualTo(
              new ReleaseProposal(
                  false, "amina@example.org", Session.NOW, "Il manque <le> guide.", Session.NOW));
      assertThat(session.inTransaction(() -> service.history(key)).get(0).change())
          .isEqualTo(new FieldChange("version.1.0.sentBack", "", "Il manque <le> guide."));
      assertThat(luc.inTransaction(manager::proposals)).isEmpty();
      assertThat(luc.inTransaction(manager::sentBack)).isEmpty();
      assertThat(amina.inTransaction(staff::sentBack))
          .extracting(ProposedRelease::word)
          .containsExactly("Il manque <le> guide.");

      amina.transaction(() -> staff.propose(key, FIRST));
      amina.transaction(() -> staff.withdrawProposal(key, FIRST));
      assertThat(luc.inTransaction(manager::proposals)).isEmpty();
      amina.transaction(() -> staff.propose(key, FIRST));
      luc.transaction(() -> manager.release(key, FIRST, YEAR_2017, resources(key)));
      assertThat(emailsTo("amina@example.org")).hasSize(2);
      assertThat(emailsTo("amina@example.org").get(1)).contains("luc@example.org a publié");
    }
  }

  @Test
  void deletesWhatWasNeverPublicWithAllThatBelongsToIt() {
    String key = create("Mon CV numérique");
    session.transaction(() -> versions.draft(key, FIRST));
    session.transaction(
        () ->
            versions.addFile(
                key, FIRST, Prototypes.resource(Licence.CC_BY_4_0), pdf("livret.pdf")));
    UUID workshop =
        session.inTransaction(
            () ->
                workshops.hold(
                    key,
                    new WorkshopDetails(
                        LocalDate.of(2026, 3, 5), null, null, "Ici", 1, 0, 0, 0, "")));
    session.transaction(() -> workshops.keepAttendanceSheet(key, workshop, pdf("scan.pdf")));
    try (Session amina = sessionOf("amina@example.org", Role.STAFF)) {
      EditDrafts drafts = amina.get(EditDrafts.class);
      for (String part : List.of("", "/sheet", "-2")) {
        String thing = "prototype/" + key + part;
        amina.transaction(() -> drafts.keep(thing, Map.of("title", "x"), 1));
      }
      String other = create("Publié");
      session.transaction(() -> service.publish(other));
      assertRefused("prototypes.delete.published", amina, other);
      session.transaction(() -> service.withdraw(other));
      assertRefused("prototypes.delete.once-published", amina, other);

      amina.transaction(() -> amina.get(PrototypeService.class).delete(key));

      assertThat(amina.inTransaction(drafts::all))
          .extracting(EditDraft::thing)
          .containsExactly("prototype/" + key + "-2");
    }
    assertThatThrownBy(() -> session.inTransaction(() -> service.open(key)))
        .isInstanceOf(UnknownThing.class);
    assertThat(count("prototypes.stored_file")).isZero();
    assertThat(count("prototypes.version")).isZero();
    assertThat(count("prototypes.workshop")).isZero();
    assertThat(count("history.change_line where thing_key = '" + key + "'")).isZero();
  }

  private static void assertRefused(String code, Session session, String key) {
    assertThatThrownBy(
            () -> session.transaction(() -> session.get(PrototypeService.class).delete(key)))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }

  private Session sessionOf(String email, Role role) {
    session.transaction(
        () -> session.get(AccountService.class).open(email, email, new Grant(role, "belencontre")));
    Object id =
        session
            .entityManager()
            .createNativeQuery("select cast(id as text) from identity.account where email = ?1")
            .setParameter(1, email)
            .getSingleResult();
    return Database.running()
        .sessionOf(id.toString())
        .with(ProofElsewhere.class, Prototypes.noProof())
        .setting("essaim.base-uri", "https://essaim.test");
  }

  private List<String> emailsTo(String address) {
    List<?> texts =
        session
            .entityManager()
            .createNativeQuery(
                "select text_body from mail.message where recipient = ?1"
                    + " order by cast(cast(xmin as text) as bigint)")
            .setParameter(1, address)
            .getResultList();
    return texts.stream().map(String::valueOf).toList();
  }

  @Test
  void neverGivesAKeyTwice() {
    assertThat(create("Mon CV numérique")).isEqualTo("mon-cv-numerique");
    assertThat(create("Mon CV numérique !")).isEqualTo("mon-cv-numerique-2");
    assertThat(create("Mon CV numerique")).isEqualTo("mon-cv-numerique-3");
  }

  private static void elsewhere(Consumer<PrototypeService> work) {
    try (Session other =
        Database.running().session().with(ProofElsewhere.class, Prototypes.noProof())) {
      other.transaction(() -> work.accept(other.get(PrototypeService.class)));
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static Map<String, String> with(PrototypeDetails details, String field, String value) {
    Map<String, String> fields = details.fields();
    fields.put(field, value);
    return fields;
  }

  private static CheckedFile pdf(String name) {
    return new CheckedFile(name, "application/pdf", PDF);
  }

  private static byte[] whole(Download download) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      download.copy(0, download.size(), bytes);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return bytes.toByteArray();
  }

  private String create(String title) {
    return session.inTransaction(
        () ->
            service.create(
                new CreatePrototype("belencontre", Prototypes.details(title), YEAR_2017)));
  }

  @Test
  void asksPeopleOfTheOrganisationToWriteSectionsUntilTheyAreWritten() {
    String key = create("Mon CV numérique");
    sessionOf("zelie@example.org", Role.RESIDENT).close();
    try (Session amina = sessionOf("amina@example.org", Role.STAFF)) {
      PrototypeService hers = amina.get(PrototypeService.class);
      UUID account =
          session.inTransaction(() -> service.work(key)).people().keySet().iterator().next();
      assertThat(session.inTransaction(() -> service.work(key)).people())
          .containsOnly(Map.entry(account, "amina@example.org"));
      assertThatThrownBy(
              () ->
                  session.transaction(
                      () -> service.share(key, Map.of(SheetSection.COSTS, new UUID(0, 1)))))
          .isInstanceOf(BusinessRuleViolation.class)
          .hasMessageContaining("prototypes.sheet.writer-unknown");
      long before = version(key);

      session.transaction(
          () ->
              service.share(key, Map.of(SheetSection.COSTS, account, SheetSection.NEED, account)));

      assertThat(version(key)).isEqualTo(before);
      SheetWork work = session.inTransaction(() -> service.work(key));
      assertThat(work.asked())
          .containsOnly(
              Map.entry(SheetSection.NEED, account), Map.entry(SheetSection.COSTS, account));
      assertThat(work.writer(SheetSection.COSTS)).isEqualTo("amina@example.org");
      assertThat(work.writer(SheetSection.STEPS)).isEmpty();
      assertThat(amina.inTransaction(hers::asked))
          .containsExactly(
              new AskedSection(
                  key, "Mon CV numérique", SheetSection.COSTS, Session.NOW, "belencontre"),
              new AskedSection(
                  key, "Mon CV numérique", SheetSection.NEED, Session.NOW, "belencontre"));
      assertThat(session.inTransaction(service::asked)).isEmpty();

      amina.transaction(
          () -> hers.fillSheet(new FillSheet(key, before, Map.of(SheetSection.NEED, "Un CV."))));
      session.transaction(() -> service.share(key, Map.of(SheetSection.NEED, account)));
      assertThat(amina.inTransaction(hers::asked)).isEmpty();
      amina.transaction(() -> hers.delete(key));
      assertThat(count("prototypes.sheet_writer")).isZero();
    }
  }

  @Test
  void showsAPictureToEverybodyOnceItIsPublishedAndForgetsTheOneBefore() throws IOException {
    String key = create("Mon CV numérique");
    FileUploads uploads = session.get(FileUploads.class);
    CheckedPhoto picture =
        session.inTransaction(
            () ->
                uploads.checkPhoto(
                    new Upload("salle.png", "image/png", picture(2000, 1000)), Cover.LARGE));
    session.transaction(
        () -> service.illustrate(key, new CoverWords(" Une salle ", "Le centre", true), picture));

    Cover cover = dossier(key).cover();
    assertThat(cover.alt()).isEqualTo("Une salle");
    assertThat(cover.credit()).isEqualTo("Le centre");
    assertThatThrownBy(() -> session.inTransaction(() -> library.cover(key, cover.file())))
        .isInstanceOf(UnknownThing.class);
    assertThat(session.inTransaction(() -> service.preview(key)).cover()).isEqualTo(cover);
    session.transaction(() -> service.publish(key));
    assertThat(width(session.inTransaction(() -> library.cover(key, cover.file()))))
        .isEqualTo(Cover.LARGE);
    Download small = session.inTransaction(() -> library.cover(key, cover.small()));
    assertThat(width(small)).isEqualTo(Cover.SMALL);
    assertThat(small.mediaType()).isEqualTo("image/jpeg");
    assertThat(session.inTransaction(() -> library.search(ListQuery.all())).rows().get(0).cover())
        .isEqualTo(cover);

    session.transaction(
        () -> service.illustrate(key, new CoverWords("Une autre", "", true), picture));
    assertThat(count("prototypes.stored_file")).isEqualTo(2);
    assertThatThrownBy(() -> session.inTransaction(() -> library.cover(key, cover.file())))
        .isInstanceOf(UnknownThing.class);
    session.transaction(() -> service.describeCover(key, new CoverWords("La salle", "", true)));
    assertThat(session.inTransaction(() -> library.prototype(key)).cover().alt())
        .isEqualTo("La salle");
    session.transaction(() -> service.removeCover(key));
    assertThat(session.inTransaction(() -> library.prototype(key)).cover()).isNull();
    assertThat(count("prototypes.stored_file")).isZero();
    assertThat(session.inTransaction(() -> service.history(key)).get(0).change())
        .isEqualTo(new FieldChange("cover", "La salle", ""));
  }

  @Test
  void showsNoPictureThatIsNotDescribedOrThatNobodyCleared() {
    String key = create("Mon CV numérique");
    CheckedPhoto picture =
        session.inTransaction(
            () ->
                session
                    .get(FileUploads.class)
                    .checkPhoto(new Upload("a.png", "image/png", picture(40, 20)), Cover.LARGE));

    assertThatThrownBy(
            () ->
                session.transaction(
                    () -> service.illustrate(key, new CoverWords("", "", false), picture)))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal ->
                assertThat(refusal.all())
                    .extracting(BusinessRuleViolation::code)
                    .containsExactly(
                        "prototypes.cover.alt-missing", "prototypes.cover.rights-missing"));
    assertThatThrownBy(
            () ->
                session.inTransaction(
                    () ->
                        session
                            .get(FileUploads.class)
                            .checkPhoto(new Upload("a.pdf", "application/pdf", PDF), Cover.LARGE)))
        .hasMessageContaining("prototypes.file.no-photo");
  }

  @Test
  void isReleasedOnlyWithWhatOneSawInIt() {
    String key = create("Mon CV numérique");
    session.transaction(() -> versions.draft(key, FIRST));
    session.transaction(() -> versions.describe(key, FIRST, version(key), Licence.MIT, ""));
    UUID first = link(key);
    Set<UUID> seen = session.inTransaction(() -> resources(key));
    UUID second = link(key);

    assertThatThrownBy(
            () -> session.transaction(() -> versions.release(key, FIRST, YEAR_2017, seen)))
        .isInstanceOf(BusinessRuleViolation.class)
        .hasMessageContaining("prototypes.version.changed");

    session.transaction(() -> versions.arrange(key, FIRST, List.of(second, first)));
    session.transaction(() -> versions.release(key, FIRST, YEAR_2017, resources(key)));
    session.transaction(() -> service.publish(key));
    assertThat(session.inTransaction(() -> library.prototype(key)).versions().get(0).resources())
        .extracting(ResourceView::id)
        .containsExactly(second, first);
  }

  private UUID link(String key) {
    return session.inTransaction(
        () ->
            versions.addLink(
                key, FIRST, Prototypes.resource(Licence.MIT), "https://example.org/guide"));
  }

  private Set<UUID> resources(String key) {
    return service.open(key).versions().get(0).resources().stream()
        .map(ResourceView::id)
        .collect(Collectors.toSet());
  }

  private static byte[] picture(int width, int height) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }

  private static int width(Download picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(whole(picture))).getWidth();
  }

  private PrototypeDossier dossier(String key) {
    return session.inTransaction(() -> service.open(key));
  }

  private long version(String key) {
    return service.open(key).version();
  }

  private List<String> outbox() {
    List<?> rows =
        session
            .entityManager()
            .createNativeQuery(
                "select type || ' ' || key from publication.outbox"
                    + " where type in ('prototype', 'version') order by id")
            .getResultList();
    return rows.stream().map(String::valueOf).toList();
  }

  private long count(String table) {
    return ((Number)
            session
                .entityManager()
                .createNativeQuery("select count(*) from " + table)
                .getSingleResult())
        .longValue();
  }

  @Test
  void aPhotoOfAWorkshopIsPaintedSmallerAndGoesWithItsWorkshop() throws IOException {
    String key = create("Mon CV numérique");
    UUID workshop = session.inTransaction(() -> workshops.hold(key, workshop("Le Moulin")));
    FileUploads uploads = session.get(FileUploads.class);
    CheckedPhoto checked =
        uploads.checkPhoto(new Upload("photo.png", "image/png", picture()), 2000);

    assertThatThrownBy(
            () -> session.inTransaction(() -> workshops.keepPhoto(key, workshop, checked, false)))
        .hasMessageContaining("prototypes.photo.rights");
    UUID photo = session.inTransaction(() -> workshops.keepPhoto(key, workshop, checked, true));
    session.transaction(
        () -> workshops.describePhotos(key, workshop, Map.of(photo, "Six mains sur un clavier")));

    assertThat(session.inTransaction(() -> workshops.photos(key, workshop)))
        .containsExactly(new WorkshopPhoto(photo, "photo.jpg", "Six mains sur un clavier"));
    assertThat(size(key, photo, false)).isEqualTo("2000 × 500");
    assertThat(size(key, photo, true)).isEqualTo("480 × 120");
    assertThat(session.inTransaction(() -> uploads.room("belencontre")).used())
        .isEqualTo(checked.whole().content().length + checked.thumbnail().content().length);
    assertThat(session.inTransaction(() -> service.history(key)))
        .extracting(line -> line.change().after())
        .contains("Six mains sur un clavier");

    session.transaction(() -> workshops.cancel(key, workshop));

    assertThat(session.inTransaction(() -> uploads.room("belencontre")).used()).isZero();
  }

  @Test
  void onlyAPhotoIsTakenForOne() {
    FileUploads uploads = session.get(FileUploads.class);

    assertThatThrownBy(
            () -> uploads.checkPhoto(new Upload("notes.pdf", "application/pdf", PDF), 2000))
        .hasMessageContaining("prototypes.file.no-photo");
  }

  @Test
  void theListOfWorkshopsIsNarrowedToDays() {
    String key = create("Mon CV numérique");
    session.transaction(() -> workshops.hold(key, workshop("Le Moulin")));

    assertThat(onDays("2021-03-01", "2021-03-31")).containsExactly("Le Moulin");
    assertThat(onDays("2021-03-05", "2021-03-31")).isEmpty();
    assertThat(onDays("2021-03-01", "2021-03-03")).isEmpty();
    assertThat(onDays("no day", "2021-03-04")).containsExactly("Le Moulin");
  }

  private List<String> onDays(String from, String until) {
    ListQuery query =
        ListQuery.all()
            .with(WorkshopFilters.FROM, List.of(from))
            .with(WorkshopFilters.UNTIL, List.of(until));
    return session.inTransaction(() -> workshops.list(query)).rows().stream()
        .map(WorkshopRow::place)
        .toList();
  }

  private static WorkshopDetails workshop(String place) {
    return new WorkshopDetails(LocalDate.of(2021, 3, 4), null, null, place, 8, 1, 1, 0, "Essayer");
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(4000, 1000, BufferedImage.TYPE_INT_ARGB), "png", bytes);
    return bytes.toByteArray();
  }

  private String size(String key, UUID photo, boolean thumbnail) throws IOException {
    Download file = session.inTransaction(() -> workshops.photo(key, photo, thumbnail));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    file.copy(0, file.size(), bytes);
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    return image.getWidth() + " × " + image.getHeight();
  }
}
