package fr.essaim.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.shell.ContextFeatures;
import fr.essaim.web.shell.Route;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {

  private static final Instant AT = Instant.parse("2026-11-30T09:41:22.5Z");

  @Test
  void aLineIsOneOfTheCombinedFormWithSecondsAndNumberAfterIt() {
    assertThat(AccessLog.asCombined(line(Optional.empty())))
        .isEqualTo(
            "- - - [30/Nov/2026:09:41:22 +0000] \"GET /prototypes/x HTTP/1.1\" 200 5123 \"-\" \"-\""
                + " 0.012 4f2ac9d1");
    assertThat(
            AccessLog.asCombined(
                line(Optional.of(new AccessLog.Client("192.0.2.7", "A \"browser\"\r\n\u001b[2J")))))
        .startsWith("192.0.2.7 - - [")
        .endsWith("\"A ?browser????[2J\" 0.012 4f2ac9d1");
    assertThat(AccessLog.asCombined(line(Optional.empty(), 0))).contains("HTTP/1.1\" 200 - \"-\"");
  }

  @Test
  void anAddressThatAProxyHandsOnAsItCameForgesNoLine() {
    AccessLog.Line line =
        line(Optional.of(new AccessLog.Client("192.0.2.8 - - [\"GET /\"\u001b[2J", "-")));
    assertThat(AccessLog.asCombined(line)).startsWith("192.0.2.8?-?-?[?GET?/??[2J - - [30/Nov");
    assertThat(AccessLog.asJson(line)).doesNotContain("\u001b");
  }

  @Test
  void asJsonItIsOneObject() {
    JsonObject line =
        Json.createReader(new StringReader(AccessLog.asJson(line(Optional.empty())))).readObject();

    assertThat(line.getString("request")).isEqualTo("4f2ac9d1");
    assertThat(line.getString("path")).isEqualTo("/prototypes/x");
    assertThat(line.getString("route")).isEqualTo("page");
    assertThat(line.getInt("status")).isEqualTo(200);
    assertThat(line.getInt("octets")).isEqualTo(5123);
    assertThat(line.getJsonNumber("seconds").doubleValue()).isEqualTo(0.012);
    assertThat(line).doesNotContainKeys("address", "browser");
  }

  @ParameterizedTest
  @CsvSource({
    "/prototypes/{key}, /prototypes/a-b, /prototypes/a-b",
    "/mot-de-passe/{token}, /mot-de-passe/a-b, /mot-de-passe/{token}",
    "/agenda/{token}.ics, /agenda/a-b.ics, /agenda/{token}.ics",
    "/ne-plus-recevoir/{id}, /ne-plus-recevoir/a-b, /ne-plus-recevoir/{id}",
    "/intranet/prototypes/{key}, /intranet/prototypes/a-b, /intranet/prototypes/{key}"
  })
  void anAddressThatEverybodyMayKnowIsWrittenAndAnyOtherByItsForm(
      String template, String path, String shown) {
    assertThat(AccessLog.shown(Route.page(template, "/x"), path)).isEqualTo(shown);
  }

  /** A new part of a public address is masked until somebody has looked at it. */
  @Test
  void onlyAddressesWithASecretAreMaskedOfThoseForVisitors() {
    List<String> masked =
        ContextFeatures.ON.routes().all().stream()
            .filter(Route::isForVisitors)
            .filter(route -> !AccessLog.shown(route, "raw").equals("raw"))
            .map(Route::template)
            .sorted()
            .toList();

    assertThat(masked)
        .containsExactly(
            "/carte/{key}/photos/{id}",
            "/carte/{key}/photos/{id}/vignette",
            "/invitation/{token}",
            "/mot-de-passe/{token}",
            "/ne-plus-recevoir/{id}",
            "/nouvelle-adresse/{token}");
  }

  @ParameterizedTest
  @CsvSource({
    "/wp-login.php, /wp-login.php",
    "/wp-admin/setup.php, /wp-admin/…",
    "/somebody@example.org, /…",
    "/0123456789abcdef0123456789abcdef, /…",
    "/%61dministration/x, /…",
    "/prototypes//x, /prototypes/…"
  })
  void ofAnAddressThatIsNoneOfOursItsBeginningIsWritten(String path, String written) {
    assertThat(AccessLog.foreign(path)).isEqualTo(written);
  }

  private static AccessLog.Line line(Optional<AccessLog.Client> client) {
    return line(client, 5123);
  }

  private static AccessLog.Line line(Optional<AccessLog.Client> client, long octets) {
    return new AccessLog.Line(
        AT, client, "GET", "/prototypes/x", "HTTP/1.1", 200, octets, 0.0123, "page", "4f2ac9d1");
  }
}
