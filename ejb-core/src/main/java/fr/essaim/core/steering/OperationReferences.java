package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;
import java.util.List;

/**
 * What stands on a document that is made for an operation.
 *
 * @param programme what funds it; may be empty, as the next two
 * @param axis the part of the programme that it answers
 * @param fileNumber under which the funder files it
 */
public record OperationReferences(
    String name, String programme, String axis, String fileNumber, List<OrganisationRef> funders) {

  public OperationReferences {
    funders = List.copyOf(funders);
  }
}
