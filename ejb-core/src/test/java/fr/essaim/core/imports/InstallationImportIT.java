package fr.essaim.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.imports.internal.UndoJob;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.spread.InstallationRow;
import fr.essaim.core.spread.InstallationService;
import fr.essaim.core.spread.InstallationState;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.core.testing.Network;
import fr.essaim.core.testing.Session;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who uses what since when, from a file. */
class InstallationImportIT {

  private static final String HEADINGS =
      "Centre;Prototype;État;Depuis;Version;Jusqu'au;Motif;Accompagné par;Voie";

  private final Network network = new Network();
  private final Session session = Imports.prepared(network.system());
  private final ImportService service = session.get(ImportService.class);
  private final String radio = network.published("La radio", "moulin");

  @AfterEach
  void close() {
    network.close();
  }

  private ImportReport run(boolean dry, String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = HEADINGS;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    ImportFile file = Imports.csv("usages.csv", lines);
    return service.run(new ImportRequest(List.of(file), "enquete", dry, false));
  }

  private List<InstallationRow> installations() {
    return session.inTransaction(
        () -> session.get(InstallationService.class).list(ListQuery.all()).rows());
  }

  @Test
  void namesAndFrenchDatesAreReadAndBroughtTwiceNothingChanges() {
    String phare = "Le Phare;La radio;IN_USE;03/2024;;;;Le Moulin;";
    String moulin = "moulin;" + radio + ";STOPPED;2024;;15/06/2024;Plus de place;fédération;";

    FileReport trial = run(true, phare, moulin).files().get(0);
    assertThat(trial.kind()).isEqualTo(FileKind.INSTALLATIONS);
    assertThat(trial.problems()).isEmpty();
    assertThat(trial.created()).isEqualTo(2);
    assertThat(installations()).isEmpty();

    run(false, phare, moulin);
    assertThat(installations())
        .extracting(
            row -> row.centre().key(),
            InstallationRow::state,
            row -> row.since().value(),
            row -> row.mentor().key())
        .containsExactlyInAnyOrder(
            tuple("phare", InstallationState.IN_USE, "2024-03", "moulin"),
            tuple("moulin", InstallationState.STOPPED, "2024-06-15", "federation"));
    assertThat(installations()).noneMatch(InstallationRow::untold);

    assertThat(run(false, phare, moulin).files().get(0).created()).isZero();
    assertThat(installations()).hasSize(2);
  }

  @Test
  void whatIsWrongIsSaidAtItsColumnAndTheRestIsBrought() {
    FileReport report =
        run(
                false,
                "Nulle part;La radio;IN_USE;2024;;;;;",
                "phare;La télé;IN_USE;2024;;;;;",
                "phare;La radio;Un peu;2024;;;;;",
                "phare;La radio;IN_USE;hier;;;;;",
                "phare;La radio;IN_USE;2024;;2025;;;",
                "phare;La radio;IN_USE;2026;7;;;;",
                "phare;La radio;IN_USE;2024;;;;;",
                "phare;La radio;ADAPTED;2025;;;;;")
            .files()
            .get(0);

    assertThat(report.problems())
        .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::code)
        .containsExactly(
            tuple(2, "Centre", "imports.reference.unknown"),
            tuple(3, "Prototype", "imports.reference.unknown"),
            tuple(4, "État", "imports.value.unknown"),
            tuple(5, "Depuis", "date.typed"),
            tuple(6, "Motif", "spread.reason.missing"),
            tuple(7, "Version", "spread.version.unknown"),
            tuple(9, "Prototype", "imports.installation.there"));
    assertThat(report.created()).isEqualTo(1);
  }

  @Test
  void allThatIsWrongWithARowIsSaidAtOnceAndDatesThatCannotBeAreRefused() {
    FileReport report =
        run(
                true,
                "phare;La radio;Un peu;hier;;;;Personne;Autrement",
                "phare;La radio;IN_USE;0018;;;;;",
                "phare;La radio;IN_USE;2019;;2018;;;",
                "phare;La radio;IN_USE;2019;;2018;Plus de place;fédération;PEER_TO_PEER",
                "phare;La radio;IN_USE;1er mars 2025;;avril 2024;Plus de place;;",
                "moulin;La radio;IN_USE;2024-03;;;;;")
            .files()
            .get(0);

    assertThat(report.problems())
        .extracting(ImportProblem::line, ImportProblem::column, ImportProblem::code)
        .containsExactly(
            tuple(2, "État", "imports.value.unknown"),
            tuple(2, "Depuis", "date.typed"),
            tuple(2, "Accompagné par", "imports.reference.unknown"),
            tuple(2, "Voie", "imports.value.unknown"),
            tuple(3, "Depuis", "date.implausible"),
            tuple(4, "Depuis", "spread.date.before-prototype"),
            tuple(4, "Motif", "spread.reason.missing"),
            tuple(4, "Jusqu'au", "spread.state.before-last"),
            tuple(5, "Depuis", "spread.date.before-prototype"),
            tuple(5, "Jusqu'au", "spread.state.before-last"),
            tuple(5, "Voie", "spread.channel.of-federation"),
            tuple(6, "Jusqu'au", "spread.state.before-last"));
    assertThat(report.created()).isEqualTo(1);
  }

  @Test
  void aTrialKnowsWhatItsOwnRowsWouldBringAndNothingIsPublicBeforeItsCentreIs() {
    String[] rows = {
      "phare;La radio;IN_USE;03/2024;;;;;",
      "Le Phare;La radio;ADAPTED;mars 2025;;;;;",
      "phare;La radio;PLANNED;2025;;2024;Plus de place;;"
    };
    FileReport trial = run(true, rows).files().get(0);
    FileReport real = run(false, rows).files().get(0);

    assertThat(trial.created()).isEqualTo(1);
    assertThat(trial.left()).isEqualTo(1);
    assertThat(trial.madePublic()).isZero();
    assertThat(trial.refused()).isEqualTo(1);
    assertThat(real.created()).isEqualTo(trial.created());
    assertThat(real.left()).isEqualTo(trial.left());
    assertThat(real.refused()).isEqualTo(trial.refused());
    assertThat(real.problems()).isEqualTo(trial.problems());
  }

  @Test
  void anImportIsTakenBackWithTheTransfersThatItMade() {
    run(false, "phare;La radio;IN_USE;2024;;;;moulin;");
    UUID run = service.recent().get(0).id();

    session.transaction(() -> service.undo(run));
    session.get(UndoJob.class).run();
    session.entityManager().clear();

    assertThat(service.progress(run).undo().report().removed()).isEqualTo(1);
    assertThat(installations()).isEmpty();
    assertThat(run(false, "phare;La radio;IN_USE;2024;;;;moulin;").created()).isEqualTo(1);
  }
}
