package fr.essaim.web.spread;

import fr.essaim.core.spread.SpreadForecast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A forecast as lines in a box of 100 by 40: what there was, what is likely, and between low and
 * high a band.
 *
 * @param past the points of what there was
 * @param likely the points from today to the likely end
 * @param band the corners of what may be
 * @param target how far down the target lies
 */
record ForecastLine(String past, String likely, String band, String target) {

  private static final double WIDTH = 100;
  private static final double HEIGHT = 40;

  /** Room above the highest point, so that its line is whole. */
  private static final double MARGIN = 2;

  static ForecastLine of(SpreadForecast forecast, long target) {
    LocalDate first = forecast.past().get(0).day();
    long days = ChronoUnit.DAYS.between(first, forecast.end());
    long most =
        LongStream.concat(
                LongStream.of(1, target, forecast.high()),
                forecast.past().stream().mapToLong(SpreadForecast.Point::centres))
            .max()
            .orElseThrow();
    Scale scale = new Scale(first, days, most);
    LocalDate today = forecast.past().get(forecast.past().size() - 1).day();
    String now = scale.point(today, forecast.now());
    String end = scale.point(forecast.end(), forecast.likely());
    return new ForecastLine(
        forecast.past().stream()
            .map(point -> scale.point(point.day(), point.centres()))
            .collect(Collectors.joining(" ")),
        now + " " + end,
        Stream.of(
                now,
                scale.point(forecast.end(), forecast.high()),
                scale.point(forecast.end(), forecast.low()))
            .collect(Collectors.joining(" ")),
        scale.down(target));
  }

  /** How days and numbers become places. */
  private record Scale(LocalDate first, long days, long most) {

    private String point(LocalDate day, long centres) {
      double along = WIDTH * ChronoUnit.DAYS.between(first, day) / days;
      return number(along) + "," + down(centres);
    }

    private String down(long centres) {
      return number(HEIGHT - (HEIGHT - MARGIN) * centres / most);
    }

    private static String number(double place) {
      return String.format(Locale.ROOT, "%.1f", place);
    }
  }
}
