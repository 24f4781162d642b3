package fr.essaim.web.lists;

import java.util.List;
import java.util.function.Supplier;

/**
 * A row of a list as its page shows it.
 *
 * @param key what names it to acts; null where nothing can be done to it
 * @param movable whether it may be moved on the board
 * @param cells one a column
 * @param opened gives {@link #details}, which are read only of a row that is opened
 */
public record ShownRow(
    String key, boolean movable, List<Cell> cells, Supplier<List<Detail>> opened) {

  public ShownRow {
    cells = List.copyOf(cells);
  }

  /** What it says when it is opened. */
  public List<Detail> details() {
    return opened.get();
  }
}
