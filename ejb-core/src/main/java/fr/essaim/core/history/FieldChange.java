package fr.essaim.core.history;

/**
 * One field that changed; where neither value is there, only that it changed is kept.
 *
 * @param field its name, such as {@code title}, {@code sheet.NEED} or {@code state}
 * @param before its value before, empty where there was none
 * @param after its value since, empty where it was taken away
 */
public record FieldChange(String field, String before, String after) {

  /** The way back. */
  public FieldChange reversed() {
    return new FieldChange(field, /* before= */ after, /* after= */ before);
  }
}
