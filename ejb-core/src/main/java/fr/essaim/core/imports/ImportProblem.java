package fr.essaim.core.imports;

import java.util.List;

/**
 * What an import has to say about a place in a file.
 *
 * @param line from 1, as a text editor counts; 0 for the file as a whole
 * @param column the column's heading as the file has it; null for the whole line
 * @param code which sentence: {@code error.CODE}, such as {@code imports.value.unknown} or a rule
 *     of the context that refused the row
 * @param arguments what the sentence names
 * @param severity whether the row was left out
 */
public record ImportProblem(
    int line, String column, String code, List<String> arguments, Severity severity) {

  /** What follows from a problem. */
  public enum Severity {
    /** The row was brought, but for this. */
    NOTICE,
    /** The row was left out. */
    REFUSED
  }

  public ImportProblem {
    arguments = List.copyOf(arguments);
  }
}
