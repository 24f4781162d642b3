package fr.essaim.publisher.works;

import fr.essaim.publisher.document.CanonicalForm;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Reads the endpoint as anybody does, over HTTP. */
public final class EndpointReader {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String endpoint;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * @param endpoint such as {@code http://127.0.0.1:8081/sparql}
   */
  public EndpointReader(String endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
  }

  /**
   * Waits until the endpoint has applied the log up to a position.
   *
   * @throws IOException when it does not get there in half a minute
   */
  void waitFor(long position) throws IOException {
    Instant end = clock.instant().plus(PATIENCE);
    long there = position();
    while (there < position) {
      if (clock.instant().isAfter(end)) {
        throw new IOException("it stays at position " + there + ", the log is at " + position);
      }
      pause();
      there = position();
    }
  }

  /** Whether it answers now. */
  boolean isReady() {
    try {
      return ask("ASK {}", "text/csv, application/sparql-results+json").statusCode() == 200;
    } catch (IOException away) {
      return false;
    }
  }

  /** The position that it is at. */
  public long position() throws IOException {
    return ask("ASK {}", "text/csv, application/sparql-results+json")
        .headers()
        .firstValueAsLong("Essaim-Position")
        .orElse(0);
  }

  /** A document as its named graph says it, in canonical form. */
  String document(String uri) throws IOException {
    String graph = endpoint.replaceFirst("/sparql$", "/graph");
    HttpResponse<String> answer = get(graph + "?graph=" + encoded(uri), "application/n-triples");
    if (answer.statusCode() == 404) {
      return "";
    }
    return CanonicalForm.nquads(
        RDFParser.fromString(ok(answer).body(), Lang.NTRIPLES).toGraph(), uri);
  }

  List<String> graphNames() throws IOException {
    List<String> names = new ArrayList<>();
    for (CSVRecord row : rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")) {
      names.add(row.get(0));
    }
    return names;
  }

  /** How many triples its default graph has. */
  long triples() throws IOException {
    return Long.parseLong(rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").get(0).get(0));
  }

  private List<CSVRecord> rows(String query) throws IOException {
    String csv = ok(ask(query, "text/csv")).body();
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
      List<CSVRecord> records = parser.getRecords();
      return records.subList(1, records.size());
    }
  }

  private HttpResponse<String> ask(String query, String accept) throws IOException {
    return get(endpoint + "?query=" + encoded(query), accept);
  }

  private HttpResponse<String> get(String url, String accept) throws IOException {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(url))
              .timeout(PATIENCE)
              .header("Accept", accept)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", end);
    }
  }

  private static HttpResponse<String> ok(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException("it answers " + answer.statusCode());
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(100);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", end);
    }
  }
}
