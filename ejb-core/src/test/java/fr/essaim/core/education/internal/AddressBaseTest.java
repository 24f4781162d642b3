package fr.essaim.core.education.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.essaim.core.education.Geocoder.Candidate;
import fr.essaim.core.education.Geocoder.Precision;
import fr.essaim.core.education.Geocoder.Source;
import fr.essaim.core.education.Position;
import fr.essaim.core.fetch.BoundedClient;
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

  private static final BoundedClient.Limits LIMITS =
      new BoundedClient.Limits(
          AddressBase.USUAL.bytes(), Duration.ofSeconds(5), Duration.ofMillis(700));

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
  void aServiceThatRefusesOrSendsElsewhereIsNotBelieved() {
    answers(text(503, ANSWER));
    assertThatThrownBy(this::find).isInstanceOf(IOException.class).hasMessageEndingWith("REFUSAL");
    answers(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "http://169.254.169.254/");
          exchange.sendResponseHeaders(302, -1);
        });
    assertThatThrownBy(this::find).isInstanceOf(IOException.class).hasMessageEndingWith("REDIRECT");
  }

  @Test
  void anAnswerThatIsTooLargeIsCut() {
    answers(text(200, " ".repeat(300_000) + ANSWER));

    assertThatThrownBy(this::find)
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("TOO_LARGE");
  }

  @Test
  void aServiceThatSaysNothingIsGivenUp() {
    answers(exchange -> over.await(20, TimeUnit.SECONDS));

    assertThatThrownBy(this::find).isInstanceOf(IOException.class).hasMessageEndingWith("TOO_SLOW");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://data.geopf.fr/geocodage",
        "https://data.geopf.fr/geocodage/",
        "https://api-adresse.data.gouv.fr",
        "http://127.0.0.1:7878",
        "http://10.0.0.5/addok/"
      })
  void isAtAnAddressInHttpsOrOnesOwn(String url) {
    assertThat(AddressBase.at(url, AddressBase.USUAL)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://geocoder.example",
        "ftp://127.0.0.1",
        "geocoder.example",
        "https://",
        "https://geocoder.example/?a=b",
        "https://someone@geocoder.example",
        "a b",
        ""
      })
  void isAtNoOtherAddress(String url) {
    assertThat(AddressBase.at(url, AddressBase.USUAL)).isEmpty();
  }

  private List<Candidate> find() throws IOException {
    return AddressBase.at(
            "http://127.0.0.1:" + server.getAddress().getPort() + "/geocodage/", LIMITS)
        .orElseThrow()
        .find("12, rue de la Gare & Cie", "59512");
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
