package fr.essaim.core.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.ImportRun.State;
import fr.essaim.core.imports.domain.Provenance.RowKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunTest {

  private static final Instant THEN = Instant.parse("2026-01-01T08:00:00Z");
  private static final Instant NOW = Instant.parse("2026-02-01T08:00:00Z");

  private final Run run = Run.begin("programme", true, List.of("a.csv", "b.csv"), "system", THEN);

  @Test
  void countsItsRowsWhileItRuns() {
    run.advance(3, 10);

    assertThat(run.state()).isEqualTo(State.RUNNING);
    assertThat(run.rowsDone()).isEqualTo(3);
    assertThat(run.rowsTotal()).isEqualTo(10);
    assertThat(run.files()).containsExactly("a.csv", "b.csv");
    assertThat(run.source()).isEqualTo("programme");
    assertThat(run.startedBy()).isEqualTo("system");
    assertThat(run.startedAt()).isEqualTo(THEN);
    assertThat(run.isDry()).isTrue();
    assertThat(run.finishedAt()).isEmpty();
    assertThat(run.report()).isEmpty();
    assertThat(run.id()).isNotNull();
  }

  @Test
  void endsWithItsReportAndChangesNoMore() {
    run.advance(3, 10);
    run.finish("{}", new ImportRun.Counts(4, 3, 2, 1), NOW);

    assertThat(run.state()).isEqualTo(State.DONE);
    assertThat(run.rowsDone()).isEqualTo(10);
    assertThat(run.finishedAt()).contains(NOW);
    assertThat(run.report()).contains("{}");
    assertThat(run.counts()).contains(new ImportRun.Counts(4, 3, 2, 1));
    assertThatThrownBy(() -> run.advance(1, 1)).hasMessageContaining("imports.run.ended");
    assertThatThrownBy(() -> run.fail(NOW)).hasMessageContaining("imports.run.ended");
  }

  @Test
  void canFail() {
    run.fail(NOW);

    assertThat(run.state()).isEqualTo(State.FAILED);
  }

  @Test
  void remembersNoFilesAsNone() {
    assertThat(Run.begin("x", false, List.of(), "system", THEN).files()).isEmpty();
  }

  @Test
  void aProvenanceSaysWhatTheRowLastSaid() {
    Provenance provenance =
        Provenance.of("wiki", RowKind.CARD, "fiche-1", "prototype", "une-carte", "{}", THEN);

    provenance.says("{\"TITLE\":\"Une carte\"}", NOW);

    assertThat(provenance.fields()).contains("Une carte");
    assertThat(provenance.broughtAt()).isEqualTo(NOW);
    assertThat(provenance.source()).isEqualTo("wiki");
    assertThat(provenance.rowKind()).isEqualTo(RowKind.CARD);
    assertThat(provenance.rowKey()).isEqualTo("fiche-1");
    assertThat(provenance.targetType()).isEqualTo("prototype");
    assertThat(provenance.targetKey()).isEqualTo("une-carte");
  }

  @Test
  void canBeTakenBackWhereItWrote() {
    Run real = Run.begin("programme", false, List.of("a.csv"), "system", THEN);
    assertThatThrownBy(() -> real.takeBack("system", NOW))
        .hasMessageContaining("imports.undo.nothing");
    real.finish("{}", new ImportRun.Counts(1, 0, 0, 0), THEN);

    Undo undo = real.takeBack("somebody", NOW);
    undo.advance("{\"removed\":1}", 2);
    assertThat(undo.isFinished()).isFalse();
    undo.finish(NOW);

    assertThat(undo.runId()).isEqualTo(real.id());
    assertThat(undo.undoneBy()).isEqualTo("somebody");
    assertThat(undo.undoneAt()).isEqualTo(NOW);
    assertThat(undo.rowsDone()).isOne();
    assertThat(undo.rowsTotal()).isEqualTo(2);
    assertThat(undo.isFinished()).isTrue();
    assertThat(undo.report()).contains("{\"removed\":1}");
    run.finish("{}", new ImportRun.Counts(1, 0, 0, 0), NOW);
    assertThatThrownBy(() -> run.takeBack("system", NOW))
        .hasMessageContaining("imports.undo.nothing");
  }
}
