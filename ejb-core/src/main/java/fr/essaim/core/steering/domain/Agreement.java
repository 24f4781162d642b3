package fr.essaim.core.steering.domain;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.steering.AgreementDetails;
import fr.essaim.core.steering.AgreementStepDetails;
import fr.essaim.core.steering.AgreementStepKind;
import fr.essaim.core.steering.PaymentMode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a funder agreed to pay for an operation, with what was changed of it since, the money that
 * is due and came, and the documents that are owed. An operation has one with each funder.
 */
@Entity
@Table(schema = "steering", name = "agreement")
public class Agreement extends Proven {

  /** What kind of thing it is. */
  public static final String TYPE = "agreement";

  private static final String STEPS = "step.";

  private String key;

  @Column(name = "operation_key")
  private String operationKey;

  @Column(name = "funder_key")
  private String funderKey;

  private String reference;

  @Column(name = "signed_on")
  private LocalDate signedOn;

  private long granted;

  @Enumerated(EnumType.STRING)
  private PaymentMode payment;

  private String note;

  /** Grows when a step changes, so that the version of the whole does. */
  @Column(name = "step_changes")
  private int stepChanges;

  /** Grows when a file comes or goes. */
  @Column(name = "file_changes")
  private int fileChanges;

  @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Proof> proofs = new ArrayList<>();

  @OneToMany(mappedBy = "agreement", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<AgreementStep> steps = new ArrayList<>();

  protected Agreement() {}

  private Agreement(String operationKey, AgreementDetails details) {
    super(UUID.randomUUID());
    this.key = keyOf(operationKey, details.funderKey());
    this.operationKey = operationKey;
    this.funderKey = details.funderKey();
    take(details);
  }

  public static Agreement conclude(String operationKey, AgreementDetails details) {
    Constraints.check(details);
    Agreement agreement = new Agreement(operationKey, details);
    agreement.changes().noteAll("", Map.of(), details.fields());
    return agreement;
  }

  /** The key of the agreement that an operation has with a funder. */
  public static String keyOf(String operationKey, String funderKey) {
    return operationKey + "-" + funderKey;
  }

  /** States it anew; it stays with the same funder. */
  public void describe(AgreementDetails details) {
    Constraints.check(details);
    if (!details.funderKey().equals(funderKey)) {
      throw new BusinessRuleViolation("steering.agreement.funder.other").at("funder");
    }
    Map<String, String> before = details().fields();
    take(details);
    changes().noteAll("", before, details.fields());
  }

  /**
   * Adds an amendment, an instalment or a document, or states it anew.
   *
   * @param stepId null for a new one
   */
  public UUID put(UUID stepId, AgreementStepDetails details) {
    Constraints.check(details);
    Map<String, String> before = Map.of();
    AgreementStep step;
    if (stepId == null) {
      step = new AgreementStep(this, details);
      steps.add(step);
    } else {
      step = step(stepId);
      before = step.details().fields();
      step.take(details);
    }
    note(step.id(), before, details.fields());
    return step.id();
  }

  public void drop(UUID stepId) {
    AgreementStep step = step(stepId);
    steps.remove(step);
    note(stepId, step.details().fields(), Map.of());
  }

  /** What is granted by now, in cents: what the last amendment says, else the agreement. */
  public long granted() {
    return steps().stream()
        .map(AgreementStep::details)
        .filter(step -> step.kind() == AgreementStepKind.AMENDMENT)
        .reduce((earlier, later) -> later)
        .map(AgreementStepDetails::amount)
        .orElse(granted);
  }

  /** What came in by instalments, in cents. */
  public long received() {
    return steps.stream().mapToLong(step -> step.details().cameIn()).sum();
  }

  /** Its steps, in the order of their dates. */
  public List<AgreementStep> steps() {
    return steps.stream()
        .sorted(
            Comparator.comparing((AgreementStep step) -> step.details().dueOn())
                .thenComparing(AgreementStep::id))
        .toList();
  }

  /**
   * @throws UnknownThing if it has none of this id
   */
  public AgreementStep step(UUID stepId) {
    return steps.stream()
        .filter(step -> step.id().equals(stepId))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("agreement-step", String.valueOf(stepId)));
  }

  public AgreementDetails details() {
    return new AgreementDetails(funderKey, reference, signedOn, granted, payment, note);
  }

  @Override
  public String operationKey() {
    return operationKey;
  }

  @Override
  public String holderKey() {
    return "";
  }

  /** What stands before the fields of a step in the history. */
  public static String prefix(UUID stepId) {
    return STEPS + stepId + ".";
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  List<Proof> files() {
    return proofs;
  }

  @Override
  void filesChanged() {
    fileChanges++;
  }

  private void take(AgreementDetails details) {
    reference = details.reference();
    signedOn = details.signedOn();
    granted = details.granted();
    payment = details.payment();
    note = details.note();
  }

  private void note(UUID stepId, Map<String, String> before, Map<String, String> after) {
    changes().noteAll(prefix(stepId), before, after);
    stepChanges++;
  }
}
