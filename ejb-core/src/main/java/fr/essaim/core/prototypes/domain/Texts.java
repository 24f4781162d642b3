package fr.essaim.core.prototypes.domain;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;

/** Checks of what people type, each naming the field that it refuses. */
final class Texts {

  private Texts() {}

  /** The text without outer blanks, refused when empty or too long. */
  static String required(String field, String text, int longest) {
    String stripped = optional(field, text, longest);
    if (stripped.isEmpty()) {
      throw new BusinessRuleViolation("prototypes.text.required", field);
    }
    return stripped;
  }

  /** The text without outer blanks, empty for null, refused when too long. */
  static String optional(String field, String text, int longest) {
    String stripped = PlainText.of(text);
    if (stripped.length() > longest) {
      throw new BusinessRuleViolation("prototypes.text.too-long", field, longest);
    }
    return stripped;
  }
}
