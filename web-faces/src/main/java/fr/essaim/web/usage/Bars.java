package fr.essaim.web.usage;

import fr.essaim.core.usage.Reader;
import fr.essaim.core.usage.UsageCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts as bars one after the other, robots on top of the others, drawn on a plane of {@link
 * #WIDTH} by {@link #HEIGHT} that grows downwards.
 *
 * @param bars one a day or month, those without a count included
 * @param most the count of the highest
 */
public record Bars(List<Bar> bars, long most) {

  static final int WIDTH = 1200;
  static final int HEIGHT = 200;

  /** Of the room of a bar, a fifth is left free. */
  private static final int FREE = 5;

  public Bars {
    bars = List.copyOf(bars);
  }

  /**
   * @param from the day, or the first of the month
   * @param x where its room begins
   * @param width how wide it is drawn
   * @param top where the bar of the others begins
   * @param robotsTop where that of the robots begins, which ends there
   */
  public record Bar(
      LocalDate from, long others, long robots, int x, int width, int top, int robotsTop) {

    public long all() {
      return others + robots;
    }

    public int height() {
      return HEIGHT - top;
    }

    public int robotsHeight() {
      return top - robotsTop;
    }
  }

  /**
   * @param starts the days or months, in their order
   */
  static Bars of(List<LocalDate> starts, List<UsageCount> counts) {
    Map<LocalDate, long[]> sums = new HashMap<>();
    for (UsageCount each : counts) {
      long[] sum = sums.computeIfAbsent(each.day(), unseen -> new long[2]);
      sum[each.use().reader() == Reader.ROBOT ? 1 : 0] += each.answers();
    }
    long most = sums.values().stream().mapToLong(sum -> sum[0] + sum[1]).max().orElse(0);
    int room = WIDTH / starts.size();
    List<Bar> bars = new ArrayList<>();
    for (LocalDate start : starts) {
      long[] sum = sums.getOrDefault(start, new long[2]);
      bars.add(
          new Bar(
              start,
              sum[0],
              sum[1],
              bars.size() * room,
              room - room / FREE,
              HEIGHT - height(sum[0], most),
              HEIGHT - height(sum[0] + sum[1], most)));
    }
    return new Bars(bars, most);
  }

  public Bar first() {
    return bars.get(0);
  }

  public Bar last() {
    return bars.get(bars.size() - 1);
  }

  private static int height(long count, long most) {
    return most == 0 ? 0 : (int) (count * HEIGHT / most);
  }
}
