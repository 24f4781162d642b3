package fr.essaim.config.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What many requests of a few strangers do to everybody else. */
class FloodIT {

  private static final int PATIENCE_MILLIS = 30_000;
  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
  private static final Pattern COOKIE = Pattern.compile("Set-Cookie: ([^;]+)");

  private final RunningEssaim essaim = RunningEssaim.shared();
  private final URI base = URI.create(essaim.baseUrl());
  private final Web web = new Web(essaim.baseUrl());

  @Test
  void slowSendersFromThreeAddressesKeepNobodyFromSigningIn() throws IOException {
    List<Socket> senders = new ArrayList<>();
    try {
      for (int sender = 0; sender < 90; sender++) {
        Socket socket = from("127.0.7." + (1 + sender % 3));
        senders.add(socket);
        send(socket, head("/connexion", 1_000) + "a");
      }
      String person = "127.0.7.9";
      long start = System.nanoTime();
      String answer = "";
      // The first second belongs to anyone who was there before.
      for (int attempt = 0; attempt < 20 && !answer.startsWith("HTTP/1.1 303"); attempt++) {
        answer = post(person, "/mot-de-passe-oublie", "email=nobody@example.org");
      }

      assertThat(answer).startsWith("HTTP/1.1 303");
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    } finally {
      for (Socket socket : senders) {
        socket.close();
      }
    }
  }

  @Test
  void aBodyThatDripsIsEndedAndASlowOneIsNot() throws IOException {
    try (Socket drip = from("127.0.7.21");
        Socket line = from("127.0.7.22")) {
      String body = "sujet=%2F&message=" + "a".repeat(20_000);
      send(drip, head("/signaler", body.length()));
      send(line, head("/signaler", body.length()));
      String left = body;
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
      while (!left.isEmpty() && System.nanoTime() < end) {
        send(line, left.substring(0, Math.min(1_500, left.length())));
        left = left.substring(Math.min(1_500, left.length()));
        trickle(drip);
      }

      assertThat(read(line)).startsWith("HTTP/1.1 4");
      assertThat(read(drip)).isEmpty();
    }
  }

  /** An octet now, and the next one in a second. */
  private static void trickle(Socket socket) throws IOException {
    try {
      send(socket, "a");
      socket.setSoTimeout(1_000);
      socket.getInputStream().read();
    } catch (SocketException ended) {
      // As it should be, sooner or later.
    } catch (SocketTimeoutException notYet) {
      // Nothing is said to half a form.
    }
  }

  @Test
  void oneClientReportsNoMoreThanAPersonWouldAndKeepsWhatItTyped() {
    String text = "Il manque un mot " + UUID.randomUUID();
    int taken = 0;
    String refused = null;
    for (int report = 0; report < 60 && refused == null; report++) {
      String answer =
          post(
              "127.0.7.31",
              "/signaler",
              "sujet=%2Faccessibilite&message=" + text.replace(' ', '+'));
      if (answer.startsWith("HTTP/1.1 303")) {
        taken++;
      } else {
        refused = answer;
      }
    }

    assertThat(taken).isBetween(1, 30);
    assertThat(refused)
        .startsWith("HTTP/1.1 429")
        .containsPattern("Retry-After: [1-9]")
        .contains(text);
  }

  @Test
  void onlyPagesThatThereAreCanBeReported() {
    for (String page :
        List.of(
            "/nothing",
            "/prototypes/nothing",
            "/donnees/nothing",
            "/doc/theme/nothing",
            "/intranet")) {
      assertThat(
              web.post(
                      "/signaler",
                      "application/x-www-form-urlencoded",
                      "sujet=" + page.replace("/", "%2F") + "&message=Il+manque+un+mot.")
                  .statusCode())
          .as(page)
          .isEqualTo(400);
    }
  }

  /** Each hash is costly; what strangers have hashed holds nothing that a page needs. */
  @Test
  void wrongPasswordsFromManyAddressesKeepNoPageWaiting() throws Exception {
    ExecutorService strangers = Executors.newFixedThreadPool(48);
    try {
      List<Future<String>> attempts =
          IntStream.range(0, 320)
              .mapToObj(
                  attempt ->
                      strangers.submit(() -> wrongSignIn("127.0.8." + (1 + attempt % 16), attempt)))
              .toList();
      int read = 0;
      while (!attempts.get(200).isDone()) {
        assertThat(web.get("/organisations").statusCode()).isEqualTo(200);
        read++;
      }
      assertThat(read).isPositive();
      for (Future<String> attempt : attempts) {
        assertThat(attempt.get()).startsWith("HTTP/1.1 ");
        if (!attempt.get().startsWith("HTTP/1.1 200")) {
          assertThat(attempt.get()).startsWith("HTTP/1.1 503").contains("Retry-After: ");
        }
      }
    } finally {
      strangers.shutdownNow();
    }
  }

