package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.FieldChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the verbs of an aggregate changed, until it is taken for the history. */
final class Changes {

  private final List<FieldChange> noted = new ArrayList<>();

  /** Notes a field, unless it is as it was. */
  void note(String field, String before, String after) {
    if (!before.equals(after)) {
      noted.add(new FieldChange(field, before, after));
    }
  }

  /**
   * Notes all fields that differ.
   *
   * @param prefix what stands before their names
   */
  void noteAll(String prefix, Map<String, String> before, Map<String, String> after) {
    Set<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    for (String field : fields) {
      note(prefix + field, before.getOrDefault(field, ""), after.getOrDefault(field, ""));
    }
  }

  /** All that was noted since this was last asked. */
  List<FieldChange> take() {
    List<FieldChange> taken = List.copyOf(noted);
    noted.clear();
    return taken;
  }
}
