package fr.essaim.core.education;

import java.util.List;

/**
 * A column of a file of others.
 *
 * @param column that it is read as; empty for none of ours
 * @param values the first that stand there
 */
public record ReadColumn(String heading, String column, List<String> values) {

  public ReadColumn {
    values = List.copyOf(values);
  }
}
