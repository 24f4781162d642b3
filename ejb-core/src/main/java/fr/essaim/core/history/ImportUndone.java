package fr.essaim.core.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of a thing when an import was taken back.
 *
 * @param effect in one word
 * @param restored the fields that say again what they said before
 * @param kept changes of the import that stay, because the field was changed since or cannot go
 *     back
 * @param reason why the thing stays as it is, as the code of a message; null where it does not
 */
public record ImportUndone(
    Effect effect, List<FieldChange> restored, List<FieldChange> kept, String reason) {

  /** What happened to the thing. */
  public enum Effect {
    REMOVED,
    WITHDRAWN,
    RESTORED,
    KEPT
  }

  public ImportUndone {
    restored = List.copyOf(restored);
    kept = List.copyOf(kept);
  }

  /** It is gone. */
  public static ImportUndone removed() {
    return new ImportUndone(Effect.REMOVED, List.of(), List.of(), null);
  }

  /** It was public, so its address says for good that it is gone. */
  public static ImportUndone withdrawn() {
    return new ImportUndone(Effect.WITHDRAWN, List.of(), List.of(), null);
  }

  /** Some fields, or all, went back. */
  public static ImportUndone restored(List<FieldChange> restored, List<FieldChange> kept) {
    return restored.isEmpty()
        ? new ImportUndone(Effect.KEPT, restored, kept, "imports.undo.touched")
        : new ImportUndone(Effect.RESTORED, restored, kept, null);
  }

  /** Nothing was done. */
  public static ImportUndone kept(String reason) {
    return new ImportUndone(Effect.KEPT, List.of(), List.of(), reason);
  }

  /** Whether a field of this name went back. */
  public boolean restores(String field) {
    return restored.stream().anyMatch(change -> change.field().equals(field));
  }

  /** These fields with what went back among them. */
  public Map<String, String> over(Map<String, String> fields) {
    Map<String, String> before = new LinkedHashMap<>(fields);
    restored.forEach(change -> before.replace(change.field(), change.after()));
    return before;
  }
}
