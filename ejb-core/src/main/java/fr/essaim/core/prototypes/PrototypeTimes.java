package fr.essaim.core.prototypes;

import fr.essaim.core.shared.PartialDate;
import java.util.Map;
import java.util.Set;

/**
 * When a prototype and its versions came to be, as far as anybody knows: the day on which an import
 * brought them says nothing of it.
 *
 * @param begun the earliest date that is known; null where none is
 * @param homes the organisations where it was made; who answers for it where that is not known
 * @param releases the dates of the released versions, by number
 */
public record PrototypeTimes(
    PartialDate begun, Set<String> homes, Map<String, PartialDate> releases) {

  public PrototypeTimes {
    homes = Set.copyOf(homes);
    releases = Map.copyOf(releases);
  }
}
