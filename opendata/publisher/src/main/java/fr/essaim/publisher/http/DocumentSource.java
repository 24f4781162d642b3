package fr.essaim.publisher.http;

import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.LogEntry;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.core.shared.DatabasePulse;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.Uris;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.eclipse.microprofile.config.Config;

/**
 * Where documents are read: in the log or, while PostgreSQL is away, from an endpoint worker, which
 * holds every document as it was published.
 */
@ApplicationScoped
public class DocumentSource {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private DocumentLog log;
  private BooleanSupplier databaseAnswers;
  private List<String> endpoints;
  private Clock clock;
  private Uris uris;
  private Describers describers;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();
  private volatile Instant lastRead;

  protected DocumentSource() {}

  @Inject
  DocumentSource(
      DocumentLog log,
      DatabasePulse pulse,
      Config config,
      Clock clock,
      Uris uris,
      Describers describers) {
    this(
        log,
        pulse::isFelt,
        config
            .getOptionalValues("essaim.endpoint.url", String.class)
            .orElse(List.of("http://127.0.0.1:8081/sparql")),
        clock,
        uris,
        describers);
  }

  /**
   * @param databaseAnswers whether the log need be asked at all
   * @param endpoints the addresses of the workers, such as {@code http://127.0.0.1:8081/sparql}
   */
  DocumentSource(
      DocumentLog log,
      BooleanSupplier databaseAnswers,
      List<String> endpoints,
      Clock clock,
      Uris uris,
      Describers describers) {
    this.log = log;
    this.databaseAnswers = databaseAnswers;
    this.endpoints = List.copyOf(endpoints);
    this.clock = clock;
    this.uris = uris;
    this.describers = describers;
    this.lastRead = clock.instant();
  }

  /**
   * A document as it was found.
   *
   * @param age how long ago the log was last read, when this comes from an endpoint worker; null
   *     when it comes from the log
   */
  public record Found(LogEntry entry, Duration age) {}

  /**
   * @throws LogUnavailable when neither log nor endpoint can say
   */
  public Optional<Found> find(String uri) {
    if (!databaseAnswers.getAsBoolean()) {
      return Optional.of(
          fromAnyEndpoint(uri, new LogUnavailable(new SQLException("The database says nothing"))));
    }
    try {
      Optional<Found> found = log.latest(uri).map(entry -> new Found(entry, null));
      lastRead = clock.instant();
      return found;
    } catch (LogUnavailable away) {
      return Optional.of(fromAnyEndpoint(uri, away));
    }
  }

  private Found fromAnyEndpoint(String uri, LogUnavailable away) {
    for (String endpoint : endpoints) {
      Optional<Found> found = fromEndpoint(endpoint, uri, away);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw away;
  }

  private Optional<Found> fromEndpoint(String endpoint, String uri, LogUnavailable away) {
    URI graph =
        URI.create(
            endpoint.replaceFirst("/sparql$", "/graph")
                + "?graph="
                + URLEncoder.encode(uri, StandardCharsets.UTF_8));
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(graph)
                  .timeout(PATIENCE)
                  .header("Accept", "application/n-triples")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? found(uri, answer) : Optional.empty();
    } catch (IOException unreachable) {
      away.addSuppressed(unreachable);
      return Optional.empty();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      throw away;
    }
  }

  /** Nothing for what no module that is on describes: its dataset is unknown. */
  private Optional<Found> found(String uri, HttpResponse<String> answer) {
    return uris.nameOf(uri)
        .flatMap(name -> describers.datasetOf(name.type()))
        .map(dataset -> found(uri, dataset, answer));
  }

  private Found found(String uri, String dataset, HttpResponse<String> answer) {
    String nquads =
        CanonicalForm.nquads(RDFParser.fromString(answer.body(), Lang.NTRIPLES).toGraph(), uri);
    long position = answer.headers().firstValueAsLong("Essaim-Position").orElse(0);
    LogEntry entry =
        new LogEntry(position, uri, dataset, nquads, CanonicalForm.digest(nquads), false, lastRead);
    return new Found(entry, Duration.between(lastRead, clock.instant()));
  }
}
