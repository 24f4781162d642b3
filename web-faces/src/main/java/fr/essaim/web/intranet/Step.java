package fr.essaim.web.intranet;

import fr.essaim.core.shared.PartialDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A state on the way of a thing.
 *
 * @param since when it was reached; null as long as it was not
 * @param here whether it is the present one
 */
public record Step(Enum<?> state, PartialDate since, boolean here) {

  public boolean isReached() {
    return since != null;
  }

  /**
   * The way from the first state to the last, with what was reached.
   *
   * @param ends states that are on the way of those alone that reached them
   */
  public static <S extends Enum<S>> List<Step> way(
      S[] states, Map<S, PartialDate> reached, S present, Set<S> ends) {
    return Arrays.stream(states)
        .filter(state -> reached.containsKey(state) || !ends.contains(state))
        .map(state -> new Step(state, reached.get(state), state == present))
        .toList();
  }
}
