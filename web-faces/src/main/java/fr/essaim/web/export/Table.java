package fr.essaim.web.export;

import java.util.List;

/**
 * A list as it leaves in a file.
 *
 * @param name what it is called: the sheet's title
 * @param columns the heads of the columns
 * @param rows one list of cells a row, in the order of the columns: text, numbers, dates, or null;
 *     read once, as the file is written
 */
public record Table(String name, List<String> columns, Iterable<List<Object>> rows) {

  public Table {
    columns = List.copyOf(columns);
  }
}
