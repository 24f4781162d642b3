package fr.essaim.core.education.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.essaim.core.education.Geocoder.Candidate;
import fr.essaim.core.education.Geocoder.Precision;
import fr.essaim.core.education.Geocoder.Source;
import fr.essaim.core.education.Position;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class AddressBaseTest {

  private static final String ANSWER =
      """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [3.174302, 50.692415]},
         "properties": {"label": "12 Rue de la Gare 59100 Roubaix", "score": 0.97,
           "type": "housenumber", "citycode": "59512"}},
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [3.17, 50.69]},
         "properties": {"label": "Rue de la Gare 59100 Roubaix", "score": 0.8,
           "type": "street", "citycode": "59512"}},
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [3.2, 50.7]},
         "properties": {"label": "Rue de la Gare 59150 Wattrelos", "score": 0.7,
           "type": "street", "citycode": "59650"}},
        {"type": "Feature", "geometry": {"type": "Point", "coordinates": [3.17, 50.69]},
         "properties": {"label": "Rue du Garage", "score": 0.2,
           "type": "street", "citycode": "59512"}}]}
      """;

  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicReference<String> asked = new AtomicReference<>();
  private ExecutorService threads;
  private HttpServer server;

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException, InterruptedException;
  }

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void findsWhatTheServiceKnowsOfTheCommune() throws IOException {
    answers(text(200, ANSWER));

    assertThat(find())
        .containsExactly(
            new Candidate(
                new Position(50.692415, 3.174302),
                "12 Rue de la Gare 59100 Roubaix",
                Precision.STREET_NUMBER,
                Source.ADDRESS_BASE),
            new Candidate(
                new Position(50.69, 3.17),
                "Rue de la Gare 59100 Roubaix",
                Precision.STREET,
                Source.ADDRESS_BASE));
    assertThat(URLDecoder.decode(asked.get(), StandardCharsets.UTF_8))
        .isEqualTo(
            "/geocodage/search?q=12, rue de la Gare & Cie&citycode=59512&limit=5&autocomplete=0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{}",
        "{\"features\": 3}",
        "{\"features\": [{}]}",
        "{\"features\": [{\"properties\": {\"type\": \"street\", \"score\": 1}}]}",
        "{\"features\": [{\"properties\": {\"type\": \"street\", \"score\": \"high\"}}]}"
      })
  void whatIsNoAnswerIsNotTakenForOne(String answer) {
    answers(text(200, answer));

    assertThatThrownBy(this::find).isInstanceOf(IOException.class);
  }

  @Test
  void aRefusalAndARedirectAreNotFollowed() {
    answers(text(503, ANSWER));
    assertThatThrownBy(this::find).hasMessageContaining("503");
    answers(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://169.254.169.254/");
          exchange.sendResponseHeaders(302, -1);
        });
    assertThatThrownBy(this::find).hasMessageContaining("302");
  }

  @Test
  void anAnswerWithoutEndIsGivenUp() {
    answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 10L << 30);
          byte[] piece = new byte[8192];
          while (over.getCount() > 0) {
            exchange.getResponseBody().write(piece);
          }
        });
    long start = System.nanoTime();

    assertThatThrownBy(() -> base(Duration.ofSeconds(20)).find("rue", "59512"))
        .isInstanceOf(IOException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void whatComesDropByDropIsGivenUp() {
    answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (!over.await(100, TimeUnit.MILLISECONDS)) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
          }
        });

    assertThatThrownBy(() -> base(Duration.ofMillis(700)).find("rue", "59512"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("too long");
  }

  @Test
  void aNameThatLeadsToAPrivateAddressIsNotAsked() {
    AddressBase named =
        new AddressBase(
            "https://geocoder.example",
            Duration.ofSeconds(1),
            host ->
                new InetAddress[] {
                  InetAddress.getByName("9.9.9.9"), InetAddress.getByName("10.0.0.1")
                });

    assertThatThrownBy(() -> named.find("rue", "59512")).hasMessageContaining("not public");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://geocoder.example",
        "ftp://127.0.0.1",
        "geocoder.example",
        "https://",
        "a b"
      })
  void anAddressThatIsNotSafeIsNoService(String base) {
    assertThatThrownBy(
            () -> new AddressBase(base, Duration.ofSeconds(1), InetAddress::getAllByName))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<Candidate> find() throws IOException {
    return base(Duration.ofSeconds(5)).find("12, rue de la Gare & Cie", "59512");
  }

  private AddressBase base(Duration patience) {
    return new AddressBase(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/geocodage/",
        patience,
        InetAddress::getAllByName);
  }

  private void answers(Handler handler) {
    if (asked.getAndSet("") != null) {
      server.removeContext("/");
    }
    server.createContext(
        "/",
        exchange -> {
          asked.set(exchange.getRequestURI().toString());
          try (exchange) {
            handler.handle(exchange);
          } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static Handler text(int status, String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }
}
