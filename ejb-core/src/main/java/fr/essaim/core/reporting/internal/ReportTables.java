package fr.essaim.core.reporting.internal;

import fr.essaim.core.reporting.ReportAccount;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportTable;
import fr.essaim.core.reporting.ReportValue;
import fr.essaim.core.reporting.ReportWords;
import fr.essaim.core.steering.CategoryMoney;
import fr.essaim.core.steering.ExpenseCategory;
import fr.essaim.core.steering.FunderMoney;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.Objective;
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

  /** Which accounts are filled by what is spent; investments stand beside. */
  private static final Map<ReportAccount, ExpenseCategory> CATEGORIES =
      Map.of(
          ReportAccount.STAFF, ExpenseCategory.STAFF,
          ReportAccount.OTHER_SERVICES, ExpenseCategory.SERVICES,
          ReportAccount.INDIRECT, ExpenseCategory.OVERHEADS);

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
              ReportValue.euros(facts.granted(each)),
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
      boolean spent = each.advance() == null;
      boolean decided = facts.isDecided(each);
      lines.add(
          line(
              each.key(),
              ReportWords.of(
                  "request", String.valueOf(each.number()), ReportWords.of("kind." + each.kind())),
              ReportValue.day(each.declaredOn()),
              spent ? ReportValue.euros(each.declared()) : ReportValue.NONE,
              spent && decided ? ReportValue.euros(each.retained()) : ReportValue.NONE,
              decided ? ReportValue.euros(each.due()) : ReportValue.NONE,
              facts.isUntilEnd(each.paidOn()) ? ReportValue.euros(each.paid()) : ReportValue.NONE));
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
    facts.indicators().forEach(each -> lines.add(indicator(each)));
    return lines;
  }

  private static ReportLine indicator(YearFigure figure) {
    IndicatorDetails details = figure.indicator().details();
    return line(
        figure.indicator().key() + "-" + figure.year(),
        details.labelFr(),
        ReportValue.text(String.valueOf(figure.year())),
        ReportValue.number(figure.value()),
        ReportValue.number(figure.records()),
        ReportValue.number(figure.missing()),
        ReportValue.day(figure.asOf()),
        ReportValue.text(figure.how().isEmpty() ? details.definitionFr() : figure.how()));
  }

  /** What is tracked stands where nobody spread it over the accounts. */
  private static List<ReportLine> charges(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    ReportAccount.amounts()
        .map(ReportAccount.Amount::account)
        .filter(ReportAccount::isCharge)
        .distinct()
        .forEach(
            each -> {
              Optional<ExpenseCategory> category = Optional.ofNullable(CATEGORIES.get(each));
              lines.add(
                  account(
                      each,
                      facts,
                      category.flatMap(known -> planned(facts, known)).orElse(null),
                      category.map(facts::paid).orElse(null)));
            });
    lines.add(total(lines));
    lines.add(
        account(
            "investment",
            ReportWords.of("account.investment"),
            planned(facts, ExpenseCategory.INVESTMENT).orElse(null),
            facts.paid(ExpenseCategory.INVESTMENT)));
    lines.add(
        account("tracked", ReportWords.of("account.tracked"), facts.plan().total(), facts.paid()));
    return lines;
  }

  private static List<ReportLine> products(ReportFacts facts) {
    List<ReportLine> lines = new ArrayList<>();
    lines.add(account(ReportAccount.SALES, facts, null, null));
    for (FunderMoney each : facts.plan().funders()) {
      String key = each.funder().key();
      lines.add(
          account(
              "74-" + key,
              ReportWords.of("account.74", each.funder().name()),
              planned(each),
              facts.received(key, facts::isWithin)));
    }
    lines.add(account(ReportAccount.OTHER_PRODUCTS, facts, null, null));
    lines.add(account(ReportAccount.FINANCIAL_PRODUCTS, facts, null, null));
    lines.add(total(lines));
    return lines;
  }

  private static ReportLine total(List<ReportLine> lines) {
    return account(TOTAL, ReportWords.of(TOTAL), cents(lines, 0), cents(lines, 1));
  }

  /** What was typed of an account, else what is known of it. */
  private static ReportLine account(
      ReportAccount account, ReportFacts facts, Long planned, Long actual) {
    Long typedPlan = facts.typed(account, ReportAccount.Side.PLANNED);
    Long typedActual = facts.typed(account, ReportAccount.Side.ACTUAL);
    return account(
        account.code(),
        ReportWords.of("account." + account.code()),
        typedPlan == null ? planned : typedPlan,
        typedActual == null ? actual : typedActual);
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
    return ReportValue.euros(cents(lines, column));
  }

  private static long cents(List<ReportLine> lines, int column) {
    return lines.stream()
        .map(each -> each.values().get(column))
        .filter(ReportValue::isKnown)
        .mapToLong(value -> Long.parseLong(value.raw()))
        .sum();
  }

  private static ReportLine line(String key, String label, ReportValue... values) {
    return new ReportLine(key.toLowerCase(Locale.ROOT), label, List.of(values));
  }
}
