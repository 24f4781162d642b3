package fr.essaim.core.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the verbs of an aggregate changed, until it is taken for the history. */
public final class Changes {

  private final List<FieldChange> noted = new ArrayList<>();

  /** Notes a field, unless it is as it was. */
  public void note(String field, String before, String after) {
    if (!before.equals(after)) {
      noted.add(new FieldChange(field, before, after));
    }
  }

  /**
   * Notes all fields that differ.
   *
   * @param prefix what stands before their names
   */
  public void noteAll(String prefix, Map<String, String> before, Map<String, String> after) {
    noteAll(prefix, before, after, Set.of());
  }

  /**
   * The same, but for some fields only that they changed: what somebody is reached by is kept in
   * one place alone.
   */
  public void noteAll(
      String prefix, Map<String, String> before, Map<String, String> after, Set<String> untold) {
    Set<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    for (String field : fields) {
      String old = before.getOrDefault(field, "");
      String now = after.getOrDefault(field, "");
      if (!untold.contains(field)) {
        note(prefix + field, old, now);
      } else if (!old.equals(now)) {
        noted.add(new FieldChange(prefix + field, "", ""));
      }
    }
  }

  List<FieldChange> noted() {
    return List.copyOf(noted);
  }

  List<FieldChange> take() {
    List<FieldChange> taken = noted();
    noted.clear();
    return taken;
  }
}
