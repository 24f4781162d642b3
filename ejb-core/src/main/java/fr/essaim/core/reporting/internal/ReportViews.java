package fr.essaim.core.reporting.internal;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.AccountService;
import fr.essaim.core.identity.Callers;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.network.OrganisationDirectory;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.reporting.ReportSection;
import fr.essaim.core.reporting.ReportVersionView;
import fr.essaim.core.reporting.ReportVersionView.Signature;
import fr.essaim.core.reporting.ReportView;
import fr.essaim.core.reporting.domain.Report;
import fr.essaim.core.reporting.domain.ReportComment;
import fr.essaim.core.reporting.domain.ReportVersion;
import fr.essaim.core.steering.OperationDirectory;
import fr.essaim.core.steering.OperationRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Makes what pages show of reports, for their reader. */
@ApplicationScoped
public class ReportViews {

  @Inject private Access access;
  @Inject private AccountService accounts;
  @Inject private JpaReports reports;
  @Inject private OrganisationDirectory organisations;
  @Inject private OperationDirectory operations;

  /**
   * @param content what it would say now; null where that is not shown
   * @param readsDrafts whether the reader sees what is not frozen
   */
  public ReportView report(Report report, ReportContent content, boolean readsDrafts) {
    return new ReportView(
        report.key(),
        report.version(),
        operation(report),
        report.title(),
        report.template(),
        report.templateNumber(),
        funder(report),
        report.starts(),
        report.ends(),
        readsDrafts && report.isDrafting(),
        readsDrafts ? report.reason() : "",
        content,
        readsDrafts ? report.fields() : Map.of(),
        reports.versions(report).stream()
            .map(
                each ->
                    new ReportView.Version(
                        each.number(),
                        each.reason(),
                        each.frozenAt(),
                        each.signedAt(),
                        each.approvedAt()))
            .toList(),
        access.allowsInOperation(Permission.REPORT_EDIT, report.operationKey()));
  }

  public ReportVersionView version(Report report, ReportVersion version) {
    List<ReportComment> comments = reports.comments(version);
    Callers names =
        Callers.of(
            Stream.concat(
                    Stream.of(version.frozenBy(), version.signedBy(), version.approvedBy()),
                    comments.stream()
                        .flatMap(each -> Stream.of(each.writtenBy(), said(each.answeredBy()))))
                .filter(Objects::nonNull)
                .filter(each -> !each.isEmpty())
                .toList(),
            accounts::names);
    String operation = report.operationKey();
    return new ReportVersionView(
        report.key(),
        version.number(),
        report.versions(),
        operation(report),
        funder(report),
        version.content(),
        version.reason(),
        signature(names, version.frozenBy(), version.frozenAt()),
        signature(names, version.signedBy(), version.signedAt()),
        signature(names, version.approvedBy(), version.approvedAt()),
        comments.stream().map(each -> comment(version, each, names)).toList(),
        version.signedAt() == null && access.allowsInOperation(Permission.REPORT_SIGN, operation),
        version.signedAt() != null
            && version.approvedAt() == null
            && access.allowsInOperation(Permission.REPORT_APPROVE, operation),
        mayComment(report),
        access.allowsInOperation(Permission.REPORT_EDIT, operation));
  }

  /** A funder of the operation, of the organisation that it is addressed to where it is. */
  private boolean mayComment(Report report) {
    return access.allowsInOperation(Permission.REPORT_COMMENT, report.operationKey())
        && (report.funderKey().isEmpty()
            || access.allows(Permission.REPORT_COMMENT, report.funderKey()));
  }

  private static ReportVersionView.Comment comment(
      ReportVersion version, ReportComment comment, Callers names) {
    return new ReportVersionView.Comment(
        comment.id(),
        version.content().sections().stream()
            .filter(section -> section.key().equals(comment.section()))
            .map(ReportSection::title)
            .findFirst()
            .orElse(""),
        comment.isQuestion(),
        comment.text(),
        signature(names, comment.writtenBy(), comment.writtenAt()),
        comment.answer(),
        signature(names, comment.answeredBy(), comment.answeredAt()));
  }

  private static Signature signature(Callers names, String by, Instant at) {
    return at == null ? null : new Signature(by == null ? "" : names.name(by), at);
  }

  private static String said(String caller) {
    return caller == null ? "" : caller;
  }

  private OperationRef operation(Report report) {
    return operations.named(Set.of(report.operationKey())).get(report.operationKey());
  }

  private OrganisationRef funder(Report report) {
    return report.funderKey().isEmpty()
        ? null
        : organisations.named(Set.of(report.funderKey())).get(report.funderKey());
  }
}
