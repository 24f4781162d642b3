package fr.essaim.web.export;

import java.util.List;
import java.util.function.Consumer;

/**
 * A list as it leaves in a file.
 *
 * @param name what it is called: the sheet's title
 * @param columns the heads of the columns
 * @param rows hands over the rows one by one, as the file is written; each is its cells in the
 *     order of the columns: text, numbers, dates, or null
 * @param foot what stands under the rows where a file has room for it: a CSV has none
 */
public record Table(
    String name, List<String> columns, Consumer<Consumer<List<Object>>> rows, Foot foot) {

  public Table {
    columns = List.copyOf(columns);
  }

  public Table(String name, List<String> columns, Consumer<Consumer<List<Object>>> rows) {
    this(name, columns, rows, Foot.NONE);
  }

  /** The same, with something under its rows. */
  public Table over(Foot under) {
    return new Table(name, columns, rows, under);
  }
}
