package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationPublicView;
import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeRef;
import fr.essaim.core.steering.OperationReferences;
import java.util.List;
import java.util.Set;

/**
 * What two centres sign when they agree on a transfer.
 *
 * @param operation what it is done for; null for none
 * @param supports what its sessions, held and to come, are about
 */
public record TransferAgreement(
    TransferView transfer,
    Party mentor,
    Party receiver,
    List<Taken> taken,
    OperationReferences operation,
    Set<Support> supports) {

  /**
   * One of the two.
   *
   * @param known where it is, as far as that is public; null where nothing is
   */
  public record Party(OrganisationRef organisation, OrganisationPublicView known) {}

  /**
   * A prototype that is handed on.
   *
   * @param version that was installed, else the latest; null where none is released
   * @param licence of that version; null where that is not known
   */
  public record Taken(PrototypeRef prototype, String version, Licence licence) {}
}
