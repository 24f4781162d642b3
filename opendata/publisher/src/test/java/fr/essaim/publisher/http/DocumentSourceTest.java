package fr.essaim.publisher.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.http.DocumentSource.Found;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents while PostgreSQL is away. */
class DocumentSourceTest {

  private static final String DOCUMENT = "http://test.example/doc/theme/accueil";
  private static final String TRIPLE =
      "<http://test.example/id/theme/accueil> <http://purl.org/dc/terms/identifier> \"accueil\"";

  private HttpServer worker;
  private boolean databaseAnswers = true;
  private DocumentSource source;

  @BeforeEach
  void startAWorkerThatKnowsOneDocument() throws IOException {
    worker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    worker.createContext(
        "/graph",
        exchange -> {
          boolean known = exchange.getRequestURI().getQuery().equals("graph=" + DOCUMENT);
          byte[] body = (TRIPLE + " .\n").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Essaim-Position", "7");
          exchange.sendResponseHeaders(known ? 200 : 404, known ? body.length : -1);
          if (known) {
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    worker.start();
    int gone;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      gone = socket.getLocalPort();
    }
    source =
        new DocumentSource(
            new DocumentLog(away()),
            () -> databaseAnswers,
            List.of(
                "http://127.0.0.1:" + gone + "/sparql",
                "http://127.0.0.1:" + worker.getAddress().getPort() + "/sparql"),
            Clock.systemUTC(),
            new Uris("http://test.example"));
  }

  @AfterEach
  void stopTheWorker() {
    worker.stop(0);
  }

  @Test
  void comeFromTheFirstWorkerThatAnswersWithItsPositionAndTheSameDigest() {
    Found found = source.find(DOCUMENT).orElseThrow();
    assertThat(found.entry().position()).isEqualTo(7);
    assertThat(found.entry().nquads()).isEqualTo(TRIPLE + " <" + DOCUMENT + "> .\n");
    assertThat(found.entry().digest())
        .isEqualTo(CanonicalForm.digest(TRIPLE + " <" + DOCUMENT + "> .\n"));
    assertThat(found.age()).isNotNull();
  }

  @Test
  void comeFromAnEndpointWorkerAtOnceWhenTheDatabaseSaysNothing() {
    databaseAnswers = false;
    assertThat(source.find(DOCUMENT).orElseThrow().age()).isNotNull();
    assertThatThrownBy(() -> source.find("http://test.example/doc/theme/other"))
        .isInstanceOf(LogUnavailable.class);
  }

  @Test
  void whatTheWorkerDoesNotKnowIsNotCalledUnknown() {
    assertThatThrownBy(() -> source.find("http://test.example/doc/theme/other"))
        .isInstanceOf(LogUnavailable.class);
  }

  @Test
  void withoutWorkerNobodyCanSay() {
    worker.stop(0);
    assertThatThrownBy(() -> source.find(DOCUMENT)).isInstanceOf(LogUnavailable.class);
  }

  private static DataSource away() {
    return (DataSource)
        Proxy.newProxyInstance(
            DocumentSourceTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              throw new SQLException("The connection is refused", "08001");
            });
  }
}
