package fr.essaim.core.prototypes.domain;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Violations;
import java.util.function.Function;

/** Checks of what people type, each naming the field that it refuses. */
final class Texts {

  private Texts() {}

  /** Reads several texts and says at the end what is wrong with them, all at once. */
  static final class Reader {

    private final Violations violations = new Violations();

    String required(String field, String text, int longest) {
      return violations.read(field, text, typed -> Texts.required(field, typed, longest));
    }

    String optional(String field, String text, int longest) {
      return violations.read(field, text, typed -> Texts.optional(field, typed, longest));
    }

    String read(String field, String text, Function<String, String> rule) {
      return violations.read(field, text, rule);
    }

    /** Refuses a field unless something holds. */
    void check(String field, boolean holds, String code, Object... arguments) {
      violations.check(field, holds, code, arguments);
    }

    /** Refuses everything if anything was wrong. */
    void refuse() {
      violations.refuse();
    }
  }

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
