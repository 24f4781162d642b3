package fr.essaim.endpoint.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows for a French spreadsheet, as the intranet's exports are written: semicolons, a comma
 * before decimals, and text that would run as a formula kept as text by an apostrophe. SPARQL's own
 * CSV may not alter a value, so this is a format beside it.
 */
final class SpreadsheetRows {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  /** The beginnings of a formula, their full-width forms included. */
  private static final String BEGINNINGS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

  private final BlankNodes blankNodes = new BlankNodes();

  private SpreadsheetRows() {}

  static void write(OutputStream out, RowSet rows) {
    try {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      new SpreadsheetRows().write(text, rows);
      text.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(Writer text, RowSet rows) throws IOException {
    List<Var> variables = rows.getResultVars();
    text.write(BYTE_ORDER_MARK);
    text.write(String.join(";", variables.stream().map(Var::getVarName).toList()));
    text.write(LINE_END);
    while (rows.hasNext()) {
      Binding row = rows.next();
      text.write(
          String.join(";", variables.stream().map(each -> quoted(cell(row.get(each)))).toList()));
      text.write(LINE_END);
    }
  }

  private String cell(Node node) {
    if (node == null) {
      return "";
    }
    if (node.isBlank()) {
      return "_:" + blankNodes.name(node);
    }
    String value = node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    if (isNumber(node)) {
      return value.replace('.', ',');
    }
    return isRisky(value) ? "'" + value : value;
  }

  private static boolean isNumber(Node node) {
    return node.isLiteral()
        && node.getLiteral().isWellFormed()
        && node.getLiteralValue() instanceof Number number
        && Double.isFinite(number.doubleValue());
  }

  private static boolean isRisky(String text) {
    if (text.isEmpty()) {
      return false;
    }
    if (Character.isISOControl(text.charAt(0))) {
      return true;
    }
    String visible = text.strip();
    return !visible.isEmpty() && BEGINNINGS.indexOf(visible.charAt(0)) >= 0;
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == '"' || c == ';' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
