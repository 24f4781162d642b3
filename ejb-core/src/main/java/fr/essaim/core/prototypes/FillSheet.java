package fr.essaim.core.prototypes;

import java.util.Map;

/**
 * To save sections of the capitalisation sheet; those not given stay as they are.
 *
 * @param key the prototype
 * @param expectedVersion the version that one saw when one began to type
 * @param figures null where they stay as they are
 */
public record FillSheet(
    String key, long expectedVersion, Map<SheetSection, String> sections, SheetFigures figures) {

  public FillSheet {
    sections = Map.copyOf(sections);
  }

  /** To save sections alone. */
  public FillSheet(String key, long expectedVersion, Map<SheetSection, String> sections) {
    this(key, expectedVersion, sections, null);
  }
}
