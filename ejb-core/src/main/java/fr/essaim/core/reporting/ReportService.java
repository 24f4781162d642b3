package fr.essaim.core.reporting;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ChangeRecorder;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.reporting.domain.Report;
import fr.essaim.core.reporting.domain.ReportTemplate;
import fr.essaim.core.reporting.domain.ReportVersion;
import fr.essaim.core.reporting.internal.JpaReports;
import fr.essaim.core.reporting.internal.ReportFiller;
import fr.essaim.core.reporting.internal.ReportNotifier;
import fr.essaim.core.reporting.internal.ReportSearch;
import fr.essaim.core.reporting.internal.ReportViews;
import fr.essaim.core.reporting.internal.ShippedTemplates;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.steering.FundingPlanService;
import fr.essaim.core.steering.OperationService;
import fr.essaim.core.steering.OperationView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The reports of operations while they are written, and how they are frozen. */
@Stateless
public class ReportService {

  @Inject private Access access;
  @Inject private JpaReports reports;
  @Inject private ReportSearch search;
  @Inject private ReportFiller filler;
  @Inject private ReportViews views;
  @Inject private ReportNotifier notifier;
  @Inject private ShippedTemplates templates;
  @Inject private OperationService operations;
  @Inject private FundingPlanService plans;
  @Inject private ChangeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;
  @Inject private Clock clock;

  /** The reports of the operations that the caller reads; a funder finds what is frozen. */
  @Requires(Permission.OPERATION_READ)
  public ListResult<ReportRow> list(ListQuery query) {
    return search.list(
        query,
        access.operations(Permission.OPERATION_READ),
        access.operationsIfAny(Permission.REPORT_READ));
  }

  /** Hands over every report that matches, whatever the page, in the asked order. */
  @Requires(Permission.OPERATION_READ)
  public void export(ListQuery query, Consumer<ReportRow> reader) {
    search.each(
        query,
        access.operations(Permission.OPERATION_READ),
        access.operationsIfAny(Permission.REPORT_READ),
        reader);
  }

  /** A report: for those who read drafts with what it would say now, for others what is frozen. */
  @Requires(Permission.OPERATION_READ)
  public ReportView open(String key) {
    Report report = reports.known(key);
    access.requireInOperation(Permission.OPERATION_READ, report.operationKey());
    boolean readsDrafts = access.allowsInOperation(Permission.REPORT_READ, report.operationKey());
    if (report.versions() == 0) {
      access.requireInOperation(Permission.REPORT_READ, report.operationKey());
    }
    ReportContent content =
        readsDrafts && report.isDrafting() ? filler.fill(report, report.versions() + 1) : null;
    return views.report(report, content, readsDrafts);
  }

  /** What people changed of it, the latest first. */
  @Requires(Permission.REPORT_READ)
  public List<ChangeLine> history(String key) {
    Report report = reports.known(key);
    access.requireInOperation(Permission.REPORT_READ, report.operationKey());
    return history.of(report);
  }

  /**
   * Begins a report.
   *
   * @return its key
   */
  @Requires(value = Permission.REPORT_EDIT, act = "report.begin")
  public String begin(String operationKey, ReportStart start) {
    access.requireInOperation(Permission.REPORT_EDIT, operationKey);
    OperationView operation = operations.open(operationKey);
    boolean isWithin =
        !start.starts().isBefore(operation.details().starts().firstDay())
            && !start.ends().isAfter(operation.details().ends().lastDay());
    if (!isWithin) {
      throw new BusinessRuleViolation(
              "reporting.period.outside", operation.details().starts(), operation.details().ends())
          .at("starts");
    }
    refuseStranger(operation, start.funderKey());
    reports.hold(operationKey);
    ReportTemplate template = templates.offered(start.templateKey());
    Report report =
        Report.begin(operationKey, reports.next(operationKey), template, start, clock.instant());
    reports.add(report);
    recorder.record(report);
    return report.key();
  }

  /**
   * Writes its texts.
   *
   * @param version the one that the caller saw
   * @param texts by section; those that are not there stay
   */
  @Requires(value = Permission.REPORT_EDIT, act = "report.write")
  public void write(String key, long version, Map<String, String> texts) {
    Report report = toChange(key);
    guard.check(report, version, "", texts, report.fields());
    report.write(texts);
    recorder.record(report);
  }

  /**
   * Freezes what it says at this moment.
   *
   * @return the number of the version
   */
  @Requires(value = Permission.REPORT_EDIT, act = "report.freeze")
  public int freeze(String key) {
    Report report = toChange(key);
    ReportContent content = filler.fill(report, report.versions() + 1);
    ReportVersion version = report.freeze(content, access.callerName(), clock.instant());
    reports.add(version);
    recorder.record(report);
    notifier.tellFrozen(report, version);
    return version.number();
  }

  /**
   * Takes a frozen report up again, for its next version.
   *
   * @param reason what is to be corrected
   */
  @Requires(value = Permission.REPORT_EDIT, act = "report.correct")
  public void correct(String key, String reason) {
    Report report = toChange(key);
    report.correct(reason);
    recorder.record(report);
  }

  /** Deletes a report of which nothing is frozen. */
  @Requires(value = Permission.REPORT_EDIT, act = "report.delete")
  public void delete(String key) {
    Report report = toChange(key);
    report.refuseKept();
    reports.remove(report);
  }

  private Report toChange(String key) {
    Report report = reports.toChange(key);
    access.requireInOperation(Permission.REPORT_EDIT, report.operationKey());
    return report;
  }

  /** A report is addressed to who pays for its operation. */
  private void refuseStranger(OperationView operation, String funderKey) {
    boolean pays =
        funderKey.isEmpty()
            || operation.details().funderKeys().contains(funderKey)
            || plans.open(operation.key()).funders().stream()
                .anyMatch(each -> each.funder().key().equals(funderKey));
    if (!pays) {
      throw new BusinessRuleViolation("reporting.funder.stranger").at("funder");
    }
  }
}
