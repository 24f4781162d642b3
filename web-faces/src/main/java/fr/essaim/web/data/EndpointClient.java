package fr.essaim.web.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Asks the endpoint worker that the setting {@code essaim.endpoint.url} names. */
@ApplicationScoped
public class EndpointClient {

  /** Longer than any query may take, waiting included: the worker ends queries, not we. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Inject private Config config;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /**
   * @param method GET, HEAD or POST
   * @param queryString as the client wrote it, or null
   * @param headers what the client said of what it sends and wants
   * @param clientAddress for the worker's account of query seconds
   * @return the worker's answer, to be closed by the caller; empty if none answers
   */
  Optional<HttpResponse<InputStream>> send(
      String method,
      String queryString,
      Map<String, String> headers,
      byte[] body,
      String clientAddress)
      throws IOException {
    String url = config.getOptionalValue("essaim.endpoint.url", String.class).orElse("");
    if (url.isBlank()) {
      return Optional.empty();
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(queryString == null ? url : url + "?" + queryString))
            .timeout(PATIENCE)
            .method(
                method,
                body.length == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofByteArray(body))
            .header("X-Forwarded-For", clientAddress);
    headers.forEach(request::header);
    try {
      return Optional.of(client.send(request.build(), BodyHandlers.ofInputStream()));
    } catch (ConnectException | HttpTimeoutException | ClosedChannelException unreachable) {
      return Optional.empty();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
