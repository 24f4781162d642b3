package fr.essaim.config.trial.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.YearMonth;
import java.util.Map;

/**
 * A document being written: statements about one thing and parts of it, each as a quad of the
 * document's graph and as a plain triple.
 */
final class Thing {

  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("adms", "http://www.w3.org/ns/adms#"),
          Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
          Map.entry("dct", "http://purl.org/dc/terms/"),
          Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
          Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
          Map.entry("locn", "http://www.w3.org/ns/locn#"),
          Map.entry("org", "http://www.w3.org/ns/org#"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("schema", "http://schema.org/"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("spdx", "http://spdx.org/rdf/terms#"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

  /** Where statements go, and how many went there. */
  static final class Sink {

    private final String base;
    private final Writer quads;
    private final Writer triples;
    private long written;
    private long documents;

    Sink(String base, Writer quads, Writer triples) {
      this.base = base;
      this.quads = quads;
      this.triples = triples;
    }

    Thing document(String type, String key) {
      documents++;
      return new Thing(
          this,
          base + "/id/" + type + "/" + key,
          " <" + base + "/doc/" + type + "/" + key + "> .\n");
    }

    long written() {
      return written;
    }

    long documents() {
      return documents;
    }

    private void write(String statement, String graph) {
      try {
        quads.write(statement + graph);
        triples.write(statement + " .\n");
        written++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Sink sink;
  private final String uri;
  private final String graph;

  private Thing(Sink sink, String uri, String graph) {
    this.sink = sink;
    this.uri = uri;
    this.graph = graph;
  }

  /** A part of the thing, named by a fragment of its URI, which the property leads to. */
  Thing part(String property, String fragment) {
    String whole = uri.replaceFirst("#.*", "");
    link(property, whole + "#" + fragment);
    return new Thing(sink, whole + "#" + fragment, graph);
  }

  Thing type(String... classes) {
    for (String type : classes) {
      link("rdf:type", name(type));
    }
    return this;
  }

  Thing link(String property, String target) {
    return say(property, "<" + target + ">");
  }

  Thing thing(String property, String type, String key) {
    return link(property, sink.base + "/id/" + type + "/" + key);
  }

  /** A code of one of our lists. */
  Thing code(String property, String code) {
    return link(property, sink.base + "/def#" + code);
  }

  Thing plain(String property, String text) {
    return say(property, quoted(text));
  }

  Thing french(String property, String text) {
    return say(property, quoted(text) + "@fr");
  }

  Thing english(String property, String text) {
    return say(property, quoted(text) + "@en");
  }

  Thing typed(String property, String text, String datatype) {
    return say(property, quoted(text) + "^^<" + name(datatype) + ">");
  }

  /**
   * A date of the precision that its length shows, a year, a month or a day; and the days that it
   * may mean.
   */
  Thing date(String property, String date) {
    String name = property.substring(property.indexOf(':'));
    String month = date.length() == 4 ? date + "-12" : date.substring(0, 7);
    String last = date.length() == 10 ? date : YearMonth.parse(month).atEndOfMonth().toString();
    typed(name + "Earliest", date + "-01-01".substring(date.length() - 4), "xsd:date");
    typed(name + "Latest", last, "xsd:date");
    return typed(
        property,
        date,
        date.length() == 4 ? "xsd:gYear" : date.length() == 7 ? "xsd:gYearMonth" : "xsd:date");
  }

  private Thing say(String property, String object) {
    sink.write("<" + uri + "> <" + name(property) + "> " + object, graph);
    return this;
  }

  /** What {@code dct:title} is short for; {@code :origin} is one of our terms. */
  private String name(String shortName) {
    int colon = shortName.indexOf(':');
    String prefix = shortName.substring(0, colon);
    String namespace = prefix.isEmpty() ? sink.base + "/def#" : NAMESPACES.get(prefix);
    return namespace + shortName.substring(colon + 1);
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        + '"';
  }
}
