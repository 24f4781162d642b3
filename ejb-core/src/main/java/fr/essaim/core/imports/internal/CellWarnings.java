package fr.essaim.core.imports.internal;

import fr.essaim.core.tables.FileTable;
import java.util.regex.Pattern;

/**
 * Warns of what cells hold that nobody types on purpose into a table of facts: formulas, markup and
 * characters that do not show. Nothing of it does any harm here, where text is text; but it is
 * seldom what the author of the file meant to publish.
 */
final class CellWarnings {

  /** Numbers and telephone numbers begin with a sign, too. */
  private static final Pattern FORMULA = Pattern.compile("(?s)[=@].*|[+-](?![\\d\\s.,()/+-]*$).*");

  private static final Pattern MARKUP = Pattern.compile("<[/!]?[a-zA-Z]");

  /** How much of a cell is shown. */
  private static final int SHOWN = 60;

  private CellWarnings() {}

  static void add(FileTable table, FileTable.Row row, Batch batch) {
    for (int column = 0; column < table.headings().size(); column++) {
      String value = row.at(column);
      String heading = table.headings().get(column);
      if (FORMULA.matcher(value).matches()) {
        batch.notice(row.line(), heading, "imports.cell.formula", shown(value));
      }
      if (MARKUP.matcher(value).find()) {
        batch.notice(row.line(), heading, "imports.cell.markup", shown(value));
      }
      if (row.isCleaned(column)) {
        batch.notice(row.line(), heading, "imports.cell.invisible", shown(value));
      }
    }
  }

  private static String shown(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
