package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An agreement as its page shows it; amounts in cents.
 *
 * @param granted with amendments
 * @param received by instalments
 * @param files the signed text, amendments
 */
public record AgreementView(
    String key,
    long version,
    OperationRef operation,
    OrganisationRef funder,
    AgreementDetails details,
    long granted,
    long received,
    List<Step> steps,
    List<ProofView> files,
    boolean mayReadProofs,
    boolean mayEdit) {

  public AgreementView {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
  }

  /**
   * A step of it.
   *
   * @param isLate whether its day is over and it is not done
   */
  public record Step(UUID id, AgreementStepDetails details, boolean isLate) {

    Step(UUID id, AgreementStepDetails details, LocalDate today) {
      this(
          id,
          details,
          details.kind() != AgreementStepKind.AMENDMENT
              && details.doneOn() == null
              && details.dueOn().isBefore(today));
    }
  }

  public List<Step> of(AgreementStepKind kind) {
    return steps.stream().filter(step -> step.details().kind() == kind).toList();
  }
}
