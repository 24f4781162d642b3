package fr.essaim.publisher.http;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is asked for exists, but in none of the formats that the reader takes. */
final class NoSuchFormat extends NotAcceptableException {

  private final transient List<String> mediaTypes;
  private final transient Map<String, String> addresses;

  /**
   * @param addresses where it is in each format that it has, by media type
   */
  NoSuchFormat(Map<String, String> addresses) {
    super(response().header("Link", links(addresses)).build());
    this.mediaTypes = List.copyOf(addresses.keySet());
    this.addresses = addresses;
  }

  /** One whose formats have no addresses of their own. */
  NoSuchFormat(Collection<String> mediaTypes) {
    super(response().build());
    this.mediaTypes = List.copyOf(mediaTypes);
    this.addresses = Map.of();
  }

  private static Response.ResponseBuilder response() {
    return Response.status(Response.Status.NOT_ACCEPTABLE).header("Vary", "Accept");
  }

  List<String> mediaTypes() {
    return mediaTypes;
  }

  Map<String, String> addresses() {
    return addresses;
  }

  /** The same as a header says it. */
  static String links(Map<String, String> addresses) {
    return addresses.entrySet().stream()
        .map(
            format ->
                "<%s>; rel=\"alternate\"; type=\"%s\""
                    .formatted(format.getValue(), format.getKey()))
        .collect(Collectors.joining(", "));
  }
}
