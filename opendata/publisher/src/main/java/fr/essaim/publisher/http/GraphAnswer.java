package fr.essaim.publisher.http;

import fr.essaim.core.shared.Conditional;
import fr.essaim.publisher.document.RdfFormat;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Answers a graph that has no page of its own, in the format asked for. */
final class GraphAnswer {

  private GraphAnswer() {}

  /**
   * What is sent.
   *
   * @param tag what tells it from others, before the format
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Body(byte[] bytes, String tag) {}

  /**
   * @param extension the format, or empty for the one that the reader prefers
   * @param writer writes the graph
   */
  static Response answer(String extension, HttpHeaders headers, Function<RdfFormat, Body> writer) {
    Optional<RdfFormat> format =
        extension.isEmpty() ? negotiated(headers) : RdfFormat.ofExtension(extension);
    if (format.isEmpty()) {
      throw new NoSuchFormat(Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType).toList());
    }
    Body body = writer.apply(format.get());
    String tag = Conditional.tag(body.tag(), format.get().extension());
    Response.ResponseBuilder answer =
        Conditional.has(headers.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)
            ? Response.notModified()
            : Response.ok(body.bytes()).type(format.get().mediaType() + ";charset=utf-8");
    return answer
        .header("Vary", "Accept")
        .header("Cache-Control", "no-cache")
        .header(HttpHeaders.ETAG, tag)
        .build();
  }

  private static Optional<RdfFormat> negotiated(HttpHeaders headers) {
    String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    Optional<String> best =
        Accept.best(accept, Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType).toList());
    if (best.isEmpty() && accept != null && accept.contains("text/html")) {
      return Optional.of(RdfFormat.TURTLE);
    }
    return best.flatMap(
        type ->
            Arrays.stream(RdfFormat.values())
                .filter(format -> format.mediaType().equals(type))
                .findFirst());
  }
}
