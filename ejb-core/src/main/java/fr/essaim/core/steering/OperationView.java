package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;
import java.util.List;

/**
 * An operation as its page shows it.
 *
 * @param beneficiaries without who leads it, in the order of their names
 * @param closedOn null while it is open
 * @param published whether everybody reads what it is and who pays for it
 * @param mayEdit whether the reader keeps it
 * @param mayCompose whether the reader says who takes part in it
 */
public record OperationView(
    String key,
    long version,
    OperationDetails details,
    OrganisationRef lead,
    List<OrganisationRef> beneficiaries,
    List<OrganisationRef> funders,
    List<Objective> objectives,
    PartialDate closedOn,
    boolean published,
    boolean mayEdit,
    boolean mayCompose) {

  public OperationView {
    beneficiaries = List.copyOf(beneficiaries);
    funders = List.copyOf(funders);
    objectives = List.copyOf(objectives);
  }

  /** How another page names it. */
  public OperationRef ref() {
    return new OperationRef(key, details.name(), isOpen());
  }

  public boolean isOpen() {
    return closedOn == null;
  }
}
