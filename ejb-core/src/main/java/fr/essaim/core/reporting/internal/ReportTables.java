package fr.essaim.core.reporting.internal;

import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportTable;
import fr.essaim.core.reporting.ReportValue;
import fr.essaim.core.reporting.ReportWords;
import fr.essaim.core.steering.CategoryMoney;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.FunderMoney;
import fr.essaim.core.steering.IndicatorView;
import fr.essaim.core.steering.Objective;
import fr.essaim.core.steering.ObservationView;
import fr.essaim.core.steering.PaymentRequestView;
import fr.essaim.core.steering.StaffPositionView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Fills the tables that templates name. */
final class ReportTables {

  /** The accounts in which nothing of an operation is kept stand there all the same. */
  private static final List<String> CHARGES =
      List.of("60", "61", "62", "63", "64", "65", "66", "67", "68", "indirect");

  private static final Map<ExpenseCategory, String> ACCOUNTS =
      Map.of(
          ExpenseCategory.STAFF, "64",
          ExpenseCategory.SERVICES, "62",
          ExpenseCategory.OVERHEADS, "indirect",
          ExpenseCategory.INVESTMENT, "investment");

  private static final String TOTAL = "total";

  private ReportTables() {}

  static List<String> columns(ReportTable table) {
    return Stream.of(
            switch (table) {
              case PLAN -> "funder,planned,rate,granted,receivedInPeriod,received".split(",");
              case EXPENSES -> "category,planned,paidInPeriod,paid,deviation,share".split(",");
              case REQUESTS -> "request,declaredOn,declared,retained,due,paidOut".split(",");
              case STAFF -> "position,employer,fte,worked,months".split(",");
              case OBJECTIVES -> "objective,target,unit,reached,share,source".split(",");
              case INDICATORS -> "indicator,year,value,records,missing,asOf,how".split(",");
              case CHARGES -> "charges,planned,real,deviation,share".split(",");
              case PRODUCTS -> "products,planned,real,deviation,share".split(",");
            })
        .map(column -> ReportWords.of("column." + column))
        .toList();
  }

  static List<ReportLine> lines(ReportTable table, ReportFacts facts) {
    return switch (table) {
      case PLAN -> plan(facts);
      case EXPENSES -> expenses(facts);
      case REQUESTS -> requests(facts);
      case STAFF -> staff(facts);
      case OBJECTIVES -> objectives(facts);
      case INDICATORS -> indicators(facts);
      case CHARGES -> charges(facts);
      case PRODUCTS -> products(facts);
    };
  }

  private static List<ReportLine> plan(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    for (FunderMoney each : facts.plan().funders()) {
      String key = each.funder().key();
      lines.add(
          line(
              key,
              each.funder().name(),
              ReportValue.euros(planned(each)),
              each.rate() == null ? ReportValue.NONE : ReportValue.percent(each.rate().percent()),
              ReportValue.euros(each.granted()),
              ReportValue.euros(facts.received(key, facts::isWithin)),
              ReportValue.euros(facts.received(key, facts::isUntilEnd))));
    }
    lines.add(
        line(
            TOTAL,
            ReportWords.of(TOTAL),
            ReportValue.euros(facts.plan().total()),
            ReportValue.NONE,
            ReportValue.NONE,
            sum(lines, 3),
            sum(lines, 4)));
    return lines;
  }

  private static List<ReportLine> expenses(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    for (ExpenseCategory category : ExpenseCategory.values()) {
      Long planned = planned(facts, category).orElse(null);
      long paid = facts.paidUntilEnd(category);
      lines.add(
          line(
              category.name(),
              ReportWords.of("category." + category),
              ReportValue.euros(planned),
              ReportValue.euros(facts.paid(category)),
              ReportValue.euros(paid),
              planned == null ? ReportValue.NONE : ReportValue.euros(paid - planned),
              share(paid, planned)));
    }
    long total = facts.plan().total();
    lines.add(
        line(
            TOTAL,
            ReportWords.of(TOTAL),
            ReportValue.euros(total),
            ReportValue.euros(facts.paid()),
            ReportValue.euros(facts.paidUntilEnd()),
            ReportValue.euros(facts.paidUntilEnd() - total),
            share(facts.paidUntilEnd(), total)));
    return lines;
  }

  private static List<ReportLine> requests(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    for (PaymentRequestView each : facts.declared()) {
      boolean checked = each.due() != null;
      lines.add(
          line(
              each.key(),
              ReportWords.of(
                  "request", String.valueOf(each.number()), ReportWords.of("kind." + each.kind())),
              ReportValue.day(each.declaredOn()),
              ReportValue.euros(each.declared()),
              checked ? ReportValue.euros(each.retained()) : ReportValue.NONE,
              ReportValue.euros(each.due()),
              ReportValue.euros(each.paid())));
    }
    return lines;
  }

