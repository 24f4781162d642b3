package fr.essaim.core.reporting;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.OperationRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A frozen version of a report as its page shows it.
 *
 * @param funder null where it is addressed to none
 * @param reason what was corrected; empty for the first
 * @param latest the number of the latest
 * @param signed null until somebody signed for the operation
 * @param approved null until somebody signed for the federation
 */
public record ReportVersionView(
    String key,
    int number,
    int latest,
    OperationRef operation,
    OrganisationRef funder,
    ReportContent content,
    String reason,
    Signature frozen,
    Signature signed,
    Signature approved,
    List<Comment> comments,
    boolean maySign,
    boolean mayApprove,
    boolean mayComment,
    boolean mayAnswer) {

  public ReportVersionView {
    comments = List.copyOf(comments);
  }

  /**
   * Who did something, and when.
   *
   * @param name empty once their account is erased
   */
  public record Signature(String name, Instant at) {}

  /**
   * What a funder says or asks.
   *
   * @param section the title of what it is about; empty for the whole
   * @param answer empty until then
   * @param answered null until then
   */
  public record Comment(
      UUID id,
      String section,
      boolean question,
      String text,
      Signature written,
      String answer,
      Signature answered) {}
}
