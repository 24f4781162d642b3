package fr.essaim.core.reporting.internal;

import fr.essaim.core.identity.Correspondent;
import fr.essaim.core.identity.Correspondents;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.notifications.Happening;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.notifications.Notifier;
import fr.essaim.core.reporting.domain.Report;
import fr.essaim.core.reporting.domain.ReportComment;
import fr.essaim.core.reporting.domain.ReportVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells those whom a report concerns what becomes of it. */
@ApplicationScoped
public class ReportNotifier {

  @Inject private Correspondents correspondents;
  @Inject private Notifier notifier;

  /** Asks those who coordinate the operation to sign. */
  public void tellFrozen(Report report, ReportVersion version) {
    tell(
        correspondents.inOperation(Permission.REPORT_SIGN, report.operationKey()),
        NotificationKind.REPORT_FROZEN,
        report,
        version);
  }

  /**
   * Asks the federation to sign.
   *
   * @param leadKey who leads the operation
   */
  public void tellSigned(Report report, ReportVersion version, String leadKey) {
    tell(
        correspondents.whoMay(Permission.REPORT_APPROVE, leadKey),
        NotificationKind.REPORT_TO_APPROVE,
        report,
        version);
  }

  /** Tells the funder that it is there to be read. */
  public void tellApproved(Report report, ReportVersion version) {
    if (!report.funderKey().isEmpty()) {
      tell(
          correspondents.whoMay(Permission.REPORT_COMMENT, report.funderKey()),
          NotificationKind.REPORT_APPROVED,
          report,
          version);
    }
  }

  /** Tells those who write it what a funder says or asks. */
  public void tellCommented(Report report, ReportVersion version) {
    tell(
        correspondents.inOperation(Permission.REPORT_EDIT, report.operationKey()),
        NotificationKind.REPORT_COMMENTED,
        report,
        version);
  }

  /** Tells who asked what is answered. */
  public void tellAnswered(Report report, ReportVersion version, ReportComment comment) {
    tell(
        correspondents.named(comment.writtenBy()).map(List::of).orElse(List.of()),
        NotificationKind.REPORT_ANSWERED,
        report,
        version);
  }

  private void tell(
      Collection<Correspondent> people,
      NotificationKind kind,
      Report report,
      ReportVersion version) {
    Set<UUID> accounts = people.stream().map(Correspondent::account).collect(Collectors.toSet());
    String number = String.valueOf(version.number());
    notifier.tell(
        accounts,
        new Happening(
            kind, Report.TYPE, report.key(), "versions/" + number, report.title(), number));
  }
}
