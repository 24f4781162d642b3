package fr.essaim.core.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Stands between two people who edit the same thing. Fields that nobody else changed since the
 * caller began are the caller's; where one of the caller's fields was changed by somebody else to
 * something different, nothing is saved and the caller is shown both.
 */
@ApplicationScoped
public class EditGuard {

  @Inject private ChangeHistory history;

  /**
   * @param expectedVersion the version that the caller saw
   * @param prefix what stands before the field names in the history
   * @param mine what the caller typed
   * @param theirs what is saved
   * @throws ConflictingEdit with the fields that the caller and somebody else say differently
   */
  public void check(
      Aggregate thing,
      long expectedVersion,
      String prefix,
      Map<String, String> mine,
      Map<String, String> theirs) {
    if (expectedVersion == thing.version()) {
      return;
    }
    Optional<Set<String>> changed = history.changedSince(thing, expectedVersion);
    List<FieldConflict> conflicts =
        mine.keySet().stream()
            .filter(field -> changed.isEmpty() || changed.get().contains(prefix + field))
            .map(field -> new FieldConflict(field, mine.get(field), theirs.getOrDefault(field, "")))
            .filter(conflict -> !conflict.mine().equals(conflict.theirs()))
            .toList();
    if (!conflicts.isEmpty()) {
      List<String> fields = conflicts.stream().map(each -> prefix + each.field()).toList();
      throw new ConflictingEdit(
          thing, expectedVersion, conflicts, history.savedSince(thing, expectedVersion, fields));
    }
  }
}
