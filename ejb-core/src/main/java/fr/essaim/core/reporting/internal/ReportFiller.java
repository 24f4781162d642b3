package fr.essaim.core.reporting.internal;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportFigure;
import fr.essaim.core.reporting.ReportLine;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportTemplateText;
import fr.essaim.core.reporting.ReportValue;
import fr.essaim.core.reporting.ReportWords;
import fr.essaim.core.reporting.domain.Report;
import fr.essaim.core.steering.AgreementService;
import fr.essaim.core.steering.ExpenseFilters;
import fr.essaim.core.steering.ExpenseRow;
import fr.essaim.core.steering.ExpenseService;
import fr.essaim.core.steering.FundingFilters;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.IndicatorService;
import fr.essaim.core.steering.IndicatorView;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.PaymentRequestService;
import fr.essaim.core.steering.StaffingService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** Fills a report with what is kept of its operation at this moment, and with its texts. */
@ApplicationScoped
public class ReportFiller {

  @Inject private OperationService operations;
  @Inject private FundingPlanService plans;
  @Inject private AgreementService agreements;
  @Inject private PaymentRequestService requests;
  @Inject private StaffingService staffing;
  @Inject private ExpenseService expenses;
  @Inject private IndicatorService indicators;
  @Inject private OrganisationDirectory organisations;
  @Inject private Clock clock;

  /**
   * @param version which one it will be
   */
  public ReportContent fill(Report report, int version) {
    ReportFacts facts = facts(report);
    Map<String, String> texts = report.fields();
    return new ReportContent(
        report.title(),
        head(report, version, facts),
        report.template().sections().stream()
            .map(section -> section(section, facts, texts))
            .toList());
  }

  private List<ReportLine> head(Report report, int version, ReportFacts facts) {
    List<ReportLine> head = new ArrayList<>();
    for (ReportFigure figure :
        List.of(ReportFigure.OPERATION, ReportFigure.FUNDER, ReportFigure.PERIOD)) {
      head.add(line(figure, facts));
    }
    head.add(said("VERSION", ReportValue.number((long) version)));
    head.add(said("FROZEN", ReportValue.day(LocalDate.now(clock))));
    if (!report.reason().isEmpty()) {
      head.add(said("REASON", ReportValue.text(report.reason())));
    }
    return head;
  }

  private static ReportLine said(String what, ReportValue value) {
    return new ReportLine("head-" + what, ReportWords.of("head." + what), List.of(value));
  }

  private static ReportSection section(
      ReportTemplateText.Section section, ReportFacts facts, Map<String, String> texts) {
    return switch (section.kind()) {
      case TEXT ->
          filled(
              section,
              filled(texts.getOrDefault(section.key(), ""), facts),
              "",
              List.of(),
              List.of());
      case FIGURES ->
          filled(
              section,
              "",
              section.help(),
              List.of(),
              section.figures().stream().map(figure -> line(figure, facts)).toList());
      case TABLE ->
          filled(
              section,
              "",
              (section.help() + " " + ReportWords.of("note." + section.table())).strip(),
              ReportTables.columns(section.table()),
              ReportTables.lines(section.table(), facts));
    };
  }

  private static ReportSection filled(
      ReportTemplateText.Section section,
      String text,
      String note,
      List<String> columns,
      List<ReportLine> lines) {
    return new ReportSection(
        section.key(), section.title(), section.kind(), text, note, columns, lines);
  }

  private static ReportLine line(ReportFigure figure, ReportFacts facts) {
    return new ReportLine(
        figure.code(),
        ReportWords.of("figure." + figure),
        List.of(ReportFigures.of(figure, facts)));
  }

  /** The text with figures where it names them in braces. */
  private static String filled(String text, ReportFacts facts) {
    return ReportTemplateText.PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    ReportFigure.of(found.group(1))
                        .map(figure -> ReportFigures.of(figure, facts).said())
                        .orElse(found.group())));
  }

  private ReportFacts facts(Report report) {
    String operation = report.operationKey();
    List<ExpenseRow> spent = new ArrayList<>();
    expenses.export(ListQuery.all().with(ExpenseFilters.OPERATION, Set.of(operation)), spent::add);
    ListQuery funding =
        ListQuery.all()
            .with(FundingFilters.OPERATION, Set.of(operation))
            .ofSize(ListQuery.MAX_SIZE);
    OrganisationRef funder =
        report.funderKey().isEmpty()
            ? null
            : organisations.named(Set.of(report.funderKey())).get(report.funderKey());
    return new ReportFacts(
        operations.openAsOf(operation, report.ends()),
        plans.open(operation),
        agreements.list(funding).rows().stream().map(row -> agreements.open(row.key())).toList(),
        requests.list(funding).rows().stream().map(row -> requests.open(row.key())).toList(),
        staffing.of(operation),
        spent,
        indicators(report),
        funder,
        report.starts(),
        report.ends(),
        report.fields());
  }

  private List<YearFigure> indicators(Report report) {
    List<YearFigure> figures = new ArrayList<>();
    indicators.list(ListQuery.all().ofSize(ListQuery.MAX_SIZE)).rows().stream()
        .filter(row -> row.year() != null)
        .map(row -> indicators.open(row.key()))
        .forEach(
            indicator -> {
              for (int year = report.ends().getYear(); year >= report.starts().getYear(); year--) {
                figure(indicator, year, report.ends()).ifPresent(figures::add);
              }
            });
    return figures;
  }

  /** Of a year that goes on after the period, what it was at the end of that. */
  private Optional<YearFigure> figure(IndicatorView indicator, int year, LocalDate ends) {
    boolean isWhole = !LocalDate.of(year, 12, 31).isAfter(ends);
    LocalDate today = LocalDate.now(clock);
    Optional<YearFigure> counted =
        isWhole
            ? Optional.empty()
            : indicators
                .countUntil(indicator.key(), ends)
                .map(
                    count ->
                        YearFigure.counted(indicator, count, ends.isAfter(today) ? today : ends));
    return counted.or(
        () ->
            indicator.observations().stream()
                .filter(each -> each.year() == year)
                .filter(each -> isWhole || !each.asOf().isAfter(ends))
                .findFirst()
                .map(each -> YearFigure.observed(indicator, each)));
  }
}
