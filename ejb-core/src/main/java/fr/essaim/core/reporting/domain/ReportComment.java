package fr.essaim.core.reporting.domain;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What a funder says of a section of a frozen report, or asks, and what is answered. */
@Entity
@Table(schema = "reporting", name = "report_comment")
public class ReportComment {

  private static final int LONGEST = 4000;

  @Id private UUID id;

  @Column(name = "version_id")
  private UUID versionId;

  private String section;
  private boolean question;
  private String text;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Column(name = "written_by")
  private String writtenBy;

  private String answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "answered_by")
  private String answeredBy;

  protected ReportComment() {}

  private ReportComment(ReportVersion version, String section, boolean question, String text) {
    this.id = UUID.randomUUID();
    this.versionId = version.id();
    this.section = section;
    this.question = question;
    this.text = text;
    this.answer = "";
  }

  /**
   * @param section one of the version's; empty for the whole
   */
  public static ReportComment of(
      ReportVersion version,
      String section,
      boolean question,
      String text,
      String by,
      Instant now) {
    boolean isThere =
        section.isEmpty()
            || version.content().sections().stream().anyMatch(each -> each.key().equals(section));
    if (!isThere) {
      throw new BusinessRuleViolation("reporting.section.unknown", section).at("section");
    }
    ReportComment comment = new ReportComment(version, section, question, checked(text, "comment"));
    comment.writtenBy = by;
    comment.writtenAt = now;
    return comment;
  }

  /** Answers it, once: what was answered is read already. */
  public void answer(String said, String by, Instant now) {
    if (answeredAt != null) {
      throw new BusinessRuleViolation("reporting.comment.answered").at("answered");
    }
    answer = checked(said, "answer");
    answeredBy = by;
    answeredAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID versionId() {
    return versionId;
  }

  public String section() {
    return section;
  }

  public boolean isQuestion() {
    return question;
  }

  public String text() {
    return text;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  public String writtenBy() {
    return writtenBy;
  }

  /** Empty until then. */
  public String answer() {
    return answer;
  }

  /** Null until then. */
  public Instant answeredAt() {
    return answeredAt;
  }

  /** Null until then. */
  public String answeredBy() {
    return answeredBy;
  }

  private static String checked(String typed, String field) {
    String text = PlainText.of(typed);
    if (text.isEmpty()) {
      throw new BusinessRuleViolation("reporting.comment.missing").at(field);
    }
    if (text.length() > LONGEST) {
      throw new BusinessRuleViolation("reporting.too-long", field, LONGEST).at(field);
    }
    return text;
  }
}
