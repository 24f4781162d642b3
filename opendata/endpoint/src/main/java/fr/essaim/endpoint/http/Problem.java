package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Refusal;
import fr.essaim.endpoint.gate.Rule;
import fr.essaim.endpoint.gate.Words;
import fr.essaim.endpoint.run.LimitReached;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An honest error, sent as a problem document (RFC 9457). Its {@code rule} is a stable word for
 * programs and its {@code type} leads to where the rule is explained; the text is ours and repeats
 * nothing that was sent.
 *
 * @param status the HTTP status
 * @param rule which rule or limit
 * @param detail what to do about it
 * @param headers headers that belong to the status, such as {@code Allow}
 */
record Problem(int status, Rule rule, Words detail, Map<String, String> headers) {

  static final String MEDIA_TYPE = "application/problem+json";

  /** Where rules and limits are explained to people, each under its word. */
  private static final String EXPLAINED = "/donnees/limites#";

  private static final String COME_AGAIN_IN_SECONDS = "2";

  /** A problem that ends the handling of a request. */
  static final class Raised extends RuntimeException {

    private final transient Problem problem;

    Raised(Problem problem) {
      super(problem.rule().word(), null, false, false);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  static Problem of(Rule rule) {
    return new Problem(rule.status(), rule, rule.advice(), Map.of());
  }

  static Problem of(Refusal refusal) {
    return new Problem(refusal.rule().status(), refusal.rule(), refusal.advice(), Map.of());
  }

  static Problem of(LimitReached reached) {
    return of(Condition.of(reached.reason()));
  }

  static Problem methodNotAllowed(String allowed) {
    return of(Condition.METHOD).with("Allow", allowed);
  }

  static Problem notAcceptable(String offered) {
    Words words = new Words("La réponse existe en %s.", "The answer exists as %s.");
    return new Problem(Condition.FORMAT.status(), Condition.FORMAT, words.with(offered), Map.of());
  }

  static Problem comeAgain(Condition condition) {
    return of(condition).with("Retry-After", COME_AGAIN_IN_SECONDS);
  }

  static Problem unexpected(String reference) {
    Words words =
        new Words(
            "Le journal le garde sous la référence %s.", "The log has it under the reference %s.");
    return new Problem(
        Condition.INTERNAL.status(), Condition.INTERNAL, words.with(reference), Map.of());
  }

  /** The same with a header that belongs to its status. */
  Problem with(String header, String value) {
    return new Problem(status, rule, detail, Map.of(header, value));
  }

  Raised raise() {
    return new Raised(this);
  }

  /**
   * The document.
   *
   * @param origin scheme and authority as the client knows them, where everything else is found
   * @param language which language the client prefers
   */
  String toJson(String origin, Language language) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", origin + EXPLAINED + rule.word());
    json.put("title", language.of(rule.refuses()));
    json.put("status", status);
    json.put("rule", rule.word());
    json.put("detail", language.of(detail));
    json.put("alternatives", alternatives(origin));
    return Json.object(json);
  }

  /** Where the same data are had whole, as URIs and URI templates (RFC 6570). */
  private static Map<String, Object> alternatives(String origin) {
    Map<String, Object> ways = new LinkedHashMap<>();
    ways.put("catalogue", origin + "/catalogue");
    ways.put("dumps", origin + "/dump/{dataset}.nq.gz");
    ways.put("feeds", origin + "/ldes/{dataset}");
    return ways;
  }
}
