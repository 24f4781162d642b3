package fr.essaim.endpoint.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows as SPARQL 1.1's CSV. Jena's writer leaves the {@code _:} of blank nodes out, so that
 * they look like words.
 */
final class CsvRows {

  private static final String LINE_END = "\r\n";

  private final BlankNodes blankNodes = new BlankNodes();

  private CsvRows() {}

  static void write(OutputStream out, RowSet rows) {
    try {
      Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
      new CsvRows().write(text, rows);
      text.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(Writer text, RowSet rows) throws IOException {
    List<Var> variables = rows.getResultVars();
    text.write(String.join(",", variables.stream().map(Var::getVarName).toList()));
    text.write(LINE_END);
    while (rows.hasNext()) {
      Binding row = rows.next();
      List<String> fields = new ArrayList<>(variables.size());
      for (Var variable : variables) {
        fields.add(field(row.get(variable)));
      }
      text.write(String.join(",", fields));
      text.write(LINE_END);
    }
  }

  private String field(Node node) {
    if (node == null) {
      return "";
    }
    if (node.isBlank()) {
      return "_:" + blankNodes.name(node);
    }
    return quoted(node.isURI() ? node.getURI() : node.getLiteralLexicalForm());
  }

  private static String quoted(String value) {
    boolean plain = value.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
