package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;
import java.util.List;

/** An operation as lists show it. */
public record OperationRow(
    String key,
    String name,
    OperationState state,
    OrganisationRef lead,
    List<OrganisationRef> beneficiaries,
    List<OrganisationRef> funders,
    PartialDate starts,
    PartialDate ends) {

  public OperationRow {
    beneficiaries = List.copyOf(beneficiaries);
    funders = List.copyOf(funders);
  }
}
