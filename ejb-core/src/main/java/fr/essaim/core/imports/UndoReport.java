package fr.essaim.core.imports;

import fr.essaim.core.history.FieldChange;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.history.ImportUndone.Effect;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of what an import did, when it was taken back.
 *
 * @param removed how many things that it created are gone
 * @param withdrawn how many that it created and published are public no more
 * @param restored how many that it changed say again what they said before
 * @param kept what stays as it is, and why
 */
public record UndoReport(long removed, long withdrawn, long restored, List<Kept> kept) {

  /**
   * Something that stays as it is, whole or in parts.
   *
   * @param type what it is: {@code organisation} or {@code prototype}
   * @param code why: {@code error.CODE}
   * @param fields the fields that stay, by the names that the history has; empty for all of it
   */
  public record Kept(String type, String key, String title, String code, List<String> fields) {

    public Kept {
      fields = List.copyOf(fields);
    }
  }

  public UndoReport {
    kept = List.copyOf(kept);
  }

  /** Of nothing yet. */
  public static UndoReport empty() {
    return new UndoReport(0, 0, 0, List.of());
  }

  /** The same with one thing more. */
  public UndoReport with(RowOutcome row, ImportUndone undone) {
    List<Kept> all = new ArrayList<>(kept);
    if (undone.reason() != null || !undone.kept().isEmpty()) {
      String code = undone.reason() == null ? "imports.undo.fields" : undone.reason();
      List<String> fields = undone.kept().stream().map(FieldChange::field).toList();
      all.add(new Kept(row.type(), row.key(), row.title(), code, fields));
    }
    return new UndoReport(
        removed + (undone.effect() == Effect.REMOVED ? 1 : 0),
        withdrawn + (undone.effect() == Effect.WITHDRAWN ? 1 : 0),
        restored + (undone.effect() == Effect.RESTORED ? 1 : 0),
        all);
  }
}