  private static List<ReportLine> staff(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    for (StaffPositionView each : facts.staffing().positions()) {
      lines.add(
          line(
              each.key(),
              each.details().label(),
              ReportValue.text(ReportFigures.name(each.employer())),
              ReportValue.number(each.planned()),
              ReportValue.number(facts.worked(each.months()).orElse(null)),
              ReportValue.number((long) facts.noted(each.months()).size())));
    }
    lines.add(
        line(
            TOTAL,
            ReportWords.of(TOTAL),
            ReportValue.NONE,
            ReportValue.number(facts.staffing().planned()),
            ReportValue.number(facts.worked(facts.staffing().months()).orElse(null)),
            ReportValue.number((long) facts.noted(facts.staffing().months()).size())));
    return lines;
  }

  private static List<ReportLine> objectives(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    for (Objective each : facts.operation().objectives()) {
      BigDecimal reached = each.reached() == null ? null : BigDecimal.valueOf(each.reached());
      lines.add(
          line(
              each.key(),
              each.details().labelFr(),
              ReportValue.number(each.details().target()),
              ReportValue.text(ReportWords.of("unit." + each.details().unit())),
              ReportValue.number(reached),
              ReportValue.share(reached, each.details().target()),
              ReportValue.text(each.details().source())));
    }
    return lines;
  }

  /** With how each was counted, from how many records, and what was missing. */
  private static List<ReportLine> indicators(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    for (IndicatorView each : facts.indicators()) {
      for (ObservationView observed : each.current()) {
        if (observed.year() < facts.starts().getYear()
            || observed.year() > facts.ends().getYear()) {
          continue;
        }
        String how =
            observed.evidence().isEmpty() ? each.details().definitionFr() : observed.evidence();
        lines.add(
            line(
                each.key() + "-" + observed.year(),
                each.details().labelFr(),
                ReportValue.text(String.valueOf(observed.year())),
                ReportValue.number(observed.value()),
                ReportValue.number(observed.records()),
                ReportValue.number(observed.missing()),
                ReportValue.day(observed.asOf()),
                ReportValue.text(how)));
      }
    }
    return lines;
  }

  private static List<ReportLine> charges(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    CHARGES.forEach(account -> lines.add(charge(account, facts)));
    long planned = 0;
    long paid = 0;
    for (ExpenseCategory category : ExpenseCategory.values()) {
      if (category != ExpenseCategory.INVESTMENT) {
        planned += planned(facts, category).orElse(0L);
        paid += facts.paid(category);
      }
    }
    lines.add(account(TOTAL, ReportWords.of(TOTAL), planned, paid));
    lines.add(charge("investment", facts));
    return lines;
  }

  private static ReportLine charge(String account, ReportFacts facts) {
    String label = ReportWords.of("account." + account);
    return ACCOUNTS.entrySet().stream()
        .filter(each -> each.getValue().equals(account))
        .map(Map.Entry::getKey)
        .findFirst()
        .map(
            category ->
                account(
                    account, label, planned(facts, category).orElse(null), facts.paid(category)))
        .orElseGet(() -> account(account, label, null, null));
  }

  private static List<ReportLine> products(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    lines.add(account("70", ReportWords.of("account.70"), null, null));
    for (FunderMoney each : facts.plan().funders()) {
      String key = each.funder().key();
      lines.add(
          account(
              "74-" + key,
              ReportWords.of("account.74", each.funder().name()),
              planned(each),
              facts.received(key, facts::isWithin)));
    }
    lines.add(account("75", ReportWords.of("account.75"), null, null));
    lines.add(account("76", ReportWords.of("account.76"), null, null));
    long received =
        facts.plan().funders().stream()
            .mapToLong(each -> facts.received(each.funder().key(), facts::isWithin))
            .sum();
    lines.add(account(TOTAL, ReportWords.of(TOTAL), facts.plan().total(), received));
    return lines;
  }

  /** A line of a budget: what was planned, what is real, and how far apart they are. */
  private static ReportLine account(String key, String label, Long planned, Long real) {
    return line(
        key,
        label,
        ReportValue.euros(planned),
        ReportValue.euros(real),
        planned == null || real == null ? ReportValue.NONE : ReportValue.euros(real - planned),
        real == null ? ReportValue.NONE : share(real, planned));
  }

  private static Long planned(FunderMoney funder) {
    return funder.line() == null ? null : funder.line().details().amount();
  }

  private static Optional<Long> planned(ReportFacts facts, ExpenseCategory category) {
    return facts.plan().categories().stream()
        .filter(each -> each.category() == category)
        .findFirst()
        .map(CategoryMoney::planned);
  }

  private static ReportValue share(long part, Long whole) {
    return whole == null
        ? ReportValue.NONE
        : ReportValue.share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  private static ReportValue sum(List<ReportLine> lines, int column) {
    return ReportValue.euros(
        lines.stream()
            .map(each -> each.values().get(column))
            .filter(ReportValue::isKnown)
            .mapToLong(value -> Long.parseLong(value.raw()))
            .sum());
  }

  private static ReportLine line(String key, String label, ReportValue... values) {
    return new ReportLine(key.toLowerCase(Locale.ROOT), label, List.of(values));
  }
}
