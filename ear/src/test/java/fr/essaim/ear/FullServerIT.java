package fr.essaim.ear;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The standard EAR, deployed on a full Payara Server over PostgreSQL, does what the WAR does. */
class FullServerIT {

  private static final String TOKEN = "token-of-the-test";
  private static final String BASE = "http://essaim.test";

  private static EmbeddedPostgres postgres;
  private static FullServer server;
  private static List<JsonObject> accounts;

  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @BeforeAll
  static void deploy() throws IOException, InterruptedException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("listen_addresses", "127.0.0.1")
            .start();
    server =
        new FullServer(
            Path.of("target/full-server/payara6").toAbsolutePath(),
            Map.of(
                "ESSAIM_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres",
                "ESSAIM_DB_USER",
                "postgres",
                "ESSAIM_DB_PASSWORD",
                "postgres",
                "ESSAIM_BASE_URI",
                BASE,
                "ESSAIM_DATA_DIR",
                Path.of("target/full-server-data").toAbsolutePath().toString(),
                "ESSAIM_ADMINISTRATION_TOKEN",
                TOKEN));
    server.start();
    server.deploy(Path.of("target/essaim.ear").toAbsolutePath());
    accounts = loadDemonstration();
  }

  @AfterAll
  static void stop() throws IOException {
    if (server != null) {
      server.close();
    }
    if (postgres != null) {
      postgres.close();
    }
  }

  @Test
  void showsAPage() throws IOException, InterruptedException {
    HttpResponse<String> answer = get("/prototypes", "text/html");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("<html lang=\"fr\"").contains("Essaim");
  }

  @Test
  void givesADocument() throws IOException, InterruptedException {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    HttpResponse<String> answer = get("/doc/territory/region-32", "text/turtle");
    while (answer.statusCode() == 404 && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
      answer = get("/doc/territory/region-32", "text/turtle");
    }
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Hauts-de-France").contains(BASE + "/id/territory/");
  }

  @Test
  void refusesAServiceToWhoeverMayNotCallIt() throws IOException, InterruptedException {
    signIn("RESIDENT");
    assertThat(get("/intranet", "text/html").statusCode()).isEqualTo(200);
    assertThat(get("/intranet/administration/publication", "text/html").statusCode())
        .isEqualTo(403);
  }

  @Test
  void answersAServiceToWhoeverMay() throws IOException, InterruptedException {
    signIn("ADMINISTRATOR");
    assertThat(get("/intranet/administration/publication", "text/html").statusCode())
        .isEqualTo(200);
  }

  private void signIn(String role) throws IOException, InterruptedException {
    JsonObject account =
        accounts.stream()
            .filter(each -> each.getString("role", "").equals(role))
            .findFirst()
            .orElseThrow();
    get("/connexion", "text/html");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("signIn", "signIn");
    fields.put("signIn:email", account.getString("email"));
    fields.put("signIn:password", account.getString("password"));
    fields.put("signIn:next", "/intranet");
    fields.put("signIn:go", "go");
    fields.put("jakarta.faces.ViewState", "stateless");
    client.send(
        request("/connexion")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", server.address())
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return client.send(
        request(path).header("Accept", accept).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path))
        .timeout(Duration.ofMinutes(1));
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8)
                    + "="
                    + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static List<JsonObject> loadDemonstration() throws IOException, InterruptedException {
    JsonArrayBuilder files = Json.createArrayBuilder();
    for (String folder : List.of("programme", "demo")) {
      try (Stream<Path> entries = Files.list(Path.of("../config/data", folder))) {
        for (Path file : entries.sorted().toList()) {
          files.add(
              Json.createObjectBuilder()
                  .add("name", file.getFileName().toString())
                  .add("content", Base64.getEncoder().encodeToString(Files.readAllBytes(file))));
        }
      }
    }
    JsonObject question = Json.createObjectBuilder().add("set", "demo").add("files", files).build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                request("/administration/first-data")
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + TOKEN)
                    .POST(HttpRequest.BodyPublishers.ofString(question.toString()))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject().getJsonArray("accounts").getValuesAs(JsonObject.class);
    }
  }
}
