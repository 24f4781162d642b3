package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Refusal;
import fr.essaim.endpoint.run.LimitReached;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpStatus;

/**
 * An honest error, sent as a problem document (RFC 9457). Its {@code rule} is a stable word for
 * programs; the text is ours and repeats nothing that was sent.
 *
 * @param status the HTTP status
 * @param rule which rule or limit
 * @param detail what to do about it
 * @param headers headers that belong to the status, such as {@code Allow}
 */
record Problem(int status, String rule, String detail, Map<String, String> headers) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** A problem that ends the handling of a request. */
  static final class Raised extends RuntimeException {

    private final transient Problem problem;

    Raised(Problem problem) {
      super(problem.rule(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  Problem(int status, String rule, String detail) {
    this(status, rule, detail, Map.of());
  }

  static Problem of(Refusal refusal) {
    int status =
        refusal.isTooLarge() ? HttpStatus.PAYLOAD_TOO_LARGE_413 : HttpStatus.BAD_REQUEST_400;
    return new Problem(status, refusal.rule(), refusal.getMessage());
  }

  static Problem of(LimitReached reached) {
    return switch (reached.limit()) {
      case TIME ->
          new Problem(
              HttpStatus.SERVICE_UNAVAILABLE_503,
              "timeout",
              "The query was stopped: it ran longer than a query may.");
      case ROWS ->
          new Problem(
              HttpStatus.UNPROCESSABLE_ENTITY_422,
              "rows",
              "The answer has more rows than an answer may have: use LIMIT and OFFSET.");
      case BYTES ->
          new Problem(
              HttpStatus.UNPROCESSABLE_ENTITY_422,
              "bytes",
              "The answer is larger than an answer may be: use LIMIT and OFFSET.");
      case SENDING ->
          new Problem(
              HttpStatus.REQUEST_TIMEOUT_408, "sending", "The answer was not received in time.");
    };
  }

  static Problem badRequest(String rule, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST_400, rule, detail);
  }

  static Problem methodNotAllowed(String allowed) {
    return new Problem(
        HttpStatus.METHOD_NOT_ALLOWED_405,
        "method",
        "This address answers " + allowed + ".",
        Map.of("Allow", allowed));
  }

  static Problem notAcceptable(String offered) {
    return new Problem(
        HttpStatus.NOT_ACCEPTABLE_406, "format", "The answer exists as " + offered + ".");
  }

  static Problem unsupportedMediaType() {
    return new Problem(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE_415,
        "media-type",
        "A query is sent as application/x-www-form-urlencoded or application/sparql-query, in"
            + " UTF-8.");
  }

  static Problem comeAgain(String rule, String detail) {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE_503, rule, detail, Map.of("Retry-After", "2"));
  }

  static Problem unexpected(String reference) {
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR_500,
        "internal",
        "Something went wrong here. The log has it under the reference " + reference + ".");
  }

  Raised raise() {
    return new Raised(this);
  }

  String toJson() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "about:blank");
    json.put("title", HttpStatus.getMessage(status));
    json.put("status", status);
    json.put("rule", rule);
    json.put("detail", detail);
    return Json.object(json);
  }
}
