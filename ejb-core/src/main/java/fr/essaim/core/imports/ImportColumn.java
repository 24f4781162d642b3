package fr.essaim.core.imports;

import java.util.List;

/**
 * How a column of a file is read.
 *
 * @param heading as the file has it
 * @param field what it holds; null when it is left out
 * @param decided whether the administrator said so; otherwise it is a proposal by the heading
 * @param samples the first values in it
 */
public record ImportColumn(
    String heading, ImportField field, boolean decided, List<String> samples) {

  public ImportColumn {
    samples = List.copyOf(samples);
  }
}
