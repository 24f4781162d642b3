package fr.essaim.web.steering;

import fr.essaim.core.steering.BoardFigure;
import fr.essaim.core.steering.IndicatorView;
import fr.essaim.core.steering.ObservationView;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/** Puts the figures of boards into words. */
@RequestScoped
public class BoardWords {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Inject private Figures figures;
  @Inject private Formats formats;
  @Inject private Language language;
  @Inject private Text text;
  @Inject private Clock clock;

  /** A figure of the network, as it was counted last. */
  Tile of(IndicatorView indicator) {
    List<ObservationView> years = indicator.current();
    ObservationView latest = years.isEmpty() ? null : years.get(0);
    return new Tile(
        indicator.details().label(language.getTag()),
        latest == null ? "–" : formats.number(latest.value()),
        latest == null
            ? ""
            : text.of(
                "steering.board.of.year",
                indicator.details().unit(),
                String.valueOf(latest.year())),
        years.size() < 2 ? null : figures.change(latest, years.get(1)),
        latest == null
            ? text.get("steering.indicator.years.none")
            : figures.reached(latest.value(), indicator.details().target()),
        latest == null ? null : fresh(indicator, latest.checkedAt()),
        IndicatorTable.path(indicator.key()));
  }

  /** What a centre did in twelve months, or has now. */
  Tile of(BoardFigure figure) {
    boolean stands = figure.months().isEmpty();
    return new Tile(
        text.get("steering.board.figure." + figure.measure()),
        formats.number(figure.value()),
        text.get(stands ? "steering.board.now" : "steering.board.months"),
        trend(figure),
        null,
        null,
        null);
  }

  /** An amount. */
  Tile money(String label, long cents, String said) {
    return new Tile(text.get(label), formats.euros(cents), "", null, said, null, null);
  }

  /**
   * What there was month by month.
   *
   * @param described what that is, in words
   */
  Chart months(String described, BoardFigure figure) {
    return new Chart(
        described,
        true,
        figure.months().keySet().stream().map(month -> month(month)).toList(),
        List.of(
            new Chart.Series(
                text.label(figure.measure().unit()),
                figure.months().values().stream().map(BigDecimal::doubleValue).toList(),
                figure.months().values().stream().map(formats::number).toList())));
  }

  /** A share in whole percents; of nothing none. */
  static int percent(long part, long whole) {
    return whole == 0
        ? 0
        : BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
            .intValue();
  }

  private String month(YearMonth month) {
    return formats.month(month.atDay(1)) + " " + month.getYear();
  }

  private String trend(BoardFigure figure) {
    if (figure.before() == null) {
      return null;
    }
    BigDecimal difference = figure.value().subtract(figure.before());
    return switch (difference.signum()) {
      case 1 -> text.of("steering.board.up", difference);
      case -1 -> text.of("steering.board.down", difference.negate());
      default -> text.get("steering.board.same");
    };
  }

  private String fresh(IndicatorView indicator, Instant checked) {
    LocalDate today = LocalDate.now(clock);
    LocalDate day = checked.atZone(PARIS).toLocalDate();
    boolean declared = indicator.details().measure() == null;
    if (declared) {
      return text.of("steering.figure.declared", day);
    }
    if (day.equals(today)) {
      return text.get("steering.board.today");
    }
    return day.equals(today.minusDays(1))
        ? text.get("steering.board.yesterday")
        : text.of("steering.figure.checked", day);
  }
}
