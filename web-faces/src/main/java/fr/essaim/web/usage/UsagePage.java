package fr.essaim.web.usage;

import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.usage.Reader;
import fr.essaim.core.usage.Surface;
import fr.essaim.core.usage.UsageCount;
import fr.essaim.core.usage.UsageStatistics;
import fr.essaim.core.usage.Use;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** {@code /donnees/usage}: how much the public part is used, as text, tables and bars. */
@Named
@RequestScoped
public class UsagePage {

  static final int DAYS = 30;
  static final int MONTHS = 12;

  @Inject private UsageStatistics statistics;
  @Inject private Clock clock;
  @Inject private Formats formats;
  @Inject private Text text;
  @Inject private DatasetText datasets;

  private List<UsageCount> days;
  private List<UsageCount> months;
  private LocalDate today;

  @PostConstruct
  void load() {
    today = LocalDate.now(clock);
    days = statistics.days(today.minusDays(DAYS - 1), today);
    YearMonth month = YearMonth.from(today);
    months = statistics.months(month.minusMonths(MONTHS - 1), month);
  }

  /**
   * A line of a table.
   *
   * @param recent answers of the last days, robots included
   * @param all answers of the last months, robots included
   * @param robots those of {@code all} that went to robots
   */
  public record Line(String what, long recent, long all, long robots) {}

  /** By what was asked for, of which something was. */
  public List<Line> getSurfaces() {
    return lines(List.of(Surface.values()), Use::surface, text::label);
  }

  /** By the dataset that was asked for, of which something was. */
  public List<Line> getDatasets() {
    return lines(datasets.counters(), Use::dataset, datasets::of);
  }

  public long getRecent() {
    return sum(days, use -> true);
  }

  public long getAll() {
    return sum(months, use -> true);
  }

  public long getRobots() {
    return sum(months, use -> use.reader() == Reader.ROBOT);
  }

  public Bars getDays() {
    return Bars.of(
        IntStream.range(0, DAYS).mapToObj(n -> today.minusDays(DAYS - 1L - n)).toList(), days);
  }

  public Bars getMonths() {
    LocalDate month = today.withDayOfMonth(1);
    return Bars.of(
        IntStream.range(0, MONTHS).mapToObj(n -> month.minusMonths(MONTHS - 1L - n)).toList(),
        months);
  }

  /** The month that a bar stands for, in words. */
  public String month(Bars.Bar bar) {
    return formats.date(new PartialDate(YearMonth.from(bar.from()).toString()));
  }

  private <T> List<Line> lines(List<T> all, Function<Use, T> of, Function<T, String> words) {
    return all.stream()
        .map(
            each ->
                new Line(
                    words.apply(each),
                    sum(days, use -> of.apply(use).equals(each)),
                    sum(months, use -> of.apply(use).equals(each)),
                    sum(months, use -> of.apply(use).equals(each) && use.reader() == Reader.ROBOT)))
        .filter(line -> line.all() > 0)
        .toList();
  }

  private static long sum(List<UsageCount> counts, Predicate<Use> which) {
    return counts.stream()
        .filter(count -> which.test(count.use()))
        .mapToLong(UsageCount::answers)
        .sum();
  }
}
