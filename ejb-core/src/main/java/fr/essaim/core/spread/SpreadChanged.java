package fr.essaim.core.spread;

import fr.essaim.core.history.FieldChange;
import java.util.List;
import java.util.Set;

/**
 * A transfer, an installation or an adaptation was told to change. Fired inside the transaction.
 *
 * @param type {@code transfer}, {@code installation} or {@code adaptation}
 * @param prototypeKeys what it is about
 * @param organisationKeys who takes part
 * @param changes at least one
 */
public record SpreadChanged(
    String type,
    String key,
    Set<String> prototypeKeys,
    Set<String> organisationKeys,
    List<FieldChange> changes) {

  public SpreadChanged {
    prototypeKeys = Set.copyOf(prototypeKeys);
    organisationKeys = Set.copyOf(organisationKeys);
    changes = List.copyOf(changes);
  }
}
