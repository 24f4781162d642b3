package fr.essaim.config.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.essaim.config.settings.Refusal;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdministrationClientTest {

  private static final String PAGE = "<!DOCTYPE html>\n<html lang=\"fr\"></html>\n";

  private HttpServer server;
  private int status;
  private String answer = PAGE;
  private volatile String language;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            language = exchange.getRequestHeaders().getFirst("Accept-Language");
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
  }

  @AfterEach
  void end() {
    server.stop(0);
  }

  @Test
  void saysWhatToDoWhereAPageForVisitorsSaysToWait() {
    status = 503;
    assertRefused(
        "The application cannot do \"first-data\" now: its database does not answer, or the disk has too little room left (essaim.disk.reserve). Make room, or see its log, and try again.");
  }

  @Test
  void repeatsAReasonAndNoPage() {
    status = 500;
    assertRefused("The application refused \"first-data\" (status 500): see its log.");
    status = 422;
    answer = "{\"detail\":\"It is not empty.\"}";
    assertRefused("The application refused \"first-data\" (status 422): It is not empty.");
  }

  private void assertRefused(String sentence) {
    AdministrationClient client =
        new AdministrationClient(
            "http://127.0.0.1:%d/administration/".formatted(server.getAddress().getPort()),
            "token");
    assertThatThrownBy(() -> client.post("first-data", JsonObject.EMPTY_JSON_OBJECT))
        .isInstanceOf(Refusal.class)
        .hasMessage(sentence);
    assertThat(language).isEqualTo("en");
  }
}
