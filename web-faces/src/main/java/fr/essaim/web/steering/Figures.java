package fr.essaim.web.steering;

import fr.essaim.core.disclosure.Cell;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.ObservationView;
import fr.essaim.core.steering.ObservedPart;
import fr.essaim.core.steering.PublishedIndicator;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Puts published figures into words. */
@RequestScoped
public class Figures {

  @Inject private Formats formats;
  @Inject private Language language;
  @Inject private Text text;

  Figure of(PublishedIndicator indicator) {
    IndicatorDetails details = indicator.details();
    List<ObservationView> years = indicator.observations();
    return new Figure(
        indicator,
        details.label(language.getTag()),
        details.definition(language.getTag()),
        details.measure() == null
            ? text.get("steering.figure.by-hand")
            : text.label(details.measure()),
        years.isEmpty() ? text.get("steering.figure.none") : said(years.get(0).value()),
        years.size() < 2 ? null : change(years.get(0), years.get(1)),
        years.isEmpty() ? null : reached(years.get(0).value(), details.target()),
        FigureChart.of(years, details.target()),
        years.stream()
            .map(each -> new Figure.Row(each, String.valueOf(each.year()), said(each.value())))
            .toList(),
        parts(years));
  }

  /** What a part is called. */
  String nameOf(Cell cell) {
    return text.get("steering.part." + cell.path().get(cell.path().size() - 1));
  }

  private String said(BigDecimal value) {
    return value == null ? text.get("steering.figure.hidden") : formats.number(value);
  }

  /** Only of whole years that follow each other and are both told. */
  String change(ObservationView latest, ObservationView before) {
    if (latest.asOf().isBefore(LocalDate.of(latest.year(), Month.DECEMBER, 31))) {
      return text.of("steering.figure.running", latest.asOf());
    }
    if (latest.value() == null || before.value() == null || before.year() != latest.year() - 1) {
      return null;
    }
    BigDecimal difference = latest.value().subtract(before.value());
    String year = String.valueOf(before.year());
    return switch (difference.signum()) {
      case 1 -> text.of("steering.figure.up", difference, year);
      case -1 -> text.of("steering.figure.down", difference.negate(), year);
      default -> text.of("steering.figure.same", year);
    };
  }

  String reached(BigDecimal value, BigDecimal target) {
    if (target == null || value == null) {
      return null;
    }
    return text.of(
        value.compareTo(target) >= 0 ? "steering.figure.reached" : "steering.figure.aimed", target);
  }

  private List<Figure.Part> parts(List<ObservationView> years) {
    TreeSet<Cell> cells = new TreeSet<>();
    years.forEach(year -> year.parts().forEach(part -> cells.add(part.cell())));
    return cells.stream()
        .map(
            cell ->
                new Figure.Part(
                    nameOf(cell), years.stream().map(year -> said(part(year, cell))).toList()))
        .toList();
  }

  private static Optional<ObservedPart> part(ObservationView year, Cell cell) {
    return year.parts().stream().filter(part -> part.cell().equals(cell)).findFirst();
  }

  private String said(Optional<ObservedPart> part) {
    return part.map(
            each ->
                each.hidden() ? text.get("steering.figure.hidden") : formats.number(each.count()))
        .orElse("–");
  }
}
