package fr.essaim.core.prototypes;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The proof that a prototype works elsewhere, which capitalising it asks for. Answered by anyone
 * who keeps the installations.
 */
public interface ProofElsewhere {

  /**
   * @param prototypeKey the prototype
   * @param originKeys the centres where it was made, none where that is not known
   * @return how many centres other than these have it in use; empty as long as nobody keeps
   *     installations, so that nobody can tell
   */
  OptionalInt centresUsing(String prototypeKey, Set<String> originKeys);

  /**
   * Asks for one centre elsewhere, or for two where no origin is known.
   *
   * @throws BusinessRuleViolation {@code prototypes.capitalise.proof-not-available}, {@code
   *     prototypes.capitalise.proof-missing}
   */
  default void require(String prototypeKey, Set<String> originKeys) {
    int needed = originKeys.isEmpty() ? 2 : 1;
    int centres =
        centresUsing(prototypeKey, originKeys)
            .orElseThrow(
                () -> new BusinessRuleViolation("prototypes.capitalise.proof-not-available"));
    if (centres < needed) {
      throw new BusinessRuleViolation("prototypes.capitalise.proof-missing", needed, centres);
    }
  }
}
