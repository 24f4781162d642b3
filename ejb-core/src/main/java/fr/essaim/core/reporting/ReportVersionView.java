package fr.essaim.core.reporting;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.steering.OperationRef;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

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

  /** Whether both signed. */
  public boolean isSigned() {
    return approved != null;
  }

  /** What it says, and at its end who signed it for whom and when; for those that both signed. */
  public ReportContent signedContent() {
    List<ReportSection> sections = new ArrayList<>(content.sections());
    sections.add(
        new ReportSection(
            ReportSection.SIGNED,
            ReportWords.of("signed.title"),
            ReportSectionKind.TABLE,
            "",
            ReportWords.of("signed.note"),
            Stream.of("side", "name", "at").map(each -> ReportWords.of("signed." + each)).toList(),
            List.of(signed.line("operation"), approved.line("federation"))));
    return new ReportContent(content.title(), content.head(), sections);
  }

  /**
   * Who did something, and when.
   *
   * @param name empty once their account is erased
   */
  public record Signature(String name, Instant at) {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private ReportLine line(String side) {
      ZonedDateTime moment = at.atZone(PARIS);
      return new ReportLine(
          side,
          ReportWords.of("document.signatures." + side),
          List.of(
              ReportValue.text(name.isEmpty() ? ReportWords.of("signed.nobody") : name),
              ReportValue.text(
                  ReportWords.of(
                      "signed.moment",
                      ReportValue.day(moment.toLocalDate()).said(),
                      moment.format(DateTimeFormatter.ofPattern("H\u00a0'h'\u00a0mm"))))));
    }
  }

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
