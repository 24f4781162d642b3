package fr.essaim.core.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.TypedDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads the fields of forms and files that hold no words; null where one is empty. */
final class FieldReader {

  private static final Pattern PERCENT = Pattern.compile("\\d{1,3}([.,]\\d{1,2})?");

  private FieldReader() {}

  static LocalDate day(String text) {
    return text == null || text.isBlank() ? null : TypedDate.day(text);
  }

  static PartialDate date(String text) {
    return text == null || text.isBlank() ? null : TypedDate.read(text);
  }

  /** A number from 0 to 100 with at most two decimals. */
  static BigDecimal percent(String text) {
    String digits = text == null ? "" : text.replaceAll("[\\s\\p{Z}%]", "");
    if (digits.isEmpty()) {
      return null;
    }
    if (!PERCENT.matcher(digits).matches()) {
      throw new BusinessRuleViolation("steering.percent.invalid", text);
    }
    BigDecimal percent = new BigDecimal(digits.replace(',', '.')).stripTrailingZeros();
    if (percent.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new BusinessRuleViolation("steering.percent.invalid", text);
    }
    return percent;
  }

  static <E extends Enum<E>> E constant(Class<E> type, String name) {
    return name == null || name.isEmpty() ? null : Enum.valueOf(type, name);
  }

  static String text(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}
