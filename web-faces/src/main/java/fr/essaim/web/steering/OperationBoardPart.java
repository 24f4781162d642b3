package fr.essaim.web.steering;

import fr.essaim.core.steering.BoardService;
import fr.essaim.core.steering.CalendarPeriod;
import fr.essaim.core.steering.CategoryMoney;
import fr.essaim.core.steering.Euros;
import fr.essaim.core.steering.FunderMoney;
import fr.essaim.core.steering.OperationBoard;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Where an operation stands, for its page. */
@Named("operationBoard")
@RequestScoped
public class OperationBoardPart {

  @Inject private BoardService service;
  @Inject private BoardWords words;
  @Inject private MoneyAlerts alerts;
  @Inject private Formats formats;
  @Inject private Text text;
  @Inject private Clock clock;

  private OperationBoard board;

  /** The board of an operation, read once. */
  public OperationBoard of(String operationKey) {
    if (board == null) {
      board = service.operation(operationKey);
    }
    return board;
  }

  /** Whether anything is kept of its money. */
  public boolean isOfMoney() {
    return board.plan().total() > 0 || board.granted() > 0 || board.plan().engaged() > 0;
  }

  public List<Tile> getTiles() {
    List<Tile> tiles = new ArrayList<>();
    tiles.add(words.money("steering.board.plan", board.plan().total(), first()));
    tiles.add(
        words.money(
            "steering.board.paid",
            board.plan().paid(),
            text.of(
                "steering.board.paid.said",
                BoardWords.percent(board.plan().paid(), board.plan().total()),
                formats.euros(board.plan().engaged()))));
    tiles.add(
        words.money(
            "steering.board.declared",
            board.plan().declared(),
            text.count("steering.board.requests", board.requests().size())));
    tiles.add(
        words.money(
            "steering.board.setAside",
            board.plan().setAside(),
            text.of("steering.board.setAside.said", formats.euros(board.plan().retained()))));
    tiles.add(
        words.money(
            "steering.board.received",
            board.plan().received(),
            text.of(
                "steering.board.received.said",
                BoardWords.percent(board.plan().received(), board.granted()))));
    if (board.planned().signum() > 0) {
      tiles.add(
          new Tile(
              text.get("steering.board.staff"),
              board.worked() == null ? "–" : formats.number(board.worked()),
              text.of("steering.board.staff.of", board.planned()),
              null,
              text.get(
                  board.worked() == null
                      ? "steering.staffing.months.none"
                      : "steering.board.staff.said"),
              null,
              null));
    }
    return tiles;
  }

  public List<MoneyAlerts.Line> getAlerts() {
    return board.alerts().stream().map(alerts::line).toList();
  }

  /** Those that something is planned for, or spent. */
  public List<CategoryMoney> getCategories() {
    return board.plan().categories().stream()
        .filter(each -> each.bound() != null || each.engaged() > 0)
        .toList();
  }

  /**
   * What is left of all that bounds a category, in cents; less than nothing where they went over.
   */
  public long getLeft() {
    return board.plan().categories().stream()
        .map(CategoryMoney::left)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
  }

  /** How much of what was planned is paid, in percent; null where nothing is planned. */
  public Integer share(CategoryMoney category) {
    Long bound = category.bound();
    return bound == null ? null : (Integer) BoardWords.percent(category.paid(), bound);
  }

  /** How much of what a funder granted is received, in percent; null where it granted nothing. */
  public Integer share(FunderMoney funder) {
    return funder.granted() == null
        ? null
        : (Integer) BoardWords.percent(funder.received(), funder.granted());
  }

  /** What is paid, quarter by quarter and one upon the other, beside the plan by time alone. */
  public Chart getSpent() {
    LocalDate starts = board.starts().firstDay();
    LocalDate ends = board.ends().lastDay();
    long days = ChronoUnit.DAYS.between(starts, ends) + 1;
    List<String> quarters = new ArrayList<>();
    List<Double> paid = new ArrayList<>();
    List<String> paidSaid = new ArrayList<>();
    List<Double> planned = new ArrayList<>();
    List<String> plannedSaid = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    for (CalendarPeriod quarter = CalendarPeriod.quarterOf(YearMonth.from(starts));
        !quarter.from().isAfter(ends);
        quarter = CalendarPeriod.quarterOf(YearMonth.from(quarter.to()).plusMonths(1))) {
      LocalDate until = quarter.to().isAfter(ends) ? ends : quarter.to();
      quarters.add(
          text.of(
              "steering.board.quarter",
              quarter.value().substring(6),
              quarter.value().substring(0, 4)));
      long due =
          BigDecimal.valueOf(board.plan().total())
              .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(starts, until) + 1))
              .divideToIntegralValue(BigDecimal.valueOf(days))
              .longValueExact();
      planned.add(Euros.amount(due).doubleValue());
      plannedSaid.add(formats.euros(due / 100 * 100));
      boolean begun = !quarter.from().isAfter(today);
      BigDecimal sum = begun ? sum(YearMonth.from(quarter.to())) : null;
      paid.add(begun ? (Double) sum.doubleValue() : null);
      paidSaid.add(begun ? formats.euros(sum.movePointRight(2).longValue()) : "–");
    }
    return new Chart(
        text.get("steering.board.spent"),
        false,
        quarters,
        List.of(
            new Chart.Series(text.get("steering.plan.paid.column"), paid, paidSaid),
            new Chart.Series(text.get("steering.board.by-time"), planned, plannedSaid)));
  }

  /** How the sum of what is paid stands beside the plan by time alone. */
  public String getPace() {
    long due = board.plan().total() / 100 * board.elapsed();
    long difference = board.plan().paid() - due;
    return text.of(
        difference < 0 ? "steering.board.behind" : "steering.board.ahead",
        formats.euros(Math.abs(difference) / 100 * 100));
  }

  private BigDecimal sum(YearMonth until) {
    return board.paid().headMap(until.plusMonths(1)).values().stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Who pays most. */
  private String first() {
    return board.plan().funders().stream()
        .filter(each -> each.line() != null)
        .findFirst()
        .map(
            each ->
                text.of(
                    "steering.board.plan.said",
                    each.funder().name(),
                    formats.euros(each.line().details().amount()),
                    each.rate().percent()))
        .orElse(null);
  }
}
