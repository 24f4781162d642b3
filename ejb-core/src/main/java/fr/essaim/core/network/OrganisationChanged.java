package fr.essaim.core.network;

import fr.essaim.core.history.FieldChange;
import java.util.List;

/**
 * An organisation was told to change. Fired inside the transaction.
 *
 * @param changes at least one
 */
public record OrganisationChanged(String key, String name, List<FieldChange> changes) {

  public OrganisationChanged {
    changes = List.copyOf(changes);
  }
}
