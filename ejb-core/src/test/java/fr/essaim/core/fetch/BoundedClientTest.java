package fr.essaim.core.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is fetched from another network, and all that is not. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class BoundedClientTest {

  private static final BoundedClient.Limits SMALL =
      new BoundedClient.Limits(100_000, Duration.ofMillis(1500), Duration.ofMillis(700));

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private ExecutorService threads;
  private HttpServer server;
  private WebBase base;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.start();
    base = new WebBase("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Handler {
    void handle(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private void answers(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          try (exchange) {
            handler.handle(exchange);
          } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
          }
        });
  }

  private static Handler text(String text) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private static Handler sends(int status, String location) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", location);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  private String got(WebBase from, String path) throws FetchRefused {
    return got(from, path, SystemDefaultDnsResolver.INSTANCE);
  }

  private static String got(WebBase from, String path, DnsResolver names) throws FetchRefused {
    try (BoundedClient client = new BoundedClient(from, SMALL, names)) {
      return client
          .get(
              from.address() + path,
              body -> new String(body.readAllBytes(), StandardCharsets.UTF_8))
          .orElse(null);
    } catch (IOException closing) {
      throw new IllegalStateException(closing);
    }
  }

  private static FetchFault fault(WebBase from, String path) {
    return fault(from, path, SystemDefaultDnsResolver.INSTANCE);
  }

  private static FetchFault fault(WebBase from, String path, DnsResolver names) {
    return catchThrowableOfType(FetchRefused.class, () -> got(from, path, names)).fault();
  }

  /** A name server that says this of every name. */
  private static DnsResolver leadingTo(String... addresses) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = new InetAddress[addresses.length];
        for (int i = 0; i < found.length; i++) {
          found[i] =
              InetAddress.getByAddress(host, InetAddress.getByName(addresses[i]).getAddress());
        }
        return found;
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  @Test
  void readsWhatIsThereAndKnowsWhatIsGone() throws FetchRefused {
    answers("/there", text("bonjour"));
    answers("/gone", exchange -> exchange.sendResponseHeaders(410, -1));

    assertThat(got(base, "/there")).isEqualTo("bonjour");
    assertThat(got(base, "/gone")).isNull();
    assertThat(got(base, "/never")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "192.168.0.1",
        "172.20.0.1",
        "169.254.169.254",
        "0.0.0.0",
        "100.64.0.1",
        "::1",
        "::ffff:127.0.0.1",
        "fe80::1",
        "fd00::1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::"
      })
  void aNameThatLeadsToAnAddressOfOnesOwnIsNotConnectedTo(String address) {
    answers("/", text("secret"));
    WebBase named = new WebBase("http://voisin.example:" + server.getAddress().getPort());

    assertThat(fault(named, "/", leadingTo(address))).isEqualTo(FetchFault.ADDRESS);
    assertThat(fault(named, "/", leadingTo("9.9.9.9", address))).isEqualTo(FetchFault.ADDRESS);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aNameServerIsAskedOnceAConnectionSoThatItCannotAnswerOtherwise() {
    AtomicInteger questions = new AtomicInteger();
    DnsResolver first = leadingTo("9.9.9.9");
    DnsResolver then = leadingTo("127.0.0.1");
    DnsResolver turning =
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            return questions.getAndIncrement() == 0 ? first.resolve(host) : then.resolve(host);
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        };
    WebBase named = new WebBase("http://voisin.example:" + server.getAddress().getPort());

    assertThat(fault(named, "/", turning)).isEqualTo(FetchFault.UNREACHABLE);
    assertThat(questions).hasValue(1);
    assertThat(asked).hasValue(0);
  }

  @Test
  void aRedirectStaysWithinTheNetwork() throws FetchRefused {
    answers("/there", text("bonjour"));
    answers("/moved", sends(301, "/there"));
    answers("/whole", sends(307, base.address() + "/there"));

    assertThat(got(base, "/moved")).isEqualTo("bonjour");
    assertThat(got(base, "/whole")).isEqualTo("bonjour");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "file:///etc/passwd",
        "http://127.0.0.1",
        "not an address",
        ""
      })
  void aRedirectElsewhereIsRefused(String location) {
    answers("/away", sends(302, location));

    assertThat(fault(base, "/away")).isEqualTo(FetchFault.REDIRECT);
    assertThat(asked.get()).isLessThan(5);
  }

  @Test
  void redirectsThatLeadRoundAreRefused() {
    answers("/round", sends(302, "/round"));

    assertThat(fault(base, "/round")).isEqualTo(FetchFault.REDIRECT);
  }

  @Test
  void nothingOfAnotherBaseIsFetched() {
    assertThatThrownBy(
            () -> {
              try (BoundedClient client = new BoundedClient(base)) {
                client.get("http://127.0.0.1.elsewhere.example/", body -> "");
              }
            })
        .isInstanceOf(FetchRefused.class)
        .hasMessageContaining("REDIRECT");
  }

  @Test
  void tenGigabytesAreCutAndNotReadToTheirEnd() {
    answers(
        "/large",
        exchange -> {
          exchange.sendResponseHeaders(200, 10L << 30);
          byte[] piece = new byte[8192];
          while (over.getCount() > 0) {
            exchange.getResponseBody().write(piece);
          }
        });
    long start = System.nanoTime();

    assertThat(fault(base, "/large")).isEqualTo(FetchFault.TOO_LARGE);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SMALL.whole());
  }

  @Test
  void aRefusalThatIsLongIsNotReadEither() {
    answers(
        "/busy",
        exchange -> {
          exchange.sendResponseHeaders(503, 10L << 30);
          byte[] piece = new byte[8192];
          while (over.getCount() > 0) {
            exchange.getResponseBody().write(piece);
          }
        });
    long start = System.nanoTime();

    assertThat(fault(base, "/busy")).isEqualTo(FetchFault.REFUSAL);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SMALL.whole());
  }

  @Test
  void whatComesDropByDropIsCut() {
    answers(
        "/drops",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          while (!over.await(100, TimeUnit.MILLISECONDS)) {
            body.write('.');
            body.flush();
          }
        });

    assertThat(fault(base, "/drops")).isEqualTo(FetchFault.TOO_SLOW);
  }

  @Test
  void whatSaysNothingIsCut() {
    answers("/silent", exchange -> over.await(20, TimeUnit.SECONDS));

    assertThat(fault(base, "/silent")).isEqualTo(FetchFault.TOO_SLOW);
  }

  @Test
  void aHeadThatComesDropByDropIsCut() throws IOException {
    try (ServerSocket dripping = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      threads.execute(
          () -> {
            try (Socket socket = dripping.accept()) {
              OutputStream out = socket.getOutputStream();
              out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
              while (!over.await(100, TimeUnit.MILLISECONDS)) {
                out.write("x: y\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
              }
            } catch (IOException cut) {
              // As it should be.
            } catch (InterruptedException end) {
              Thread.currentThread().interrupt();
            }
          });

      assertThat(fault(new WebBase("http://127.0.0.1:" + dripping.getLocalPort()), "/"))
          .isEqualTo(FetchFault.TOO_SLOW);
    }
  }

  @Test
  void whereNobodyListensNobodyIsReached() {
    assertThat(fault(new WebBase("http://127.0.0.1:1"), "/")).isEqualTo(FetchFault.UNREACHABLE);
  }

  @Test
  void whatOneKnowsIsNotReadAgain() throws FetchRefused, IOException {
    answers(
        "/known",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : 0);
        });
    try (BoundedClient client = new BoundedClient(base)) {
      String address = base.address() + "/known";
      BoundedClient.Fetched<String> first = client.getIfChanged(address, "", body -> "read");

      assertThat(first.content()).isEqualTo("read");
      assertThat(client.getIfChanged(address, first.etag(), body -> "read"))
          .isEqualTo(new BoundedClient.Fetched<String>(null, true, ""));
    }
  }

  @Test
  void whatNobodyUnderstandsIsMalformed() {
    answers("/odd", text("<"));

    FetchRefused refused =
        catchThrowableOfType(
            FetchRefused.class,
            () -> {
              try (BoundedClient client = new BoundedClient(base)) {
                client.get(
                    base.address() + "/odd",
                    body -> {
                      throw new IllegalArgumentException("no number");
                    });
              }
            });

    assertThat(refused.fault()).isEqualTo(FetchFault.MALFORMED);
  }
}
