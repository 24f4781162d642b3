package fr.essaim.core.reporting;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.reporting.domain.Report;
import fr.essaim.core.reporting.domain.ReportComment;
import fr.essaim.core.reporting.domain.ReportVersion;
import fr.essaim.core.reporting.internal.JpaReports;
import fr.essaim.core.reporting.internal.ReportComparison;
import fr.essaim.core.reporting.internal.ReportNotifier;
import fr.essaim.core.reporting.internal.ReportTaskReader;
import fr.essaim.core.reporting.internal.ReportViews;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.OperationService;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is frozen of reports: signed, read, asked about and answered. */
@Stateless
public class FrozenReportService {

  @Inject private Access access;
  @Inject private JpaReports reports;
  @Inject private ReportViews views;
  @Inject private ReportNotifier notifier;
  @Inject private ReportTaskReader tasks;
  @Inject private OperationService operations;
  @Inject private Clock clock;

  @Requires(Permission.OPERATION_READ)
  public ReportVersionView open(String key, int number) {
    Report report = readable(key);
    return views.version(report, reports.version(report, number));
  }

  /** What changed since the version before, and since the last report to the same funder. */
  @Requires(Permission.OPERATION_READ)
  public ReportComparisons compare(String key, int number) {
    Report report = readable(key);
    ReportContent content = reports.version(report, number).content();
    Optional<ReportContent> earlier = reports.previous(report).map(ReportVersion::content);
    return new ReportComparisons(
        number == 1
            ? null
            : ReportComparison.of(reports.version(report, number - 1).content(), content),
        earlier.map(before -> ReportComparison.of(before, content)).orElse(null),
        earlier.map(ReportContent::title).orElse(null));
  }

  /** Signs a version for the operation. */
  @Requires(value = Permission.REPORT_SIGN, act = "report.sign")
  public void sign(String key, int number) {
    Report report = reports.toChange(key);
    access.requireInOperation(Permission.REPORT_SIGN, report.operationKey());
    ReportVersion version = reports.version(report, number);
    version.sign(access.callerName(), clock.instant());
    notifier.tellSigned(report, version, operations.open(report.operationKey()).lead().key());
  }

  /** Signs a version for the federation, after the operation did. */
  @Requires(value = Permission.REPORT_APPROVE, act = "report.approve")
  public void approve(String key, int number) {
    Report report = reports.toChange(key);
    access.requireInOperation(Permission.REPORT_APPROVE, report.operationKey());
    ReportVersion version = reports.version(report, number);
    version.approve(access.callerName(), clock.instant());
    notifier.tellApproved(report, version);
  }

  /**
   * Says or asks something, as a funder of the operation, of the organisation that it is addressed
   * to.
   *
   * @param section the key of what it is about; empty for the whole
   */
  @Requires(value = Permission.REPORT_COMMENT, act = "report.comment")
  public UUID comment(String key, int number, String section, boolean question, String text) {
    Report report = reports.known(key);
    access.requireInOperation(Permission.REPORT_COMMENT, report.operationKey());
    if (!report.funderKey().isEmpty()) {
      access.require(Permission.REPORT_COMMENT, report.funderKey(), Report.TYPE + "/" + key);
    }
    ReportVersion version = reports.version(report, number);
    ReportComment comment =
        ReportComment.of(version, section, question, text, access.callerName(), clock.instant());
    reports.add(comment);
    notifier.tellCommented(report, version);
    return comment.id();
  }

  /** Answers what a funder said or asked. */
  @Requires(value = Permission.REPORT_EDIT, act = "report.answer")
  public void answer(String key, int number, UUID commentId, String text) {
    Report report = reports.known(key);
    access.requireInOperation(Permission.REPORT_EDIT, report.operationKey());
    ReportVersion version = reports.version(report, number);
    ReportComment comment = reports.comment(version, commentId);
    comment.answer(text, access.callerName(), clock.instant());
    notifier.tellAnswered(report, version, comment);
  }

  /**
   * A file of a version, if it was made.
   *
   * @param signed whether the one with both signatures, which stands beside the frozen one
   * @throws UnknownThing if it is not signed by both
   */
  @Requires(Permission.OPERATION_READ)
  public Optional<byte[]> file(String key, int number, ReportFormat format, boolean signed) {
    return reports.file(version(key, number, signed), format, signed);
  }

  /**
   * Keeps a file of a version; the first that is kept stays.
   *
   * @return the one that is kept
   */
  @Requires(Permission.OPERATION_READ)
  public byte[] keep(String key, int number, ReportFormat format, boolean signed, byte[] content) {
    ReportVersion version = version(key, number, signed);
    reports.keep(version, format, signed, content);
    return reports.file(version, format, signed).orElseThrow();
  }

  /** What the caller is to do with reports, the oldest first. */
  @Requires(Permission.OPERATION_READ)
  public List<ReportTask> tasks() {
    access.operations(Permission.OPERATION_READ);
    return tasks.all(
        access.operationsWhereAllowed(Permission.REPORT_SIGN),
        access.operationsWhereAllowed(Permission.REPORT_APPROVE),
        access.operationsWhereAllowed(Permission.REPORT_EDIT));
  }

  private ReportVersion version(String key, int number, boolean signed) {
    ReportVersion version = reports.version(readable(key), number);
    if (signed && version.approvedAt() == null) {
      throw new UnknownThing("report-file", key + "/" + number);
    }
    return version;
  }

  private Report readable(String key) {
    Report report = reports.known(key);
    access.requireInOperation(Permission.OPERATION_READ, report.operationKey());
    return report;
  }
}
