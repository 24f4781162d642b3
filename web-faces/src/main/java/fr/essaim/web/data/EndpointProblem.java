package fr.essaim.web.data;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What is said of a query when no worker answers it, as a problem document (RFC 9457) of the
 * workers' form.
 */
enum EndpointProblem {
  METHOD(
      HttpServletResponse.SC_METHOD_NOT_ALLOWED,
      "method",
      "Cette adresse ne répond pas à cette méthode.",
      "This address does not answer this method.",
      "L’en-tête Allow dit lesquelles.",
      "The header Allow says which ones."),
  TOO_LONG(
      HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
      "query-length",
      "La requête est trop longue.",
      "The query is too long.",
      "Une requête peut avoir 1 Mio de texte.",
      "A query may have 1 MiB of text."),
  BUSY(
      HttpServletResponse.SC_SERVICE_UNAVAILABLE,
      "busy",
      "Trop de requêtes sont posées en ce moment.",
      "Too many queries are asked at the moment.",
      "Réessayez dans quelques secondes.",
      "Try again in a few seconds."),
  AWAY(
      HttpServletResponse.SC_SERVICE_UNAVAILABLE,
      "away",
      "Le point d’accès ne répond pas en ce moment.",
      "The endpoint does not answer at the moment.",
      "Réessayez dans quelques secondes, ou téléchargez le jeu de données.",
      "Try again in a few seconds, or download the dataset.");

  private static final String EXPLAINED = "/donnees/limites#";
  private static final String RETRY_SECONDS = "5";
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.FRENCH);

  private final int status;
  private final String rule;
  private final String french;
  private final String english;
  private final String adviceInFrench;
  private final String adviceInEnglish;

  EndpointProblem(
      int status,
      String rule,
      String french,
      String english,
      String adviceInFrench,
      String adviceInEnglish) {
    this.status = status;
    this.rule = rule;
    this.french = french;
    this.english = english;
    this.adviceInFrench = adviceInFrench;
    this.adviceInEnglish = adviceInEnglish;
  }

  /**
   * @param base of the public addresses, without a slash at its end
   * @param acceptLanguage as the client sent it, or null; programs get English
   */
  void send(HttpServletResponse response, String base, String acceptLanguage) throws IOException {
    Locale language = language(acceptLanguage);
    byte[] bytes = json(base, language).toString().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
      response.setHeader("Retry-After", RETRY_SECONDS);
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Language", language.getLanguage());
    response.setContentType("application/problem+json");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  JsonObject json(String base, Locale language) {
    boolean inFrench = language.equals(Locale.FRENCH);
    return Json.createObjectBuilder()
        .add("type", base + EXPLAINED + rule)
        .add("title", inFrench ? french : english)
        .add("status", status)
        .add("rule", rule)
        .add("detail", inFrench ? adviceInFrench : adviceInEnglish)
        .add(
            "alternatives",
            Json.createObjectBuilder()
                .add("catalogue", base + "/catalogue")
                .add("dumps", base + "/dump/{dataset}.nq.gz")
                .add("feeds", base + "/ldes/{dataset}"))
        .build();
  }

  static Locale language(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return Locale.ENGLISH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException malformed) {
      return Locale.ENGLISH;
    }
  }
}
