package fr.essaim.config.administration;

import fr.essaim.config.settings.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Map;

/**
 * Speaks to the administration interface of the application on this machine: JSON over the loopback
 * address, with the token of the data directory.
 */
public final class AdministrationClient {

  /** A rebuild or an import of a whole region takes minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(60);

  private final String baseUrl;
  private final String token;

  /**
   * @param baseUrl ends with {@code /administration/}
   */
  public AdministrationClient(String baseUrl, String token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  /**
   * @param what the act, such as {@code import}
   * @throws Refusal when the application refuses it, with its reason
   */
  public JsonObject post(String what, JsonObject body) {
    Http.Answer answer;
    try {
      answer =
          Http.post(
              baseUrl + what,
              "application/json",
              body.toString(),
              // What is refused is told among the sentences of the commands, in their language.
              Map.of(
                  "Authorization",
                  "Bearer " + token,
                  "Accept",
                  "application/json",
                  "Accept-Language",
                  "en"),
              PATIENCE);
    } catch (IOException e) {
      throw new Refusal(
          "The application does not answer (%s): is it running? See its log.".formatted(e), e);
    }
    if (!answer.isGood()) {
      throw new Refusal(reason(what, answer));
    }
    try {
      return parse(answer.body());
    } catch (JsonException e) {
      throw new Refusal(
          "What answers at %s is no Essaim: see what listens there.".formatted(baseUrl), e);
    }
  }

  private static String reason(String what, Http.Answer answer) {
    if (answer.status() == 404) {
      return "The application knows no act \"%s\", or another token: restart it.".formatted(what);
    }
    if (answer.status() == 503) {
      return "The application cannot do \"%s\" now: its database does not answer, or the disk has too little room left (essaim.disk.reserve). Make room, or see its log, and try again."
          .formatted(what);
    }
    String detail = answer.body();
    if (detail.stripLeading().startsWith("<")) {
      detail = "";
    }
    try {
      JsonObject problem = parse(detail);
      detail = problem.getString("detail", problem.getString("error", detail));
    } catch (JsonException e) {
      // it said it in plain text
    }
    return "The application refused \"%s\" (status %d): %s"
        .formatted(what, answer.status(), detail.isBlank() ? "see its log." : plain(detail));
  }

  /** A terminal obeys some characters. */
  private static String plain(String said) {
    return said.strip().replaceAll("[\\p{Cc}&&[^\n]]", "?");
  }

  private static JsonObject parse(String text) {
    if (text.isBlank()) {
      return JsonObject.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
