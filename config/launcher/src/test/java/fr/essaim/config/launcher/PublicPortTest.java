package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicPortTest {

  private final int number = Ports.free();
  private PublicPort port;

  @BeforeEach
  void open() throws IOException {
    port = new PublicPort("127.0.0.1", number, new Terminal(new PrintWriter(new StringWriter())));
    port.hold();
  }

  @AfterEach
  void close() {
    port.close();
  }

  @Test
  void saysWhenToComeAgainWhileTheApplicationStarts() throws IOException {
    for (String path : new String[] {"/", "/intranet/compte", "/health/live"}) {
      HttpURLConnection answer = get(path);

      assertThat(answer.getResponseCode()).isEqualTo(503);
      assertThat(answer.getHeaderField("Retry-After")).isEqualTo("5");
      assertThat(new String(answer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
          .contains("Essaim démarre", "Essaim is starting");
    }
  }

  @Test
  void saysSoToWhoeverSendsAForm() throws IOException {
    try (Socket visitor = new Socket(InetAddress.getLoopbackAddress(), number)) {
      visitor.setSoTimeout(10_000);
      OutputStream form = visitor.getOutputStream();
      form.write(
          "POST /intranet/prototypes/nouveau HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1500000\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      form.write(new byte[1_500_000]);
      assertThat(new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .as("read to its end, with nothing left that would reset the connection")
          .startsWith("HTTP/1.1 503 ");
    }
  }

  @Test
  void saysThatThereIsAnUpgrade() throws IOException {
    port.say(WaitingPage.UPGRADING);

    HttpURLConnection answer = get("/prototypes");
    assertThat(answer.getResponseCode()).isEqualTo(503);
    assertThat(answer.getHeaderField("Retry-After")).isEqualTo("30");
    assertThat(new String(answer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("Essaim est mis à jour", "Essaim is being upgraded", "width=device-width");
  }

  @Test
  void givesThePortToTheApplicationAndTakesItBack() throws Exception {
    try (Socket application = speak(port.environment().get(ApplicationMain.TOKEN));
        BufferedReader in = reader(application);
        PrintWriter out = writer(application)) {
      assertThat(in.readLine()).isEqualTo(ApplicationMain.OPEN);
      ServerSocket listening = new ServerSocket(number, 1, InetAddress.getLoopbackAddress());
      out.println(ApplicationMain.OPEN);

      CompletableFuture<Void> stop = CompletableFuture.runAsync(port::closeApplication);
      assertThat(in.readLine()).isEqualTo(ApplicationMain.CLOSE);
      listening.close();
      out.println(ApplicationMain.CLOSE);
      stop.get();
    }
    port.hold();
    assertThat(get("/").getResponseCode()).isEqualTo(503);
  }

  @Test
  void believesNobodyElse() throws IOException {
    try (Socket stranger = speak("made-up");
        BufferedReader in = reader(stranger)) {
      assertThat(in.readLine()).isNull();
    }
    try (Socket endless = new Socket(InetAddress.getLoopbackAddress(), control())) {
      endless.setSoTimeout(10_000);
      endless.getOutputStream().write("x".repeat(100).getBytes(StandardCharsets.US_ASCII));
      assertThat(isEnded(endless)).isTrue();
    }
    assertThat(get("/").getResponseCode()).isEqualTo(503);
  }

  private Socket speak(String token) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), control());
    writer(socket).println(token);
    return socket;
  }

  private int control() {
    return Integer.parseInt(port.flags()[0].split("=", 2)[1]);
  }

  /** What was not read is thrown away with the connection. */
  private static boolean isEnded(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  private HttpURLConnection get(String path) throws IOException {
    return (HttpURLConnection)
        URI.create("http://127.0.0.1:" + number + path).toURL().openConnection();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  private static PrintWriter writer(Socket socket) throws IOException {
    return new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII);
  }
}
