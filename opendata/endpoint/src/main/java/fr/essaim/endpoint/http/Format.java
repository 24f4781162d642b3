package fr.essaim.endpoint.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The formats of answers, in the order in which they are preferred when a client does not care. */
enum Format {
  JSON(Kind.ROWS, ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
  XML(
      Kind.ROWS,
      ResultSetLang.RS_XML,
      "application/sparql-results+xml",
      "application/xml",
      "text/xml"),
  CSV(Kind.TABLE, ResultSetLang.RS_CSV, "text/csv"),
  TSV(Kind.TABLE, ResultSetLang.RS_TSV, "text/tab-separated-values"),
  SPREADSHEET(Kind.TABLE, ResultSetLang.RS_CSV, "text/vnd.essaim.spreadsheet"),
  TURTLE(Kind.GRAPH, RDFFormat.TURTLE_PRETTY, RDFFormat.TURTLE_BLOCKS, "text/turtle"),
  JSON_LD(Kind.GRAPH, RDFFormat.JSONLD, null, "application/ld+json"),
  RDF_XML(Kind.GRAPH, RDFFormat.RDFXML_PLAIN, null, "application/rdf+xml", "application/xml"),
  N_TRIPLES(
      Kind.GRAPH, RDFFormat.NTRIPLES, RDFFormat.NTRIPLES, "application/n-triples", "text/plain"),
  TRIG(Kind.GRAPH, RDFFormat.TRIG_PRETTY, RDFFormat.TRIG_BLOCKS, "application/trig"),
  N_QUADS(Kind.GRAPH, RDFFormat.NQUADS, RDFFormat.NQUADS, "application/n-quads"),
  HTML(Kind.PAGE, Lang.RDFNULL, "text/html", "application/xhtml+xml");

  private enum Kind {
    ROWS,
    TABLE,
    GRAPH,
    PAGE
  }

  /**
   * A format under one of its names.
   *
   * @param format the format
   * @param mediaType the name, which the answer carries
   */
  record Offer(Format format, String mediaType) {

    /** What a browser saves the answer as, when it is not for programs. */
    Optional<String> fileName() {
      return format == SPREADSHEET ? Optional.of("essaim.csv") : Optional.empty();
    }

    private boolean isAlias() {
      return !mediaType.equals(format.mediaType());
    }

    /** The header's value; where the format has a choice of character sets, it is UTF-8. */
    String contentType() {
      if (format == SPREADSHEET) {
        return "text/csv;charset=utf-8;header=present";
      }
      boolean saysItself =
          mediaType.endsWith("json")
              || mediaType.endsWith("n-triples")
              || mediaType.endsWith("n-quads");
      return saysItself ? mediaType : mediaType + ";charset=utf-8";
    }
  }

  /** How many triples are put in order before they are written. */
  private static final long MOST_WRITTEN_NICELY = 10_000;

  private final Kind kind;
  private final Lang lang;
  private final RDFFormat nice;
  private final RDFFormat streamed;
  private final List<String> mediaTypes;

  Format(Kind kind, Lang lang, String... mediaTypes) {
    this.kind = kind;
    this.lang = lang;
    nice = null;
    streamed = null;
    this.mediaTypes = List.of(mediaTypes);
  }

  Format(Kind kind, RDFFormat nice, RDFFormat streamed, String... mediaTypes) {
    this.kind = kind;
    lang = nice.getLang();
    this.nice = nice;
    this.streamed = streamed;
    this.mediaTypes = List.of(mediaTypes);
  }

  /** The language of result sets. */
  Lang lang() {
    return lang;
  }

  /** How a graph that is held whole is written: nicely while that costs little. */
  RDFFormat whole(long triples) {
    if (triples <= MOST_WRITTEN_NICELY) {
      return nice;
    }
    return this == JSON_LD ? RDFFormat.JSONLD_PLAIN : streamed().orElse(nice);
  }

  /** How a graph is written as it comes, if the format allows that. */
  Optional<RDFFormat> streamed() {
    return Optional.ofNullable(streamed);
  }

  /** The media type that is the format's own. */
  String mediaType() {
    return mediaTypes.get(0);
  }

  /** What answers a {@code SELECT}. */
  static List<Offer> ofRows() {
    return offers(Kind.ROWS, Kind.TABLE);
  }

  /** What answers an {@code ASK}: the formats that have a place for a truth value. */
  static List<Offer> ofTruth() {
    return offers(Kind.ROWS);
  }

  /** What holds a graph. */
  static List<Offer> ofGraphs() {
    return offers(Kind.GRAPH);
  }

  /** What describes the service to a program or to a person. */
  static List<Offer> ofDescription() {
    return offers(Kind.GRAPH, Kind.PAGE);
  }

  private static List<Offer> offers(Kind... kinds) {
    List<Offer> offers = new ArrayList<>();
    for (Format format : values()) {
      if (Arrays.asList(kinds).contains(format.kind)) {
        format.mediaTypes.forEach(type -> offers.add(new Offer(format, type)));
      }
    }
    offers.sort((left, right) -> Boolean.compare(left.isAlias(), right.isAlias()));
    return List.copyOf(offers);
  }
}
