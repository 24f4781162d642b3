package fr.essaim.core.steering;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Amounts are integer cents; here is how people type them. */
public final class Euros {

  private static final Pattern FORM = Pattern.compile("\\d{1,10}([.,]\\d{1,2})?");

  private Euros() {}

  /**
   * Reads {@code 80 820}, {@code 80820,50} or {@code 80 820 €}, with whatever spaces office
   * programs put in; not two cells of a sheet at once.
   *
   * @return cents; null where nothing was typed
   * @throws BusinessRuleViolation {@code steering.amount.invalid}
   */
  public static Long read(String typed) {
    String digits = typed == null ? "" : typed.replaceAll("[\\p{Zs}\\p{Cf}€]", "").strip();
    if (digits.isEmpty()) {
      return null;
    }
    if (!FORM.matcher(digits).matches()) {
      throw new BusinessRuleViolation("steering.amount.invalid", typed);
    }
    return new BigDecimal(digits.replace(',', '.')).movePointRight(2).longValueExact();
  }

  /** The same cents as text that {@link #read} takes; empty for null. */
  public static String plain(Long cents) {
    if (cents == null) {
      return "";
    }
    return cents % 100 == 0 ? String.valueOf(cents / 100) : amount(cents).toPlainString();
  }

  /** In euros, with two decimals: for files and sentences. */
  public static BigDecimal amount(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** A percentage of an amount, to the nearest cent. */
  public static long percent(BigDecimal rate, long cents) {
    return rate.multiply(BigDecimal.valueOf(cents))
        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
