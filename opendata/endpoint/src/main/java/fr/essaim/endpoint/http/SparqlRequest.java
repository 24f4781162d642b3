package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.NoUpdate;
import fr.essaim.endpoint.gate.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What SPARQL 1.1 Protocol lets a client say, however it was sent.
 *
 * @param query the text of the query
 * @param defaultGraphs graphs that make up the default graph instead of the usual one
 * @param namedGraphs graphs that the query may name
 */
record SparqlRequest(String query, List<String> defaultGraphs, List<String> namedGraphs) {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String DIRECT = "application/sparql-query";

  private static final String UPDATE = "application/sparql-update";

  /** A query that came in the address. */
  static SparqlRequest fromAddress(Form address) {
    return from(address, address.all("query"));
  }

  /** A query that came in a body. */
  static SparqlRequest fromBody(Form address, String mediaType, byte[] body) {
    if (mediaType.equals(DIRECT)) {
      List<String> queries = new ArrayList<>(address.all("query"));
      queries.add(Form.text(body));
      return from(address, queries);
    }
    Form both = address.and(Form.parse(Form.text(body)));
    return from(both, both.all("query"));
  }

  /** The media type of a body; a problem when it is none that a query can have. */
  static String mediaType(Exchange exchange) {
    String header = exchange.header(HttpHeader.CONTENT_TYPE);
    if (header == null) {
      throw Problem.of(Condition.MEDIA_TYPE).raise();
    }
    String[] parts = header.toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
    String mediaType = parts[0].trim();
    if (mediaType.equals(UPDATE)) {
      throw Problem.of(new NoUpdate()).raise();
    }
    if (!mediaType.equals(FORM) && !mediaType.equals(DIRECT)) {
      throw Problem.of(Condition.MEDIA_TYPE).raise();
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        throw Problem.of(Condition.MEDIA_TYPE).raise();
      }
    }
    return mediaType;
  }

  /** Whether the client chose the dataset itself. */
  boolean choosesDataset() {
    return !defaultGraphs.isEmpty() || !namedGraphs.isEmpty();
  }

  /** The graphs that the client chose, on which an answer depends besides its query. */
  String chosenGraphs() {
    return String.join("\n", defaultGraphs) + "\n\n" + String.join("\n", namedGraphs);
  }

  private static SparqlRequest from(Form form, List<String> queries) {
    if (form.has("update") || form.has("using-graph-uri") || form.has("using-named-graph-uri")) {
      throw Refusal.by(new NoUpdate());
    }
    if (queries.size() != 1) {
      throw Problem.of(Condition.PROTOCOL).raise();
    }
    return new SparqlRequest(
        queries.get(0), form.all("default-graph-uri"), form.all("named-graph-uri"));
  }
}
