package fr.essaim.core.prototypes;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.TypedNumber;
import fr.essaim.core.shared.Violations;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What it costs and what work it is, in whole euros and hours, beside what the sheet says of it in
 * words: text cannot be summed.
 */
public record SheetFigures(Map<SheetFigure, Amount> amounts) {

  /** A sheet without figures. */
  public static final SheetFigures NONE = new SheetFigures(Map.of());

  private static final String INVALID = "prototypes.figure.invalid";
  private static final String YEAR_INVALID = "prototypes.figure.year-invalid";
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[-–—]|à|to)\\s*");
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2100;

  /**
   * An amount, or a range of which nobody knows better.
   *
   * @param most the same as {@code least} where it is known
   * @param year of which year it is; null where not known
   */
  public record Amount(int least, int most, Integer year) {

    @Override
    public String toString() {
      return least == most ? String.valueOf(least) : least + "-" + most;
    }

    /** With its year: {@code 600-800 (2024)}. */
    public String dated() {
      return year == null ? toString() : this + " (" + year + ")";
    }
  }

  public SheetFigures {
    amounts = Map.copyOf(amounts);
  }

  /** The same, field by field as text; a figure that nobody gave is empty. */
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    for (SheetFigure figure : SheetFigure.values()) {
      Amount amount = amounts.get(figure);
      fields.put(figure.name(), amount == null ? "" : amount.toString());
      fields.put(
          figure.yearField(),
          amount == null || amount.year() == null ? "" : amount.year().toString());
    }
    return fields;
  }

  /**
   * Reads back what {@link #fields()} gave, or what people type: {@code 620}, {@code 600 - 800},
   * {@code 1 200 €}.
   *
   * @throws BusinessRuleViolation with all that is wrong: {@code prototypes.figure.invalid}, {@code
   *     prototypes.figure.year-invalid} (also of a year without an amount)
   */
  public static SheetFigures of(Map<String, String> fields) {
    Violations violations = new Violations();
    Map<SheetFigure, Amount> amounts = new EnumMap<>(SheetFigure.class);
    for (SheetFigure figure : SheetFigure.values()) {
      String typed = PlainText.of(fields.get(figure.name()));
      String typedYear = PlainText.of(fields.get(figure.yearField()));
      Integer year = violations.read(figure.yearField(), typedYear, SheetFigures::year);
      Amount amount = violations.read(figure.name(), typed, text -> amount(text, year));
      if (amount != null) {
        amounts.put(figure, amount);
      }
      violations.check(
          figure.yearField(), !typed.isEmpty() || typedYear.isEmpty(), YEAR_INVALID, typedYear);
    }
    violations.refuse();
    return new SheetFigures(amounts);
  }

  private static Amount amount(String typed, Integer year) {
    if (typed.isEmpty()) {
      return null;
    }
    String[] ends = BETWEEN.split(typed.replaceFirst("\\s*(€|h|heures?|hours?|euros?)$", ""), -1);
    int least = number(ends[0], typed);
    int most = ends.length == 1 ? least : number(ends[1], typed);
    if (ends.length > 2 || least < 0 || most < least) {
      throw new BusinessRuleViolation(INVALID, typed);
    }
    return new Amount(least, most, year);
  }

  private static int number(String text, String typed) {
    return TypedNumber.read(text, INVALID)
        .orElseThrow(() -> new BusinessRuleViolation(INVALID, typed));
  }

  private static Integer year(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    int year = TypedNumber.read(typed, YEAR_INVALID).orElseThrow();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new BusinessRuleViolation(YEAR_INVALID, typed);
    }
    return year;
  }
}
