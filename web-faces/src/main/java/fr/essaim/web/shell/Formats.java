package fr.essaim.web.shell;

import fr.essaim.core.shared.PartialDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers, dates and sizes as people write them: {@code #{f.date(version.releasedOn)}}. */
@Named("f")
@RequestScoped
public class Formats {

  private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>?&]+@[^\\s@<>?&]+");
  private static final Pattern NUMBER = Pattern.compile("[+(]?\\d[\\d\\h.()/-]{5,30}");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final int UNIT = 1000;

  private Language language;

  protected Formats() {}

  @Inject
  Formats(Language language) {
    this.language = language;
  }

  public String number(Number number) {
    return number == null ? "" : NumberFormat.getInstance(locale()).format(number);
  }

  /** A number that is kept with a point, as people type it in a form: in French with a comma. */
  public String typed(String kept) {
    return language.isFrench() ? kept.replace('.', ',') : kept;
  }

  /** {@code 80 820 €}, {@code 12,50 €}; cents are shown where there are some. */
  public String euros(Long cents) {
    if (cents == null) {
      return "";
    }
    NumberFormat format =
        NumberFormat.getCurrencyInstance(language.isFrench() ? Locale.FRANCE : Locale.UK);
    format.setCurrency(Currency.getInstance("EUR"));
    format.setMinimumFractionDigits(cents % 100 == 0 ? 0 : 2);
    return format.format(BigDecimal.valueOf(cents, 2));
  }

  /** {@code 24 novembre 2026}; of a partial date what is known of it. */
  public String date(Object date) {
    if (date == null) {
      return "";
    }
    if (date instanceof PartialDate partial) {
      return partialDate(partial);
    }
    return day(dayOf(date));
  }

  /** {@code 24 novembre 2026 à 6 h 12}. */
  public String moment(Object moment) {
    if (moment == null) {
      return "";
    }
    ZonedDateTime time = timeOf(moment);
    return locale().equals(Locale.FRENCH)
        ? day(time.toLocalDate())
            + time.format(DateTimeFormatter.ofPattern(" 'à' H\u00a0'h'\u00a0mm", locale()))
        : day(time.toLocalDate())
            + time.format(DateTimeFormatter.ofPattern(" 'at' HH:mm", locale()));
  }

  /** {@code de 14 h à 16 h 30}, {@code à 14 h}; empty where no hour is known. */
  public String hours(LocalTime start, LocalTime end) {
    if (start == null) {
      return "";
    }
    boolean french = language.isFrench();
    if (end == null) {
      return (french ? "à " : "at ") + hour(start);
    }
    return french
        ? "de " + hour(start) + " à " + hour(end)
        : "from " + hour(start) + " to " + hour(end);
  }

  /** {@code 24 novembre 2026, de 14 h à 16 h 30}; the day alone where no hour is known. */
  public String when(LocalDate day, LocalTime start, LocalTime end) {
    return start == null ? date(day) : date(day) + ", " + hours(start, end);
  }

  /** {@code 14 h 30}, {@code 14 h}. */
  public String hour(LocalTime time) {
    String pattern =
        !language.isFrench()
            ? "HH:mm"
            : time.getMinute() == 0 ? "H'\u00a0h'" : "H'\u00a0h\u00a0'mm";
    return time.format(DateTimeFormatter.ofPattern(pattern, locale()));
  }

  /** {@code 24 nov. 2026}, and the hour of a moment: for tables. */
  public String brief(Object date) {
    if (date instanceof LocalDate day) {
      return day.format(DateTimeFormatter.ofPattern("d MMM yyyy", locale()));
    }
    return timeOf(date).format(DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale()));
  }

  /** {@code 24 nov. 2026}. */
  public String briefDay(Object date) {
    return brief(dayOf(date));
  }

  /** {@code lundi 24 novembre}. */
  public String weekday(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("EEEE d MMMM", locale()));
  }

  /** {@code nov.} */
  public String month(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("MMM", locale()));
  }

  /** For the attribute {@code datetime}. */
  public String iso(Object date) {
    if (date == null) {
      return "";
    }
    return date instanceof OffsetDateTime || date instanceof Instant
        ? timeOf(date).toOffsetDateTime().withNano(0).toString()
        : date.toString();
  }

  /** {@code 3,1 Mo}: thousands of octets, as the person's system shows them. */
  public String size(Number octets) {
    if (octets == null) {
      return "";
    }
    String[] units =
        language.isFrench()
            ? new String[] {"octets", "ko", "Mo", "Go"}
            : new String[] {"bytes", "kB", "MB", "GB"};
    double value = octets.doubleValue();
    int unit = 0;
    while (value >= UNIT && unit < units.length - 1) {
      value /= UNIT;
      unit++;
    }
    NumberFormat format = NumberFormat.getInstance(locale());
    format.setMaximumFractionDigits(value < 10 && unit > 0 ? 1 : 0);
    return format.format(value) + "\u00a0" + units[unit];
  }

  String any(Object value) {
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Instant
        || value instanceof OffsetDateTime
        || value instanceof ZonedDateTime) {
      return moment(value);
    }
    if (value instanceof LocalDate || value instanceof PartialDate) {
      return date(value);
    }
    return value == null ? "" : value.toString();
  }

  private String partialDate(PartialDate date) {
    return switch (date.precision()) {
      case YEAR -> date.value();
      case MONTH -> date.firstDay().format(DateTimeFormatter.ofPattern("MMMM yyyy", locale()));
      case DAY -> day(date.firstDay());
    };
  }

  /** The first of the month is written "1er" in French. */
  private String day(LocalDate day) {
    boolean first = language.isFrench() && day.getDayOfMonth() == 1;
    String pattern = first ? "'1er' MMMM yyyy" : "d MMMM yyyy";
    return day.format(DateTimeFormatter.ofPattern(pattern, locale()));
  }

  private static LocalDate dayOf(Object date) {
    return date instanceof LocalDate day ? day : timeOf(date).toLocalDate();
  }

  private static ZonedDateTime timeOf(Object moment) {
    if (moment instanceof Instant instant) {
      return instant.atZone(PARIS);
    }
    if (moment instanceof OffsetDateTime time) {
      return time.atZoneSameInstant(PARIS);
    }
    if (moment instanceof ZonedDateTime time) {
      return time.withZoneSameInstant(PARIS);
    }
    throw new IllegalArgumentException("Not a time: " + moment.getClass());
  }

  private Locale locale() {
    return language.getLocale();
  }

  /** The words with a capital letter at their beginning. */
  /**
   * The address that dials a number, writes to somebody or opens a page.
   *
   * @return null for what is none of these
   */
  public String contact(String value) {
    String text = value == null ? "" : value.strip();
    if (MAILBOX.matcher(text).matches()) {
      return "mailto:" + text;
    }
    if (NUMBER.matcher(text).matches()) {
      return "tel:" + text.replace("(0)", "").replaceAll("[^+\\d]", "");
    }
    return text.startsWith("https://") || text.startsWith("http://") ? text : null;
  }

  public static String capitalised(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
