package fr.essaim.core.spread;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many centres there will be on a day, if transfers go on as in the last twelve months and
 * those that run end as the past ones did. Plain arithmetic, so that anybody can do it again:
 *
 * <ul>
 *   <li>likely: the centres that are sure, and of those that are accompanied and of those to come
 *       at the year's pace the share of past transfers that ended well;
 *   <li>low: the same at the pace of the slower half of the year;
 *   <li>high: at the pace of the faster half, all who are accompanied now ending well.
 * </ul>
 *
 * Never more than there are centres, and nothing at all from too few facts.
 *
 * @param past how many there were on some days up to today, the earliest first
 * @param end the day of which it tells
 * @param state whether it tells anything
 * @param recent how many centres came in the last twelve months
 * @param ended how many transfers ended in all
 * @param well how many of these ended well
 * @param low at least so many
 * @param likely this many, most likely
 * @param high at most so many
 */
public record SpreadForecast(
    List<Point> past,
    LocalDate end,
    State state,
    int recent,
    int ended,
    int well,
    long low,
    long likely,
    long high) {

  /** From fewer facts of either kind nothing is foretold. */
  private static final int FEWEST = 3;

  private static final int MONTHS = 12;
  private static final int STEP = 3;
  private static final double DAYS_OF_A_YEAR = 365.25;

  public SpreadForecast {
    past = List.copyOf(past);
  }

  /** Whether it tells anything. */
  public enum State {
    /** It does. */
    KNOWN,
    /** Too little has happened. */
    TOO_FEW_FACTS,
    /** The day has passed. */
    OVER
  }

  /** How many there were on a day. */
  public record Point(LocalDate day, long centres) {}

  /** What became of a centre that somebody accompanied. */
  public enum Outcome {
    DONE,
    RUNNING,
    ABANDONED
  }

  /**
   * A centre that came.
   *
   * @param since the day on which it did
   */
  public record Taken(LocalDate since, Outcome outcome) {}

  /**
   * What it is made from.
   *
   * @param taken each centre once
   * @param runningCounts whether those who are accompanied count as reached already
   * @param ended how many transfers ended, well or not
   * @param well how many of these ended well
   * @param most how many centres there are at all
   */
  public record Facts(List<Taken> taken, boolean runningCounts, int ended, int well, long most) {

    public Facts {
      taken = List.copyOf(taken);
    }

    private long cameBetween(LocalDate after, LocalDate to) {
      return taken.stream()
          .filter(each -> each.since().isAfter(after) && !each.since().isAfter(to))
          .count();
    }

    private long count(Outcome outcome) {
      return taken.stream().filter(each -> each.outcome() == outcome).count();
    }

    private Point on(LocalDate day) {
      return new Point(
          day,
          taken.stream()
              .filter(each -> !each.since().isAfter(day))
              .filter(
                  each ->
                      each.outcome() == Outcome.DONE
                          || (runningCounts && each.outcome() == Outcome.RUNNING))
              .count());
    }
  }

  public static SpreadForecast of(Facts facts, LocalDate today, LocalDate end) {
    LocalDate halfway = today.minusMonths(MONTHS / 2);
    long before = facts.cameBetween(today.minusMonths(MONTHS), halfway);
    long since = facts.cameBetween(halfway, today);
    int recent = (int) (before + since);
    List<Point> past =
        IntStream.rangeClosed(0, MONTHS / STEP)
            .mapToObj(quarter -> facts.on(today.minusMonths(MONTHS - (long) STEP * quarter)))
            .toList();
    State state = state(facts, recent, today, end);
    if (state != State.KNOWN) {
      return new SpreadForecast(past, end, state, recent, facts.ended(), facts.well(), 0, 0, 0);
    }
    double years = ChronoUnit.DAYS.between(today, end) / DAYS_OF_A_YEAR;
    double share = (double) facts.well() / facts.ended();
    long sure = facts.count(Outcome.DONE);
    long running = facts.count(Outcome.RUNNING);
    double low = sure + share * (running + 2 * Math.min(before, since) * years);
    double likely = sure + share * (running + recent * years);
    double high = sure + running + share * 2 * Math.max(before, since) * years;
    return new SpreadForecast(
        past,
        end,
        state,
        recent,
        facts.ended(),
        facts.well(),
        Math.min(facts.most(), (long) Math.floor(low)),
        Math.min(facts.most(), Math.round(likely)),
        Math.min(facts.most(), (long) Math.ceil(high)));
  }

  private static State state(Facts facts, int recent, LocalDate today, LocalDate end) {
    if (!end.isAfter(today)) {
      return State.OVER;
    }
    return recent < FEWEST || facts.ended() < FEWEST ? State.TOO_FEW_FACTS : State.KNOWN;
  }

  /** How many there are today. */
  public long now() {
    return past.get(past.size() - 1).centres();
  }

  /** How many facts of either kind it takes. */
  public int fewest() {
    return FEWEST;
  }

  public boolean isKnown() {
    return state == State.KNOWN;
  }
}
