package fr.essaim.core.drafts;

import java.time.Instant;
import java.util.Map;

/**
 * What one typed and has not saved.
 *
 * @param thing what it is about, such as {@code prototype/mon-cv-numerique} or {@code
 *     prototype/mon-cv-numerique/sheet}
 * @param fields what was typed, field by field
 * @param baseVersion the version of the thing that one saw when one began; 0 for a new one
 * @param keptAt when it was last kept
 * @param abandonedAt when it was given up; null as long as it was not
 */
public record EditDraft(
    String thing,
    Map<String, String> fields,
    long baseVersion,
    Instant keptAt,
    Instant abandonedAt) {

  public EditDraft {
    fields = Map.copyOf(fields);
  }
}
