package fr.essaim.core.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;

/**
 * What a cell of a report says: kept so that spreadsheets count with it, and said as French
 * administrations read it.
 *
 * @param raw cents, a number, a day of ISO 8601 or words; empty where nothing is known
 */
public record ReportValue(Kind kind, String raw) {

  /** Nothing is known. */
  public static final ReportValue NONE = new ReportValue(Kind.TEXT, "");

  /** What it is. */
  public enum Kind {
    TEXT,
    /** Cents. */
    EUROS,
    NUMBER,
    PERCENT,
    DAY
  }

  public static ReportValue text(String words) {
    return new ReportValue(Kind.TEXT, words == null ? "" : words);
  }

  /**
   * @param cents null where it is not known
   */
  public static ReportValue euros(Long cents) {
    return cents == null ? NONE : new ReportValue(Kind.EUROS, cents.toString());
  }

  public static ReportValue number(BigDecimal number) {
    return number == null ? NONE : new ReportValue(Kind.NUMBER, plain(number));
  }

  public static ReportValue number(Long number) {
    return number == null ? NONE : new ReportValue(Kind.NUMBER, number.toString());
  }

  /** With at most two decimals. */
  public static ReportValue percent(BigDecimal percent) {
    return percent == null ? NONE : new ReportValue(Kind.PERCENT, plain(percent));
  }

  /** How much a part is of a whole, in percent; nothing where there is no whole. */
  public static ReportValue share(BigDecimal part, BigDecimal whole) {
    return part == null || whole == null || whole.signum() == 0
        ? NONE
        : percent(part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP));
  }

  public static ReportValue day(LocalDate day) {
    return day == null ? NONE : new ReportValue(Kind.DAY, day.toString());
  }

  public boolean isKnown() {
    return !raw.isEmpty();
  }

  /** Whether it is set at the right of a column. */
  public boolean isNumber() {
    return kind == Kind.EUROS || kind == Kind.NUMBER || kind == Kind.PERCENT;
  }

  /** As people read it; a dash where nothing is known. */
  public String said() {
    if (!isKnown()) {
      return "–";
    }
    return switch (kind) {
      case TEXT -> raw;
      case EUROS -> euros();
      case NUMBER -> NumberFormat.getInstance(Locale.FRANCE).format(new BigDecimal(raw));
      case PERCENT ->
          NumberFormat.getInstance(Locale.FRANCE).format(new BigDecimal(raw)) + "\u00a0%";
      case DAY -> LocalDate.parse(raw).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    };
  }

  /** As a spreadsheet takes it: a number in euros, a number, a day or words. */
  public Object cell() {
    if (!isKnown()) {
      return null;
    }
    return switch (kind) {
      case TEXT -> raw;
      case EUROS -> BigDecimal.valueOf(Long.parseLong(raw), 2);
      case NUMBER, PERCENT -> new BigDecimal(raw);
      case DAY -> LocalDate.parse(raw);
    };
  }

  private String euros() {
    NumberFormat format = NumberFormat.getCurrencyInstance(Locale.FRANCE);
    format.setCurrency(Currency.getInstance("EUR"));
    format.setMinimumFractionDigits(raw.endsWith("00") || raw.equals("0") ? 0 : 2);
    return format.format(BigDecimal.valueOf(Long.parseLong(raw), 2));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
