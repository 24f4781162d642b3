package fr.essaim.core.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an import did to a thing, so that it can be taken back.
 *
 * @param created whether the thing was not there before
 * @param changes what it changed of one that was
 * @param by who imported, as the history has it
 * @param from when the import began
 * @param to when it ended
 */
public record ImportTrace(
    String key, boolean created, List<FieldChange> changes, String by, Instant from, Instant to) {

  public ImportTrace {
    changes = List.copyOf(changes);
  }

  /**
   * What can be taken back of its changes: fields that nobody changed since and that say what the
   * import wrote.
   *
   * @param now what is there
   * @param since the fields that changed since; empty where that is not known
   */
  public ImportUndone over(Map<String, String> now, Optional<Set<String>> since) {
    List<FieldChange> restored = new ArrayList<>();
    List<FieldChange> kept = new ArrayList<>();
    for (FieldChange change : changes) {
      boolean same =
          since.isPresent()
              && !since.get().contains(change.field())
              && change.after().equals(now.get(change.field()));
      if (same) {
        restored.add(change.reversed());
      } else {
        kept.add(change);
      }
    }
    return ImportUndone.restored(restored, kept);
  }
}
