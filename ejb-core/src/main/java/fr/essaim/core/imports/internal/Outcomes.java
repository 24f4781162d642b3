package fr.essaim.core.imports.internal;

import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.RowOutcome.Change;
import fr.essaim.core.imports.RowOutcome.Effect;
import fr.essaim.core.prototypes.ImportOutcome;

/** Turns what the prototypes' context answers into lines of the report. */
final class Outcomes {

  private Outcomes() {}

  static RowOutcome of(int line, String key, String title, ImportOutcome outcome) {
    return new RowOutcome(
        line,
        Effect.valueOf(outcome.effect().name()),
        "prototype",
        key,
        title,
        outcome.published(),
        outcome.changes().stream()
            .map(change -> new Change(change.field(), change.before(), change.after()))
            .toList());
  }

  /** Says which fields people have edited here, so that the import left them. */
  static void noticeLeft(ImportOutcome outcome, int line, Batch batch) {
    outcome
        .left()
        .forEach(
            change ->
                batch.notice(
                    line, null, "imports.field.edited-here", change.field(), change.before()));
  }
}
