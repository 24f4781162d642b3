package fr.essaim.web.lists;

import java.util.List;

/**
 * A lane of a board.
 *
 * @param next the name of the act that takes a row of it onward; null where none does
 */
public record Lane(Enum<?> state, List<ShownRow> rows, String next) {

  public Lane {
    rows = List.copyOf(rows);
  }
}
