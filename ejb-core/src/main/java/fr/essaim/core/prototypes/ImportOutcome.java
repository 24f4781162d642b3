package fr.essaim.core.prototypes;

import fr.essaim.core.history.FieldChange;
import java.util.List;

/**
 * What an import did to a prototype, or would do.
 *
 * @param effect in one word
 * @param changes the fields that change; for a new one none are told
 * @param left fields that the source says otherwise but that people have edited here since, so that
 *     the import leaves them
 * @param published whether the public sees it after that
 */
public record ImportOutcome(
    Effect effect, List<FieldChange> changes, List<FieldChange> left, boolean published) {

  /** What happens to the prototype. */
  public enum Effect {
    CREATED,
    CHANGED,
    LEFT
  }

  public ImportOutcome {
    changes = List.copyOf(changes);
    left = List.copyOf(left);
  }
}
