package fr.essaim.core.reporting.domain;

import fr.essaim.core.reporting.ReportContent;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A report as it was when it was frozen. The database refuses to change it; only its two signatures
 * are still to come: of somebody who coordinates the operation, then of another person for the
 * federation.
 */
@Entity
@Table(schema = "reporting", name = "report_version")
public class ReportVersion {

  @Id private UUID id;

  @Column(name = "report_id")
  private UUID reportId;

  private int number;

  @Convert(converter = ContentConverter.class)
  private ReportContent content;

  private String reason;

  @Column(name = "frozen_at")
  private Instant frozenAt;

  @Column(name = "frozen_by")
  private String frozenBy;

  @Column(name = "signed_at")
  private Instant signedAt;

  @Column(name = "signed_by")
  private String signedBy;

  @Column(name = "approved_at")
  private Instant approvedAt;

  @Column(name = "approved_by")
  private String approvedBy;

  protected ReportVersion() {}

  ReportVersion(
      UUID reportId, int number, ReportContent content, String reason, String by, Instant now) {
    this.id = UUID.randomUUID();
    this.reportId = reportId;
    this.number = number;
    this.content = content;
    this.reason = reason;
    this.frozenBy = by;
    this.frozenAt = now;
  }

  /** Signs it for the operation. */
  public void sign(String by, Instant now) {
    if (signedAt != null) {
      throw new BusinessRuleViolation("reporting.signed");
    }
    signedBy = by;
    signedAt = now;
  }

  /** Signs it for the federation, which another person does, after the first. */
  public void approve(String by, Instant now) {
    if (signedAt == null) {
      throw new BusinessRuleViolation("reporting.unsigned");
    }
    if (approvedAt != null) {
      throw new BusinessRuleViolation("reporting.signed");
    }
    if (by.equals(signedBy)) {
      throw new BusinessRuleViolation("reporting.signed.same");
    }
    approvedBy = by;
    approvedAt = now;
  }

  public UUID id() {
    return id;
  }

  public int number() {
    return number;
  }

  public ReportContent content() {
    return content;
  }

  /** What was corrected; empty for the first. */
  public String reason() {
    return reason;
  }

  public Instant frozenAt() {
    return frozenAt;
  }

  public String frozenBy() {
    return frozenBy;
  }

  /** Null until then. */
  public Instant signedAt() {
    return signedAt;
  }

  /** Null until then. */
  public String signedBy() {
    return signedBy;
  }

  /** Null until then. */
  public Instant approvedAt() {
    return approvedAt;
  }

  /** Null until then. */
  public String approvedBy() {
    return approvedBy;
  }
}
