package fr.essaim.core.shared;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A whole number as people type it: {@code 1000}, or {@code 1 000} with any kind of space. */
public final class TypedNumber {

  /** The plain, the no-break and the thin spaces, as keyboards and other pages give them. */
  private static final String SPACE = "[ \\u00a0\\u202f\\u2009]";

  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(" + SPACE + "\\d{3})+");
  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,9}");

  private TypedNumber() {}

  /**
   * @param typed may be null or blank
   * @param code of the rule that refuses what is no number; its argument is what was typed
   * @return nothing where nothing was typed
   */
  public static OptionalInt read(String typed, String code) {
    String text =
        typed == null ? "" : typed.replaceAll("^[\\s\\u00a0\\u202f]+|[\\s\\u00a0\\u202f]+$", "");
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    String digits = GROUPED.matcher(text).matches() ? text.replaceAll(SPACE, "") : text;
    if (!PLAIN.matcher(digits).matches()) {
      throw new BusinessRuleViolation(code, text);
    }
    return OptionalInt.of(Integer.parseInt(digits));
  }
}
