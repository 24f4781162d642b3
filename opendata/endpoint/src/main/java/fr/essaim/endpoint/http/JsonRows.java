package fr.essaim.endpoint.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes rows as SPARQL 1.1's JSON, on one line. Jena's writer indents, character by character,
 * which was seen to take more time than many a query.
 */
final class JsonRows {

  private static final int BUFFER = 16 * 1024;
  private static final char FIRST_PRINTABLE = 0x20;

  private final BlankNodes blankNodes = new BlankNodes();
  private final Writer out;

  private JsonRows(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
  }

  static void write(OutputStream out, RowSet rows) {
    try {
      JsonRows json = new JsonRows(out);
      json.write(rows);
      json.out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(RowSet rows) throws IOException {
    List<Var> variables = rows.getResultVars();
    out.write(
        variables.stream()
            .map(variable -> '"' + variable.getVarName() + '"')
            .collect(Collectors.joining(",", "{\"head\":{\"vars\":[", "]},")));
    out.write("\"results\":{\"bindings\":[");
    for (boolean first = true; rows.hasNext(); first = false) {
      out.write(first ? "\n{" : ",\n{");
      row(variables, rows.next());
      out.write('}');
    }
    out.write("]}}\n");
  }

  private void row(List<Var> variables, Binding row) throws IOException {
    boolean first = true;
    for (Var variable : variables) {
      Node node = row.get(variable);
      if (node != null) {
        out.write(first ? "\"" : ",\"");
        out.write(variable.getVarName());
        out.write("\":{\"type\":\"");
        term(node);
        out.write("\"}");
        first = false;
      }
    }
  }

  private void term(Node node) throws IOException {
    if (node.isURI()) {
      out.write("uri\",\"value\":\"");
      text(node.getURI());
    } else if (node.isBlank()) {
      out.write("bnode\",\"value\":\"");
      out.write(blankNodes.name(node));
    } else {
      literal(node);
    }
  }

  private void literal(Node node) throws IOException {
    out.write("literal\",\"value\":\"");
    text(node.getLiteralLexicalForm());
    String datatype = node.getLiteralDatatypeURI();
    if (datatype.equals(RDF.langString.getURI())) {
      out.write("\",\"xml:lang\":\"");
      text(node.getLiteralLanguage());
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      out.write("\",\"datatype\":\"");
      text(datatype);
    }
  }

  /** Writes the runs between characters that JSON wants escaped as they are. */
  private void text(String text) throws IOException {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\' || c < FIRST_PRINTABLE) {
        out.write(text, written, i - written);
        out.write(escape(c));
        written = i + 1;
      }
    }
    out.write(text, written, text.length() - written);
  }

  private static String escape(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", (int) c);
    };
  }
}
