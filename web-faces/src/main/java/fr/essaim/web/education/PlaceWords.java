package fr.essaim.web.education;

import fr.essaim.core.education.ConfirmedBy;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.Freshness;
import fr.essaim.core.education.PlaceState;
import fr.essaim.core.education.Position;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** What visitors are told of a place and its offers: how far, for whom, how sure. */
@Named
@RequestScoped
public class PlaceWords {

  private static final int KILOMETRE = 1000;
  private static final int ROUGHLY = 50;
  private static final int LATELY = 31;

  @Inject private Text text;
  @Inject private Language language;
  @Inject private Clock clock;

  /** {@code 400 m}, {@code 1,4 km}, {@code 12 km}; empty where it is not known. */
  public String distance(Integer metres) {
    if (metres == null) {
      return "";
    }
    int rounded = Math.max(1, Math.round((float) metres / ROUGHLY)) * ROUGHLY;
    if (rounded < KILOMETRE) {
      return whole(text.of("education.public.metres", rounded));
    }
    NumberFormat format = NumberFormat.getInstance(language.getLocale());
    format.setMaximumFractionDigits(metres < 10 * KILOMETRE ? 1 : 0);
    return whole(
        text.of("education.public.kilometres", format.format(metres / (double) KILOMETRE)));
  }

  /** A number stays with its unit. */
  private static String whole(String words) {
    return words.replace(' ', '\u00a0');
  }

  /** What it costs: the words that somebody gave, where it is not free for all. */
  public String cost(Cost cost, String note) {
    return cost == Cost.FREE || note.isEmpty() ? text.label(cost) : note;
  }

  /** From when until when; either may be unknown. */
  public String dates(LocalDate first, LocalDate last) {
    if (first == null) {
      return text.of("education.public.dates.until", last);
    }
    return last == null
        ? text.of("education.public.dates.from", first)
        : text.of("education.public.dates.both", first, last);
  }

  /** How sure it is that what is said still holds. */
  public String freshness(
      PlaceState state, Freshness freshness, LocalDate on, ConfirmedBy by, int people) {
    if (state == PlaceState.UNDER_REVIEW) {
      return text.get("education.public.reported");
    }
    LocalDate today = LocalDate.now(clock);
    if (freshness != Freshness.FRESH) {
      return text.count("education.public.stale", ChronoUnit.MONTHS.between(on, today));
    }
    String who =
        by == ConfirmedBy.PEOPLE ? text.count("education.public.people", people) : text.label(by);
    return text.of("education.public.confirmed", who, day(on, today));
  }

  /** {@code hier}, {@code le 12 novembre}, {@code en octobre}, {@code en octobre 2025}. */
  private String day(LocalDate on, LocalDate today) {
    long days = ChronoUnit.DAYS.between(on, today);
    if (days <= 1) {
      return text.get(days <= 0 ? "education.public.today" : "education.public.yesterday");
    }
    if (days <= LATELY) {
      return text.of("education.public.on", written(on, "d MMMM"));
    }
    return text.of(
        "education.public.in", written(on, on.getYear() == today.getYear() ? "MMMM" : "MMMM yyyy"));
  }

  private String written(LocalDate day, String pattern) {
    return day.format(DateTimeFormatter.ofPattern(pattern, language.getLocale()));
  }

  /** Where a way is shown, by people's own map: it learns nothing but the place. */
  public String directions(Position position) {
    return "https://www.openstreetmap.org/directions?to=" + position.pair().replace(",", "%2C");
  }

  /** The same for the map of a telephone. */
  public String geo(Position position) {
    return "geo:" + position.pair();
  }
}
