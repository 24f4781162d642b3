package fr.essaim.publisher.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.essaim.core.publication.DocumentLog;
import fr.essaim.core.publication.LogUnavailable;
import fr.essaim.publisher.describe.Describers;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.Uris;
import fr.essaim.publisher.http.DocumentSource.Found;
import fr.essaim.publisher.run.Notes;
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

  private static final String DOCUMENT = "http://test.example/doc/territory/accueil";
  private static final String UNDESCRIBED = "http://test.example/doc/other/accueil";
  private static final String TRIPLE =
      "<http://test.example/id/territory/accueil> <http://purl.org/dc/terms/identifier> \"accueil\"";

  private static final Uris URIS = new Uris("http://test.example");

  private HttpServer worker;
  private boolean databaseAnswers = true;
  private DocumentSource source;

  @BeforeEach
  void startAWorkerThatKnowsOneDocument() throws IOException {
    worker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    worker.createContext(
        "/graph",
        exchange -> {
          String graph = exchange.getRequestURI().getQuery();
          boolean known = graph.equals("graph=" + DOCUMENT) || graph.equals("graph=" + UNDESCRIBED);
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
            URIS,
            new Describers(List.of(new Notes(URIS))));
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
    assertThatThrownBy(() -> source.find("http://test.example/doc/territory/other"))
        .isInstanceOf(LogUnavailable.class);
  }

  @Test
  void whatTheWorkerDoesNotKnowIsNotCalledUnknown() {
    assertThatThrownBy(() -> source.find("http://test.example/doc/territory/other"))
        .isInstanceOf(LogUnavailable.class);
  }

  @Test
  void belongToTheDatasetThatTheirDescriberNamesAndToNoneWithoutOne() {
    assertThat(source.find(DOCUMENT).orElseThrow().entry().dataset()).isEqualTo("organisations");
    assertThatThrownBy(() -> source.find(UNDESCRIBED)).isInstanceOf(LogUnavailable.class);
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
