package fr.essaim.core.prototypes;

import fr.essaim.core.history.FieldChange;
import java.util.List;
import java.util.Set;

/**
 * A prototype was told to change. Fired inside the transaction.
 *
 * @param seen whether it is public, or was until now
 * @param changes at least one
 */
public record PrototypeChanged(
    String key,
    String title,
    String stewardKey,
    Set<String> themeKeys,
    boolean seen,
    List<FieldChange> changes) {

  public PrototypeChanged {
    themeKeys = Set.copyOf(themeKeys);
    changes = List.copyOf(changes);
  }
}
