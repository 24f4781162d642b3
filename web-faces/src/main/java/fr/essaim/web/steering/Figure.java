package fr.essaim.web.steering;

import fr.essaim.core.steering.ObservationView;
import fr.essaim.core.steering.PublishedIndicator;
import java.util.List;

/**
 * A figure as visitors read it.
 *
 * @param value of the latest year, in words where it is kept back
 * @param change beside the year before, or that the year is not over; null where neither is to say
 * @param reached how it stands with its target; null without one
 * @param rows its years, the latest first
 * @param parts what they are made of, a row a part
 */
public record Figure(
    PublishedIndicator indicator,
    String label,
    String definition,
    String formula,
    String value,
    String change,
    String reached,
    FigureChart chart,
    List<Row> rows,
    List<Part> parts) {

  /**
   * A year.
   *
   * @param value in words where it is kept back
   */
  public record Row(ObservationView observation, String year, String value) {}

  /** A part, and what it is of each year, in the order of the rows. */
  public record Part(String label, List<String> values) {}

  public Figure {
    rows = List.copyOf(rows);
    parts = List.copyOf(parts);
  }

  public String key() {
    return indicator.key();
  }

  public ObservationView latest() {
    return indicator.latest();
  }

  /** Whether somebody declares it, and nobody counts. */
  public boolean isDeclared() {
    return indicator.details().measure() == null;
  }

  /** Whether anything of it is kept back. */
  public boolean hasHidden() {
    return !indicator.keptBack().isEmpty()
        || indicator.observations().stream()
            .anyMatch(
                each ->
                    each.value() == null || each.parts().stream().anyMatch(part -> part.hidden()));
  }
}
