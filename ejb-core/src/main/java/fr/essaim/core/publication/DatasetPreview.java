package fr.essaim.core.publication;

import java.util.List;

/**
 * The beginning of a dataset's table, in the columns that say something there.
 *
 * @param columns as the file names them
 * @param labels the same as people say it
 * @param rows a text a column
 * @param width how many columns the file has
 * @param total how many rows the file has
 */
public record DatasetPreview(
    List<String> columns, List<String> labels, List<List<String>> rows, int width, long total) {

  public DatasetPreview {
    columns = List.copyOf(columns);
    labels = List.copyOf(labels);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
