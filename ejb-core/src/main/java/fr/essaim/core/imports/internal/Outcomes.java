package fr.essaim.core.imports.internal;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.imports.RowOutcome;
import fr.essaim.core.imports.RowOutcome.Change;
import fr.essaim.core.imports.RowOutcome.Effect;
import java.util.function.UnaryOperator;

/** Turns what the contexts answer into lines of the report. */
final class Outcomes {

  private Outcomes() {}

  static RowOutcome of(int line, String type, String key, String title, ImportOutcome outcome) {
    return new RowOutcome(
        line,
        Effect.valueOf(outcome.effect().name()),
        type,
        key,
        title,
        outcome.published(),
        outcome.changes().stream()
            .map(change -> new Change(change.field(), change.before(), change.after()))
            .toList());
  }

  /**
   * Says which fields the import left, because people edited them or another source did.
   *
   * @param columnOf the column that a field comes from; null for the whole row
   */
  static void noticeLeft(
      ImportOutcome outcome, int line, Batch batch, UnaryOperator<String> columnOf) {
    outcome
        .left()
        .forEach(
            change ->
                batch.notice(
                    line,
                    columnOf.apply(change.field()),
                    outcome.edited().contains(change.field())
                        ? "imports.field.edited-here"
                        : "imports.field.other-source",
                    change.field(),
                    change.before()));
  }
}
