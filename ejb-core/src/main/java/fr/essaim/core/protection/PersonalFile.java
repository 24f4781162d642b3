package fr.essaim.core.protection;

import fr.essaim.core.register.Processing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that is kept about the person of an account.
 *
 * @param parts each table of the register with rows about the account or its address, even when it
 *     has none, so that one sees that it was looked at
 */
public record PersonalFile(UUID account, Instant madeAt, List<Part> parts) {

  public PersonalFile {
    parts = List.copyOf(parts);
  }

  /**
   * What one table has.
   *
   * @param columns the names of its columns
   * @param rows a row's values in the order of the columns: text, numbers, instants or null
   */
  public record Part(
      String table, Processing processing, List<String> columns, List<List<Object>> rows) {

    public Part {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }
}
