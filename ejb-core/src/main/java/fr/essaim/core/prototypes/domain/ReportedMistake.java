package fr.essaim.core.prototypes.domain;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.MistakeReport;
import fr.essaim.core.prototypes.ReportMistake;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A mistake that a visitor found on a public page; it waits until somebody dealt with it. */
@Entity
@Table(schema = "prototypes", name = "mistake_report")
public class ReportedMistake {

  private static final int LONGEST_ANSWER = 4000;

  @Id private UUID id;
  private String page;

  @Column(name = "subject_type")
  private String subjectType;

  @Column(name = "subject_key")
  private String subjectKey;

  @Column(name = "organisation_key")
  private String organisationKey;

  private String text;
  private String email;
  private String language;
  private String answer;

  @Column(name = "reported_at")
  private Instant reportedAt;

  @Column(name = "dealt_with_at")
  private Instant dealtWithAt;

  @Column(name = "dealt_with_by")
  private String dealtWithBy;

  @Version private long version;

  protected ReportedMistake() {}

  /**
   * Takes what a visitor says.
   *
   * @param organisationKey who answers for the page; null for nobody but the instance
   */
  public static ReportedMistake by(ReportMistake report, String organisationKey, Instant now) {
    Constraints.check(report);
    ReportedMistake mistake = new ReportedMistake();
    mistake.id = UUID.randomUUID();
    mistake.page = report.page();
    mistake.subjectType = organisationKey == null ? null : report.subjectType();
    mistake.subjectKey = organisationKey == null ? null : report.subjectKey();
    mistake.organisationKey = organisationKey;
    mistake.text = report.text();
    mistake.email = report.email();
    mistake.language = report.language();
    mistake.answer = "";
    mistake.reportedAt = now;
    return mistake;
  }

  /** Says that it was dealt with, the first time. */
  public void dealWith(String caller, Instant now) {
    if (dealtWithAt == null) {
      dealtWithAt = now;
      dealtWithBy = caller;
    }
  }

  /**
   * Answers who reported it, which deals with it.
   *
   * @throws BusinessRuleViolation when nobody left an address, when it was dealt with, and for
   *     words that are none or too many
   */
  public void answer(String words, String caller, Instant now) {
    if (email == null || email.isEmpty()) {
      throw new BusinessRuleViolation("prototypes.mistake.no-address");
    }
    if (dealtWithAt != null) {
      throw new BusinessRuleViolation("prototypes.mistake.dealt-with");
    }
    answer = Texts.required("answer", words, LONGEST_ANSWER);
    dealWith(caller, now);
  }

  public UUID id() {
    return id;
  }

  public String page() {
    return page;
  }

  /** Who answers for the page; null for nobody but the instance. */
  public String organisationKey() {
    return organisationKey;
  }

  public String text() {
    return text;
  }

  /** Where to answer; empty where nobody wants to be. */
  public String email() {
    return email;
  }

  public String language() {
    return language;
  }

  /** What was answered; empty where nothing was. */
  public String answer() {
    return answer;
  }

  /** Who dealt with it; null as long as it waits. */
  public String dealtWithBy() {
    return dealtWithBy;
  }

  /**
   * @param names organisations by key
   * @param people gives the name of a caller
   */
  public MistakeReport view(Map<String, OrganisationRef> names, UnaryOperator<String> people) {
    OrganisationRef organisation =
        organisationKey == null
            ? null
            : names.getOrDefault(
                organisationKey, new OrganisationRef(organisationKey, organisationKey, null));
    return new MistakeReport(
        id,
        page,
        subjectType,
        subjectKey,
        organisation,
        text,
        email,
        answer,
        reportedAt,
        dealtWithAt,
        dealtWithBy == null ? null : people.apply(dealtWithBy));
  }
}
