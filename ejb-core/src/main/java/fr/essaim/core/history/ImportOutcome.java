package fr.essaim.core.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an import did to a thing, or would do.
 *
 * @param effect in one word
 * @param changes the fields that change; for a new one none are told
 * @param left fields that the source says otherwise but that were changed here since or came from
 *     another source, so that the import leaves them
 * @param edited those among them that people edited here
 * @param published whether the public sees it after that
 */
public record ImportOutcome(
    Effect effect,
    List<FieldChange> changes,
    List<FieldChange> left,
    Set<String> edited,
    boolean published) {

  /** What happens to the thing. */
  public enum Effect {
    CREATED,
    CHANGED,
    LEFT
  }

  /** Of a thing that was not there. */
  public static ImportOutcome created(boolean published) {
    return new ImportOutcome(Effect.CREATED, List.of(), List.of(), Set.of(), published);
  }

  /** Whether a field changes whose name begins so. */
  public boolean touches(String start) {
    return changes.stream().anyMatch(change -> change.field().startsWith(start));
  }

  /** These fields with what changes among them. */
  public Map<String, String> over(Map<String, String> fields) {
    Map<String, String> merged = new LinkedHashMap<>(fields);
    changes.forEach(change -> merged.replace(change.field(), change.after()));
    return merged;
  }

  public ImportOutcome {
    changes = List.copyOf(changes);
    left = List.copyOf(left);
    edited = Set.copyOf(edited);
  }
}
