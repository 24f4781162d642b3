package fr.essaim.publisher.http;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Answers whose body is a problem document (RFC 9457). */
final class ProblemDocument {

  static final String MEDIA_TYPE = "application/problem+json";

  private ProblemDocument() {}

  /**
   * An answer of a status.
   *
   * @param answer its status and headers
   * @param detail what to know beyond the status; null for nothing
   */
  static Response.ResponseBuilder of(Response answer, String detail) {
    return of(answer, detail, Map.of());
  }

  /**
   * Says that what was there is there no more.
   *
   * @param more what only this problem has to say, in order
   */
  static Response.ResponseBuilder gone(String detail, Map<String, String> more) {
    return of(
        Response.status(Response.Status.GONE).header("Cache-Control", "no-cache").build(),
        detail,
        more);
  }

  /**
   * An answer of a status with a body of its own.
   *
   * @param language that the body's sentences are in
   */
  static Response.ResponseBuilder of(Response answer, JsonObjectBuilder body, String language) {
    return Response.fromResponse(answer)
        .type(MEDIA_TYPE + ";charset=utf-8")
        .header("Content-Language", language)
        .entity(body.build().toString());
  }

  private static Response.ResponseBuilder of(
      Response answer, String detail, Map<String, String> more) {
    JsonObjectBuilder body =
        Json.createObjectBuilder()
            .add("type", "about:blank")
            .add("title", answer.getStatusInfo().getReasonPhrase())
            .add("status", answer.getStatus());
    if (detail != null) {
      body.add("detail", detail);
    }
    more.forEach(body::add);
    return Response.fromResponse(answer)
        .type(MEDIA_TYPE + ";charset=utf-8")
        .entity(body.build().toString());
  }
}