  @Test
  void whoGoesOnSigningInWhenToldToWaitGetsNoPageForAWhile() {
    String insistent = "127.0.7.41";
    String page = get(insistent, "/connexion");
    for (int attempt = 0; attempt < 150 && page.startsWith("HTTP/1.1 200"); attempt++) {
      wrongSignIn(insistent, 1_000 + attempt);
      page = get(insistent, "/connexion");
    }

    assertThat(page)
        .startsWith("HTTP/1.1 503")
        .containsPattern("Retry-After: [1-9]")
        .contains("Trop de demandes à la fois");
    assertThat(get(insistent, "/organisations")).startsWith("HTTP/1.1 200");
    assertThat(get("127.0.7.42", "/connexion")).startsWith("HTTP/1.1 200");
  }

  private String wrongSignIn(String address, int number) {
    String page = get(address, "/connexion");
    Matcher cookie = COOKIE.matcher(page);
    Matcher state = STATE.matcher(page);
    assertThat(state.find()).isTrue();
    String cookies = cookie.find() ? "Cookie: " + cookie.group(1) + "\r\n" : "";
    String body =
        "signIn=signIn&signIn%3Aemail=n"
            + number
            + "%40example.org&signIn%3Apassword=x&signIn%3Ago=x&jakarta.faces.ViewState="
            + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
    return exchange(
        address,
        head("/connexion", body.length()).replace("\r\n\r\n", "\r\n" + cookies + "\r\n") + body);
  }

  @Test
  void manyBadRequestsLeaveTheLogReadable() throws IOException {
    Path log = essaim.dataDirectory().resolve("logs/application.log");
    long before = Files.size(log);
    List<String> bad =
        List.of(
            "GET /%zz HTTP/1.1\r\n",
            "GET /a%00b HTTP/1.1\r\n",
            "GET /recherche?q=%zz%00 HTTP/1.1\r\n",
            "GET /nothing/x HTTP/1.1\r\n",
            "GARBAGE\r\n",
            "PUT / HTTP/1.1\r\n",
            "GET /prototypes/x/versions/a.b/c HTTP/1.1\r\n",
            head("/connexion", 3).replace("\r\n\r\n", "\r\n") + "Cookie: a=\"\r\n\r\n%zz",
            head("/connexion", 70)
                + "signIn=signIn&jakarta.faces.ViewState=1234567890%3A1234567890&a=xxxxxx",
            head("/signaler", 10) + "message=%0");
    for (int request = 0; request < 1_500; request++) {
      String text = bad.get(request % bad.size());
      try (Socket socket = from("127.0.9.1")) {
        send(
            socket,
            text.contains("\r\n\r\n") ? text : text + "Host: x\r\nConnection: close\r\n\r\n");
        read(socket);
      }
    }

    assertThat(Files.size(log) - before).isLessThan(100_000);
  }

  private String get(String address, String path) {
    return exchange(
        address,
        "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
            .formatted(path, base.getAuthority()));
  }

  private String post(String address, String path, String body) {
    return exchange(address, head(path, body.length()) + body);
  }

  private String exchange(String address, String request) {
    try (Socket socket = from(address)) {
      send(socket, request);
      return read(socket);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String head(String path, int length) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: "
        + base.getAuthority()
        + "\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private Socket from(String address) throws IOException {
    Socket socket = new Socket();
    socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), base.getPort()));
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  /** What came until the connection was closed, however it was. */
  private static String read(Socket socket) {
    StringBuilder text = new StringBuilder();
    try {
      socket.setSoTimeout(PATIENCE_MILLIS);
      byte[] piece = new byte[8_192];
      for (int length = 0; length >= 0; length = socket.getInputStream().read(piece)) {
        text.append(new String(piece, 0, length, StandardCharsets.UTF_8));
      }
    } catch (IOException broken) {
      // What came before is what there is.
    }
    return text.toString();
  }
}
