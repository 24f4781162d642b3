package fr.essaim.core.prototypes;

/**
 * One field that changed.
 *
 * @param field its name, such as {@code title}, {@code sheet.NEED} or {@code state}
 * @param before its value before, empty where there was none
 * @param after its value since, empty where it was taken away
 */
public record FieldChange(String field, String before, String after) {

  /** Whether the public sees the field of what is published. */
  public boolean isPublic() {
    boolean ofVersion = field.startsWith("version.");
    return !field.startsWith("workshop.")
        && !field.equals("personalContact")
        && (!ofVersion || field.endsWith(".released"));
  }
}
