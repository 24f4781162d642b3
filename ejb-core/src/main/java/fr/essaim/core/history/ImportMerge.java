package fr.essaim.core.history;

import fr.essaim.core.history.ImportOutcome.Effect;
import fr.essaim.core.shared.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an import may bring to a thing that is there. A source that says nothing of a field changes
 * nothing in it; what people edited here since is theirs: the import leaves it and says so.
 */
public final class ImportMerge {

  private final Set<String> byHand;
  private final Set<String> byPeople;
  private final List<FieldChange> changes = new ArrayList<>();
  private final List<FieldChange> left = new ArrayList<>();

  /**
   * @param byHand the fields that were changed here otherwise than by an import
   * @param byPeople those among them that people changed
   */
  public ImportMerge(Set<String> byHand, Set<String> byPeople) {
    this.byHand = Set.copyOf(byHand);
    this.byPeople = Set.copyOf(byPeople);
  }

  /**
   * Compares field by field. Where the history began after the thing, what differs from what the
   * source said last counts as edited here too.
   *
   * @param base what the source said last; what is there now where that is not known
   * @param now what is there
   * @param said what the source says
   */
  public ImportMerge fields(
      Map<String, String> base, Map<String, String> now, Map<String, String> said) {
    said.forEach(
        (field, typed) -> {
          String value = PlainText.of(typed);
          String present = now.getOrDefault(field, "");
          String before = base.getOrDefault(field, "");
          if (!value.isEmpty() && !value.equals(present)) {
            boolean edited =
                byHand.contains(field)
                    || value.equals(before)
                    || !(present.isEmpty() || present.equals(before));
            add(field, present, value, edited);
          }
        });
    return this;
  }

  /** One more thing that the source says, unless people changed that field here. */
  public void add(String field, String before, String after) {
    add(field, before, after, byHand.contains(field));
  }

  /**
   * @param leaves whether it is left as it is
   */
  public void add(String field, String before, String after, boolean leaves) {
    (leaves ? left : changes).add(new FieldChange(field, before, after));
  }

  /** Leaves everything, as what another source brought. */
  public void leaveAll() {
    left.addAll(changes);
    changes.clear();
  }

  /** Whether a field of this name changes. */
  public boolean touches(String field) {
    return changes.stream().anyMatch(change -> change.field().equals(field));
  }

  /**
   * @param published whether the public sees it after that
   */
  public ImportOutcome outcome(boolean published) {
    Set<String> edited =
        left.stream()
            .map(FieldChange::field)
            .filter(byPeople::contains)
            .collect(Collectors.toUnmodifiableSet());
    return new ImportOutcome(
        changes.isEmpty() ? Effect.LEFT : Effect.CHANGED, changes, left, edited, published);
  }
}
