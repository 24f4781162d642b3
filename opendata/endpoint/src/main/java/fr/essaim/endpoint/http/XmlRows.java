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
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Writes rows as SPARQL's XML, a row a line. Jena's writer goes through a text letter by letter and
 * keeps a name of every blank node: a few long texts took it past any query's time.
 */
final class XmlRows {

  private static final int BUFFER = 16 * 1024;
  private static final char FIRST_PRINTABLE = 0x20;

  private final BlankNodes blankNodes = new BlankNodes();
  private final Writer out;

  private XmlRows(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
  }

  static void write(OutputStream out, RowSet rows) {
    try {
      XmlRows xml = new XmlRows(out);
      xml.write(rows);
      xml.out.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void write(RowSet rows) throws IOException {
    List<Var> variables = rows.getResultVars();
    out.write("<?xml version=\"1.0\"?>\n");
    out.write("<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n<head>");
    for (Var variable : variables) {
      out.write("<variable name=\"" + variable.getVarName() + "\"/>");
    }
    out.write("</head>\n<results>\n");
    while (rows.hasNext()) {
      out.write("<result>");
      row(variables, rows.next());
      out.write("</result>\n");
    }
    out.write("</results>\n</sparql>\n");
  }

  private void row(List<Var> variables, Binding row) throws IOException {
    for (Var variable : variables) {
      Node node = row.get(variable);
      if (node != null) {
        out.write("<binding name=\"" + variable.getVarName() + "\">");
        term(node);
        out.write("</binding>");
      }
    }
  }

  private void term(Node node) throws IOException {
    if (node.isURI()) {
      out.write("<uri>");
      text(node.getURI());
      out.write("</uri>");
    } else if (node.isBlank()) {
      out.write("<bnode>" + blankNodes.name(node) + "</bnode>");
    } else {
      literal(node);
    }
  }

  private void literal(Node node) throws IOException {
    String datatype = node.getLiteralDatatypeURI();
    out.write("<literal");
    if (datatype.equals(RDF.langString.getURI())) {
      attribute(" xml:lang=\"", node.getLiteralLanguage());
    } else if (!datatype.equals(XSD.xstring.getURI())) {
      attribute(" datatype=\"", datatype);
    }
    out.write('>');
    text(node.getLiteralLexicalForm());
    out.write("</literal>");
  }

  private void attribute(String begin, String value) throws IOException {
    out.write(begin);
    text(value);
    out.write('"');
  }

  /** Writes the runs between characters that XML wants escaped as they are. */
  private void text(String text) throws IOException {
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      String escape = escape(text.charAt(i));
      if (escape != null) {
        out.write(text, written, i - written);
        out.write(escape);
        written = i + 1;
      }
    }
    out.write(text, written, text.length() - written);
  }

  private static String escape(char c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> "&amp;";
      case '"' -> "&quot;";
      default -> c < FIRST_PRINTABLE ? "&#" + (int) c + ";" : null;
    };
  }
}
