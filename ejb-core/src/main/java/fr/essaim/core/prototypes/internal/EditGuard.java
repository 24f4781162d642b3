package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.ConflictingEdit;
import fr.essaim.core.prototypes.FieldConflict;
import fr.essaim.core.prototypes.domain.Prototype;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Stands between two people who edit the same thing. Fields that nobody else changed since the
 * caller began are the caller's; where one of the caller's fields was changed by somebody else to
 * something different, nothing is saved and the caller is shown both.
 */
@ApplicationScoped
public class EditGuard {

  @Inject private ChangeRecorder recorder;

  /**
   * @param expectedVersion the version that the caller saw
   * @param prefix what stands before the field names in the history
   * @param mine what the caller typed
   * @param theirs what is saved
   */
  public void check(
      Prototype prototype,
      long expectedVersion,
      String prefix,
      Map<String, String> mine,
      Map<String, String> theirs) {
    if (expectedVersion == prototype.version()) {
      return;
    }
    Set<String> changed = recorder.changedSince(prototype.key(), expectedVersion).keySet();
    List<FieldConflict> differences =
        mine.keySet().stream()
            .filter(field -> !mine.get(field).equals(theirs.getOrDefault(field, "")))
            .map(field -> new FieldConflict(field, mine.get(field), theirs.getOrDefault(field, "")))
            .toList();
    if (differences.stream()
        .anyMatch(difference -> changed.contains(prefix + difference.field()))) {
      throw new ConflictingEdit(prototype.key(), expectedVersion, prototype.version(), differences);
    }
  }
}
