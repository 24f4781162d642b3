package fr.essaim.core.imports;

import java.util.List;

/**
 * How a column of a card export is read.
 *
 * @param heading as the file has it
 * @param field what it holds; null when it is left out
 * @param decided whether the administrator said so; otherwise it is a proposal by the heading
 * @param samples the first values in it
 */
public record CardColumn(String heading, CardField field, boolean decided, List<String> samples) {

  public CardColumn {
    samples = List.copyOf(samples);
  }
}
