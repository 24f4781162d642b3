package fr.essaim.core.prototypes;

import java.util.OptionalInt;
import java.util.Set;

/**
 * The proof that a prototype works elsewhere, which capitalising it asks for. Answered by whoever
 * keeps the installations.
 */
public interface ProofElsewhere {

  /**
   * @param prototypeKey the prototype
   * @param originKeys the centres where it was made, none where that is not known
   * @return how many centres other than these have it in use; empty as long as nobody keeps
   *     installations, so that nobody can tell
   */
  OptionalInt centresUsing(String prototypeKey, Set<String> originKeys);
}
