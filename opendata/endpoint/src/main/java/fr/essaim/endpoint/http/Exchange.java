package fr.essaim.endpoint.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.ResponseUtils;
import org.eclipse.jetty.util.Callback;

/** One request and its answer, with the headers that every answer has. */
final class Exchange {

  /** Data may be read from any site's pages; the licence goes with it. */
  private static final Map<String, String> EVERYWHERE =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers",
              "ETag, Essaim-Position, Essaim-As-Of, Cache-Status, Retry-After",
          "X-Content-Type-Options", "nosniff",
          "Vary", "Accept",
          "Link", "<https://www.etalab.gouv.fr/licence-ouverte-open-licence>; rel=\"license\"");

  private final Request request;
  private final Response response;
  private final Callback callback;

  Exchange(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    EVERYWHERE.forEach((name, value) -> response.getHeaders().put(name, value));
  }

  Request request() {
    return request;
  }

  Response response() {
    return response;
  }

  Callback callback() {
    return callback;
  }

  boolean isMethod(HttpMethod... methods) {
    for (HttpMethod method : methods) {
      if (method.is(request.getMethod())) {
        return true;
      }
    }
    return false;
  }

  /** Whether it asks for what is there, so that "not modified" is an answer. */
  boolean isReading() {
    return isMethod(HttpMethod.GET, HttpMethod.HEAD);
  }

  String header(HttpHeader name) {
    return request.getHeaders().get(name);
  }

  Negotiation negotiation() {
    return new Negotiation(request.getHeaders().getValuesList(HttpHeader.ACCEPT));
  }

  /** The best of the offers; a problem when the client wants none of them. */
  Format.Offer negotiate(List<Format.Offer> offers) {
    return negotiation()
        .choose(offers)
        .orElseThrow(() -> Problem.notAcceptable(names(offers)).raise());
  }

  /** The address that was asked, as the client knows it, without its query. */
  String address() {
    var uri = request.getHttpURI();
    return uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
  }

  void set(String header, String value) {
    response.getHeaders().put(header, value);
  }

  /** Says what else one may ask of this address, to browsers too. */
  void sendOptions(String methods) {
    set("Allow", methods);
    set("Access-Control-Allow-Methods", methods);
    set("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
    set("Access-Control-Max-Age", "86400");
    response.setStatus(HttpStatus.NO_CONTENT_204);
    response.write(true, null, callback);
  }

  void sendNotModified() {
    response.setStatus(HttpStatus.NOT_MODIFIED_304);
    response.write(true, null, callback);
  }

  void send(String contentType, String body) {
    send(HttpStatus.OK_200, contentType, body);
  }

  void send(Problem problem) {
    problem.headers().forEach(this::set);
    set("Cache-Control", "no-store");
    response.getHeaders().remove(HttpHeader.ETAG);
    // A body that is refused unread must not be taken for the next request of the connection.
    ResponseUtils.ensureConsumeAvailableOrNotPersistent(request, response);
    send(problem.status(), Problem.MEDIA_TYPE, problem.toJson());
  }

  void send(int status, String contentType, String body) {
    set("Content-Type", contentType);
    send(status, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends an answer whose headers are set. */
  void send(byte[] answer) {
    send(HttpStatus.OK_200, answer);
  }

  private void send(int status, byte[] bytes) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
    response.write(true, ByteBuffer.wrap(bytes), callback);
  }

  private static String names(List<Format.Offer> offers) {
    return String.join(
        ", ", offers.stream().map(each -> each.format().mediaType()).distinct().toList());
  }
}
