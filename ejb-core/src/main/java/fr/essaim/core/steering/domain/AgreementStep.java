package fr.essaim.core.steering.domain;

import fr.essaim.core.steering.AgreementStepDetails;
import fr.essaim.core.steering.AgreementStepKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** An amendment of an agreement, an instalment, or a document that is due. */
@Entity
@Table(schema = "steering", name = "agreement_step")
public class AgreementStep {

  @Id private UUID id;

  /** Only the mapping reads it. */
  @SuppressWarnings("UnusedVariable")
  @ManyToOne(optional = false)
  @JoinColumn(name = "agreement_id")
  private Agreement agreement;

  @Enumerated(EnumType.STRING)
  private AgreementStepKind kind;

  private String label;

  @Column(name = "due_on")
  private LocalDate dueOn;

  private Long amount;

  @Column(name = "done_on")
  private LocalDate doneOn;

  private Long received;

  protected AgreementStep() {}

  AgreementStep(Agreement agreement, AgreementStepDetails details) {
    this.id = UUID.randomUUID();
    this.agreement = agreement;
    take(details);
  }

  final void take(AgreementStepDetails details) {
    kind = details.kind();
    label = details.label();
    dueOn = details.dueOn();
    amount = details.amount();
    doneOn = details.doneOn();
    received = details.received();
  }

  public UUID id() {
    return id;
  }

  public AgreementStepDetails details() {
    return new AgreementStepDetails(kind, label, dueOn, amount, doneOn, received);
  }
}
