package fr.essaim.core.imports;

import java.util.List;

/**
 * What became, or would become, of a row.
 *
 * @param line where it begins in the file
 * @param effect in one word
 * @param type what it is about: {@code organisation}, {@code prototype} or {@code theme}
 * @param key the key of that thing here
 * @param title what it is called
 * @param published whether the public sees that thing after it
 * @param changes what differs from before, for {@link Effect#CHANGED}
 */
public record RowOutcome(
    int line,
    Effect effect,
    String type,
    String key,
    String title,
    boolean published,
    List<Change> changes) {

  /** What an import does to a thing. */
  public enum Effect {
    CREATED,
    CHANGED,
    LEFT
  }

  /** One field before and after. */
  public record Change(String field, String before, String after) {}

  public RowOutcome {
    changes = List.copyOf(changes);
  }

  /** Whether the import writes something that the public sees. */
  public boolean isMadePublic() {
    return published && effect != Effect.LEFT;
  }
}
