package fr.essaim.web.steering;

import fr.essaim.core.steering.ObservationView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A figure's years as bars beside each other, drawn on a plane of {@link #WIDTH} by {@link #HEIGHT}
 * that grows downwards.
 *
 * @param bars the earliest first; a year that is kept back has none of its height
 * @param target where its line is; null without one
 */
public record FigureChart(List<Bar> bars, Integer target) {

  public static final int WIDTH = 360;
  public static final int HEIGHT = 140;

  /** What is written above the bars and beneath them. */
  private static final int ABOVE = 20;

  private static final int BENEATH = 20;
  private static final int ROOM = HEIGHT - ABOVE - BENEATH;
  private static final int WIDEST = 50;

  /** More would be too narrow for what is written above them. */
  private static final int MOST = 10;

  /**
   * A year.
   *
   * @param middle where its words are centred
   * @param value null where it is kept back
   */
  public record Bar(
      String year, BigDecimal value, int x, int middle, int width, int y, int height) {

    /** Where its value is written. */
    public int above() {
      return y - 5;
    }
  }

  public FigureChart {
    bars = List.copyOf(bars);
  }

  /**
   * @param observations one a year, in any order
   * @param target null for none
   */
  static FigureChart of(List<ObservationView> observations, BigDecimal target) {
    List<ObservationView> years =
        observations.stream().sorted(Comparator.comparing(ObservationView::year)).toList();
    List<ObservationView> last = years.subList(Math.max(0, years.size() - MOST), years.size());
    double most =
        last.stream()
            .map(ObservationView::value)
            .mapToDouble(value -> value == null ? 0 : value.doubleValue())
            .max()
            .orElse(0);
    double scale = Math.max(1, Math.max(most, target == null ? 0 : target.doubleValue()));
    int room = WIDTH / Math.max(1, last.size());
    int width = Math.min(WIDEST, room * 3 / 4);
    List<Bar> bars = new ArrayList<>();
    for (ObservationView each : last) {
      int middle = bars.size() * room + room / 2;
      int height = each.value() == null ? 0 : height(each.value(), scale);
      bars.add(
          new Bar(
              String.valueOf(each.year()),
              each.value(),
              middle - width / 2,
              middle,
              width,
              HEIGHT - BENEATH - height,
              height));
    }
    return new FigureChart(bars, target == null ? null : HEIGHT - BENEATH - height(target, scale));
  }

  public int getWidth() {
    return WIDTH;
  }

  public int getHeight() {
    return HEIGHT;
  }

  /** Where the years are written. */
  public int getFoot() {
    return HEIGHT - 5;
  }

  /** The line that the bars stand on. */
  public int getGround() {
    return HEIGHT - BENEATH;
  }

  private static int height(BigDecimal value, double scale) {
    return (int) Math.round(value.doubleValue() / scale * ROOM);
  }
}
