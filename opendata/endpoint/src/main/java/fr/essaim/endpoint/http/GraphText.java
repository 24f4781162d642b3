package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.run.LimitReached;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.PropertyNotFoundException;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * Writes a graph: whole while it is small, so that whatever is wrong with it can still be said,
 * then statement by statement where the format allows that. RDF/XML and JSON-LD exist whole or not
 * at all, so there a graph may only be so large.
 */
final class GraphText {

  /** Of a graph that is held whole, in letters: a few long texts weigh as much as many triples. */
  private static final long MOST_LETTERS = 1 << 24;

  private final Format format;
  private final Limits limits;
  private final Graph held = GraphFactory.createDefaultGraph();
  private long letters;

  private GraphText(Format format, PrefixMapping prefixes, Limits limits) {
    this.format = format;
    this.limits = limits;
    held.getPrefixMapping().setNsPrefixes(prefixes);
  }

  /**
   * Writes triples as they come from a query or a graph.
   *
   * @param prefixes what names are shortened with
   * @param triples may hold the same one twice
   * @throws LimitReached when there are too many for the format, or for any answer
   */
  static void write(
      OutputStream out,
      Format format,
      PrefixMapping prefixes,
      Iterator<Triple> triples,
      Limits limits) {
    new GraphText(format, prefixes, limits).write(out, triples);
  }

  static String toString(Format format, Graph graph) {
    StringWriter text = new StringWriter();
    RDFWriter.source(graph).format(format.whole(graph.size())).build().output(text);
    return text.toString();
  }

  private void write(OutputStream out, Iterator<Triple> triples) {
    while (triples.hasNext()) {
      hold(triples.next());
      if (isFull()) {
        writeOn(out, triples);
        return;
      }
    }
    try {
      RDFWriter.source(held).format(format.whole(held.size())).output(out);
    } catch (InvalidPropertyURIException | PropertyNotFoundException notForXml) {
      throw Problem.notAcceptable("Turtle, JSON-LD, N-Triples").raise();
    }
  }

  private void hold(Triple triple) {
    long before = held.size();
    held.add(triple);
    if (held.size() > before) {
      letters +=
          letters(triple.getSubject())
              + letters(triple.getPredicate())
              + letters(triple.getObject());
    }
    if (held.size() > limits.of(Limit.ROWS)) {
      throw new LimitReached(LimitReached.Reason.ROWS);
    }
  }

  private static long letters(Node node) {
    return node.isURI()
        ? node.getURI().length()
        : node.isLiteral() ? node.getLiteralLexicalForm().length() : 0;
  }

  private boolean isFull() {
    return held.size() > limits.of(Limit.GRAPH) || letters > MOST_LETTERS;
  }

  /** What is held goes out first and stays, so that most repetitions are still left out. */
  private void writeOn(OutputStream out, Iterator<Triple> triples) {
    RDFFormat streamed =
        format.streamed().orElseThrow(() -> new LimitReached(LimitReached.Reason.GRAPH));
    StreamRDF text = StreamRDFWriter.getWriterStream(out, streamed);
    text.start();
    held.getPrefixMapping().getNsPrefixMap().forEach(text::prefix);
    held.find().forEach(text::triple);
    long written = held.size();
    while (triples.hasNext()) {
      Triple triple = triples.next();
      if (!held.contains(triple)) {
        if (++written > limits.of(Limit.ROWS)) {
          throw new LimitReached(LimitReached.Reason.ROWS);
        }
        text.triple(triple);
      }
    }
    text.finish();
  }
}
