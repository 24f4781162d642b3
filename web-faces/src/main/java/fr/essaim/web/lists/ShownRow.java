package fr.essaim.web.lists;

import java.util.List;

/**
 * A row of a list as its page shows it.
 *
 * @param key what names it to acts; null where nothing can be done to it
 * @param movable whether it may be moved on the board
 * @param cells one a column
 */
public record ShownRow(String key, boolean movable, List<Cell> cells) {

  public ShownRow {
    cells = List.copyOf(cells);
  }
}
