package fr.essaim.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.identity.Role;
import fr.essaim.core.imports.internal.UndoJob;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.EditOrganisation;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationView;
import fr.essaim.core.network.PublicationState;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.NotificationService;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.reporting.ReportService;
import fr.essaim.core.reporting.ReportStart;
import fr.essaim.core.shared.SqlText;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.testing.Database;
import fr.essaim.core.testing.MovingClock;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportUndoIT {

  private static final String HEADINGS = "key,name,kind,role_in_programme,side,commune,cog,note";
  private static final String UN = "un,Premier,social centre,,,Lille,59350,Une note";
  private static final String DEUX = "deux,Second,social centre,,,Lille,59350,managed by un";

  private final MovingClock clock = new MovingClock();
  private Session session;
  private ImportService service;
  private OrganisationDirectory directory;

  @BeforeEach
  void open() {
    session = Imports.prepared(Database.emptied().session().with(Clock.class, clock));
    service = session.get(ImportService.class);
    directory = session.get(OrganisationDirectory.class);
  }

  @AfterEach
  void close() {
    session.close();
  }

  @Test
  void removesWhatItCreatedAndBringsItAgainTheNextTime() {
    UUID run = bring(false, UN, DEUX);

    UndoReport undone = undo(run);

    assertThat(undone).isEqualTo(new UndoReport(2, 0, 0, List.of()));
    assertThatThrownBy(() -> directory.view("un")).isInstanceOf(UnknownThing.class);
    ImportRun past = service.progress(run);
    assertThat(past.undo().report()).isEqualTo(undone);
    assertThat(past.undo().byName()).isEqualTo("system");
    assertThat(past.isUndoable()).isFalse();
    assertThatThrownBy(() -> undo(run)).hasMessageContaining("imports.undo.already");
    assertThat(service.progress(bring(false, UN, DEUX)).report().created()).isEqualTo(2);
  }

  @Test
  void withdrawsWhatItPublishedSoThatItsAddressSaysThatItIsGone() {
    UUID run = bring(true, UN);

    assertThat(undo(run)).isEqualTo(new UndoReport(0, 1, 0, List.of()));

    assertThat(directory.view("un").publication()).isEqualTo(PublicationState.WITHDRAWN);
  }

  @Test
  void leavesWhatSomebodyTouchedSinceOrWhatIsNamedElsewhereAndSaysSo() {
    UUID run = bring(false, UN, DEUX);
    note("deux", "Changée depuis");

    UndoReport undone = undo(run);

    assertThat(undone.removed()).isZero();
    assertThat(undone.kept())
        .extracting(kept -> kept.key() + " " + kept.code())
        .containsExactly("deux imports.undo.touched", "un imports.undo.in-use");
    assertThat(directory.view("deux").details().internalNote()).isEqualTo("Changée depuis");
  }

  @Test
  void restoresFieldsThatNobodyChangedSinceAndBringsThemAgainTheNextTime() {
    bring(false, UN);
    String anew = "un,Premier nom,third place,,,Lille,59350,Autre note";
    UUID run = bring(true, anew);
    note("un", "Note des gens");

    UndoReport undone = undo(run);

    assertThat(undone.restored()).isOne();
    assertThat(undone.kept())
        .containsExactly(
            new UndoReport.Kept(
                "organisation", "un", "Premier nom", "imports.undo.fields", List.of("note")));
    OrganisationView un = directory.view("un");
    assertThat(un.details().name()).isEqualTo("Premier");
    assertThat(un.details().internalNote()).isEqualTo("Note des gens");
    assertThat(un.publication()).isEqualTo(PublicationState.WITHDRAWN);

    ImportReport again = service.progress(bring(false, anew)).report();
    assertThat(again.files().get(0).rows().get(0).changes())
        .extracting(RowOutcome.Change::field)
        .containsExactlyInAnyOrder("name", "kind");
  }

  @Test
  void takesBackPrototypesBeforeTheirOrganisations() {
    UUID run = run(new ImportRequest(Imports.folder("programme"), "programme", false, false));

    UndoReport undone = undo(run);

    assertThat(undone.kept()).isEmpty();
    assertThat(undone.removed()).isEqualTo(49);
    assertThatThrownBy(() -> session.get(PrototypeService.class).open("mon-cv-numerique"))
        .isInstanceOf(UnknownThing.class);
  }

  @Test
  void keepsAnOperationOfWhichThereIsAReport() {
    UUID run = run(new ImportRequest(Imports.folder("programme"), "programme", false, false));
    String operation =
        session.get(OperationService.class).list(ListQuery.all()).rows().get(0).key();
    session.transaction(
        () ->
            session
                .get(ReportService.class)
                .begin(
                    operation,
                    new ReportStart(
                        "execution-annuelle",
                        "Bilan",
                        "",
                        LocalDate.of(2018, 1, 1),
                        LocalDate.of(2018, 12, 31))));

    assertThat(undo(run).kept())
        .extracting(each -> each.key() + " " + each.code())
        .contains(operation + " imports.undo.in-use");
  }

  @Test
  void aPrototypeIsRestoredAndBroughtAgain() {
    String headings = "Titre;Description;Licence;Contact";
    run(new ImportRequest(Imports.folder("programme"), "programme", false, false));
    cards(headings, "La malle;Une malle;CC0;accueil@example.org");
    String anew = "La malle;Une malle à écrans;CC0;accueil@example.org";
    UUID run = cards(headings, anew);
    PrototypeService prototypes = session.get(PrototypeService.class);
    assertThat(prototypes.open("la-malle").details().summary()).isEqualTo("Une malle à écrans");

    assertThat(undo(run)).isEqualTo(new UndoReport(0, 0, 1, List.of()));

    session.entityManager().clear();
    assertThat(prototypes.open("la-malle").details().summary()).isEqualTo("Une malle");
    assertThat(service.progress(cards(headings, anew)).report().changed()).isOne();
  }

  @Test
  void goesOnWhereItBrokeOffAndTellsWhoAskedForItOnce() {
    try (Network network = new Network();
        Session officer =
            Imports.prepared(
                network
                    .as(network.person("Officer", Role.FEDERATION, "federation"))
                    .with(Clock.class, clock))) {
      ImportService imports = officer.get(ImportService.class);
      ImportFile file =
          Imports.csv(
              "centres.csv",
              HEADINGS,
              "un,Premier,social centre,,,,,",
              "deux,Second,social centre,,,,,");
      imports.run(new ImportRequest(List.of(file), "programme", false, false));
      UUID run = imports.recent().get(0).id();
      clock.pass(Duration.ofMinutes(1));
      officer.transaction(() -> imports.undo(run));
      assertThat(imports.progress(run).undo().finished()).isFalse();
      breakOffAfter("deux", officer, run);

      try (Session another =
          Imports.prepared(
              network
                  .as(network.person("Another", Role.STAFF, "phare"))
                  .with(Clock.class, clock))) {
        UndoJob job = another.get(UndoJob.class);
        assertThat(job.run()).isOne();
        assertThat(job.run()).isZero();
      }

      officer.entityManager().clear();
      ImportRun.Undo undone = imports.progress(run).undo();
      assertThat(undone.finished()).isTrue();
      assertThat(undone.report()).isEqualTo(new UndoReport(2, 0, 0, List.of()));
      assertThat(officer.inTransaction(() -> officer.get(NotificationService.class).list()))
          .extracting(each -> each.happening().kind(), each -> each.happening().thingKey())
          .containsExactly(tuple(NotificationKind.IMPORT_UNDONE, run.toString()));
    }
  }

  /** What a node leaves that stops after the first of two rows. */
  private static void breakOffAfter(String key, Session session, UUID run) {
    session.transaction(
        () -> {
          SqlText.of("delete from network.organisation where key = ?1", key)
              .update(session.entityManager());
          SqlText.of(
                  "update imports.undo set rows_total = 2, rows_done = 1, report ="
                      + " '{\"removed\":1,\"withdrawn\":0,\"restored\":0,\"kept\":[]}'"
                      + " where run_id = ?1",
                  run)
              .update(session.entityManager());
        });
    session.entityManager().clear();
  }

  @Test
  void aTrialHasNothingToTakeBack() {
    UUID run = run(new ImportRequest(List.of(), "programme", true, false));

    assertThatThrownBy(() -> undo(run)).hasMessageContaining("imports.undo.nothing");
    assertThatThrownBy(() -> undo(UUID.randomUUID())).isInstanceOf(UnknownThing.class);
  }

  private UndoReport undo(UUID run) {
    clock.pass(Duration.ofMinutes(1));
    session.transaction(() -> service.undo(run));
    session.get(UndoJob.class).run();
    session.entityManager().clear();
    return service.progress(run).undo().report();
  }

  private UUID bring(boolean publish, String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADINGS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    ImportFile file = Imports.csv("organisations.csv", lines);
    return run(new ImportRequest(List.of(file), "programme", false, publish));
  }

  private UUID cards(String... lines) {
    return run(new ImportRequest(List.of(Imports.csv("fiches.csv", lines)), "wiki", false, false));
  }

  private UUID run(ImportRequest request) {
    clock.pass(Duration.ofMinutes(1));
    service.run(request);
    return service.recent().get(0).id();
  }

  private void note(String key, String text) {
    clock.pass(Duration.ofMinutes(1));
    OrganisationView view = directory.view(key);
    session.transaction(
        () ->
            directory.edit(new EditOrganisation(key, view.version(), view.details().noting(text))));
  }
}
