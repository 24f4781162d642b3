package fr.essaim.web.lists;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The states between which the rows of a list move, as the lanes of a board.
 *
 * @param states in their order
 * @param of the state of a row
 * @param next the name of the {@link RowAct} that takes a row to the state after its own
 * @param ends the states from which it takes none
 * @param beneath the names of the columns that stand on a card beneath what its row is called
 */
public record Lanes<R>(
    List<? extends Enum<?>> states,
    Function<R, ? extends Enum<?>> of,
    String next,
    Set<? extends Enum<?>> ends,
    List<String> beneath) {

  /** Cards that say only what their rows are called. */
  public Lanes(
      List<? extends Enum<?>> states,
      Function<R, ? extends Enum<?>> of,
      String next,
      Set<? extends Enum<?>> ends) {
    this(states, of, next, ends, List.of());
  }
}
