package fr.essaim.core.reporting;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.OperationRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A report as its page shows it.
 *
 * @param template the one that it was begun with
 * @param templateNumber which one of its kind
 * @param funder null where it is addressed to none
 * @param reason why the version that is written is made; empty for the first
 * @param content what it would say now; null for whoever does not read drafts, and once it is
 *     frozen
 * @param texts by section, as they are typed
 * @param versions the latest first
 * @param mayEdit whether the reader writes it
 */
public record ReportView(
    String key,
    long version,
    OperationRef operation,
    String title,
    ReportTemplateText template,
    int templateNumber,
    OrganisationRef funder,
    LocalDate starts,
    LocalDate ends,
    boolean drafting,
    String reason,
    ReportContent content,
    Map<String, String> texts,
    List<Version> versions,
    boolean mayEdit) {

  public ReportView {
    versions = List.copyOf(versions);
  }

  /**
   * A frozen version of it.
   *
   * @param reason what was corrected; empty for the first
   * @param signedAt null until then
   * @param approvedAt null until then
   */
  public record Version(
      int number, String reason, Instant frozenAt, Instant signedAt, Instant approvedAt) {}

  public ReportState state() {
    if (drafting) {
      return ReportState.DRAFT;
    }
    return versions.get(0).approvedAt() == null ? ReportState.FROZEN : ReportState.SIGNED;
  }
}
