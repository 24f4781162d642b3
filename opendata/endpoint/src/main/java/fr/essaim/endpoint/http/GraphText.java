package fr.essaim.endpoint.http;

import java.io.OutputStream;
import java.io.StringWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.shared.PropertyNotFoundException;

/** Writes graphs. */
final class GraphText {

  private GraphText() {}

  static void write(OutputStream out, Format format, Graph graph) {
    try {
      RDFWriter.source(graph).format(format.variant(graph.size())).output(out);
    } catch (InvalidPropertyURIException | PropertyNotFoundException notForXml) {
      throw Problem.notAcceptable("Turtle, JSON-LD, N-Triples").raise();
    }
  }

  static String toString(Format format, Graph graph) {
    StringWriter text = new StringWriter();
    RDFWriter.source(graph).format(format.variant(graph.size())).build().output(text);
    return text.toString();
  }
}
