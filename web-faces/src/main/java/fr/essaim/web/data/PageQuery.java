package fr.essaim.web.data;

import fr.essaim.web.shell.ClientAddress;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.RequestNumber;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Asks the endpoint in the visitor's name, for a page to show what it answers. */
@RequestScoped
public class PageQuery {

  private static final String WANTED = ResultFormat.JSON.mediaType() + ", text/turtle;q=0.5";

  @Inject private EndpointClient endpoint;
  @Inject private ClientAddress clientAddress;
  @Inject private Language language;
  @Inject private HttpServletRequest request;
  @Inject private RequestNumber numbers;

  /**
   * What came of a query.
   *
   * @param table the beginning of the answer, or null
   * @param problem why there is none: a key of ours or the worker's own sentences; else null
   */
  public record Outcome(ResultTable table, String problem) {

    public boolean isAnswered() {
      return table != null;
    }
  }

  public Outcome ask(String query) {
    try {
      Optional<WorkerAnswer> answer =
          endpoint.send(
              "GET",
              "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
              Map.of(
                  "Accept",
                  WANTED,
                  "Accept-Language",
                  language.getTag(),
                  RequestNumber.HEADER,
                  numbers.of(request)),
              new byte[0],
              clientAddress.of(request));
      return answer.isEmpty() ? new Outcome(null, "data.sparql.away") : read(answer.get());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Outcome read(WorkerAnswer answer) throws IOException {
    try (answer;
        InputStream body = answer.body()) {
      String type = answer.header("Content-Type").orElse("");
      if (answer.statusCode() != 200) {
        return new Outcome(null, Problems.sentences(body, answer.statusCode()));
      }
      return new Outcome(
          type.startsWith(ResultFormat.JSON.mediaType())
              ? ResultTable.read(body)
              : ResultTable.ofText(body),
          null);
    }
  }
}
