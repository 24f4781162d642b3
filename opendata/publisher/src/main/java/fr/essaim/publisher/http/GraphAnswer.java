package fr.essaim.publisher.http;

import fr.essaim.core.shared.Conditional;
import fr.essaim.publisher.document.RdfFormat;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers a graph in the format asked for; a browser is led to the page that says the same. */
final class GraphAnswer {

  private static final List<String> PAGES = List.of("text/html", "application/xhtml+xml");

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
   * @param page where the same stands for people; null for nowhere
   * @param writer writes the graph
   */
  static Response answer(
      String extension, HttpHeaders headers, URI page, Function<RdfFormat, Body> writer) {
    Optional<String> wanted = extension.isEmpty() ? negotiated(headers, page) : Optional.empty();
    if (page != null && wanted.filter(PAGES::contains).isPresent()) {
      return Response.seeOther(page).header("Vary", "Accept").build();
    }
    Optional<RdfFormat> format =
        extension.isEmpty()
            ? wanted.flatMap(GraphAnswer::formatOf)
            : RdfFormat.ofExtension(extension);
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

  private static Optional<String> negotiated(HttpHeaders headers, URI page) {
    String accept = headers.getHeaderString(HttpHeaders.ACCEPT);
    List<String> offered =
        new ArrayList<>(Arrays.stream(RdfFormat.values()).map(RdfFormat::mediaType).toList());
    if (page != null) {
      offered.addAll(PAGES);
    }
    return Accept.best(accept, offered)
        .or(
            () ->
                Optional.ofNullable(accept)
                    .filter(asked -> asked.contains("text/html"))
                    .map(asked -> RdfFormat.TURTLE.mediaType()));
  }

  private static Optional<RdfFormat> formatOf(String type) {
    return Arrays.stream(RdfFormat.values())
        .filter(format -> format.mediaType().equals(type))
        .findFirst();
  }
}
