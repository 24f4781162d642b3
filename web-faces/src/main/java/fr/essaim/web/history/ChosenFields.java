package fr.essaim.web.history;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What two records of one thing say, field by field, and which of it stays once one of them ends.
 */
public final class ChosenFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String GONE = "gone";
  private static final String KEPT = "kept";

  private final Map<String, String> choices = new HashMap<>();
  private transient List<Field> fields;

  /**
   * What both records say in one field.
   *
   * @param gone in words
   * @param kept in words
   */
  public record Field(String name, String label, String gone, String kept) {

    public boolean isSame() {
      return gone.equals(kept);
    }
  }

  /**
   * Puts both beside each other; the record that stays keeps what it says, unless it says nothing.
   */
  public void compare(Map<String, String> gone, Map<String, String> kept, ThingHistory words) {
    fields = new ArrayList<>();
    gone.forEach(
        (name, value) -> {
          String other = Objects.requireNonNullElse(kept.get(name), "");
          if (!value.isEmpty() || !other.isEmpty()) {
            fields.add(
                new Field(
                    name, words.label(name), words.value(name, value), words.value(name, other)));
            choices.putIfAbsent(name, other.isEmpty() ? GONE : KEPT);
          }
        });
  }

  /** The fields whose value comes from the record that ends. */
  public Set<String> fromGone() {
    return choices.entrySet().stream()
        .filter(choice -> GONE.equals(choice.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The fields in which they differ. */
  public List<Field> getDiffering() {
    return fields.stream().filter(field -> !field.isSame()).toList();
  }

  /** The fields in which they say the same. */
  public List<Field> getSame() {
    return fields.stream().filter(Field::isSame).toList();
  }

  /** Which record each field comes from: {@code gone} or {@code kept}. */
  public Map<String, String> getChoices() {
    return choices;
  }
}
