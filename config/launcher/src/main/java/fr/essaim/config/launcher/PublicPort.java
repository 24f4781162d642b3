package fr.essaim.config.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/**
 * Who listens on the public port: the launcher itself while the application starts, whenever that
 * is, and says that it does; then the application. They speak by a socket of their own: the
 * application says that it is deployed, and the launcher when it may listen and when it must stop.
 */
final class PublicPort implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String host;
  private final int port;
  private final Terminal terminal;
  private final String token = UUID.randomUUID().toString();
  private final ServerSocket control;

  private volatile WaitingPage page = WaitingPage.STARTING;
  private StartingServer starting;
  private Socket application;

  PublicPort(String host, int port, Terminal terminal) throws IOException {
    this.host = host;
    this.port = port;
    this.terminal = terminal;
    this.control = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::listen, "public-port");
    thread.setDaemon(true);
    thread.start();
  }

  int number() {
    return port;
  }

  /** What the application's JVM must be told, to find us and the port. */
  String[] flags() {
    return new String[] {
      "-D" + ApplicationMain.LAUNCHER + "=" + control.getLocalPort(),
      "-D" + ApplicationMain.HOST + "=" + host,
      "-D" + ApplicationMain.PORT + "=" + port
    };
  }

  /** By what we know that it is the application who speaks. */
  Map<String, String> environment() {
    return Map.of(ApplicationMain.TOKEN, token);
  }

  /** Says from now on that the application starts. */
  synchronized void hold() {
    if (starting != null) {
      return;
    }
    try {
      starting = new StartingServer(host, port, () -> page);
    } catch (IOException taken) {
      terminal.say(
          "Nobody answers on port %d until the start is over: %s"
              .formatted(port, taken.getMessage()));
    }
  }

  /** What to say from now on whenever the application is not there. */
  void say(WaitingPage saying) {
    page = saying;
  }

  private synchronized void release() {
    if (starting != null) {
      starting.close();
      starting = null;
    }
  }

  private void listen() {
    while (!control.isClosed()) {
      try {
        handOver(control.accept());
      } catch (IOException ended) {
        // The application went, or we do: another one comes by another connection.
      }
    }
  }

  private void handOver(Socket socket) throws IOException {
    if (!isApplication(socket)) {
      socket.close();
      return;
    }
    synchronized (this) {
      application = socket;
      release();
      tell(socket, ApplicationMain.OPEN);
    }
  }

  /** Anybody on this machine may speak here: nothing is read that is longer than the token. */
  private boolean isApplication(Socket socket) {
    StringBuilder shown = new StringBuilder();
    try {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      InputStream in = socket.getInputStream();
      int letter = in.read();
      while (letter >= 0 && letter != '\n' && shown.length() <= token.length()) {
        shown.append((char) letter);
        letter = in.read();
      }
    } catch (IOException silent) {
      return false;
    }
    return token.equals(shown.toString().strip());
  }

  /** Lets the application end what it answers on the port before it is stopped. */
  synchronized void closeApplication() {
    if (application == null) {
      return;
    }
    try {
      tell(application, ApplicationMain.CLOSE);
      application.close();
    } catch (IOException gone) {
      // Then it answers nothing any more.
    }
    application = null;
  }

  /** Says a word, and waits until it is done. */
  private static void tell(Socket socket, String word) throws IOException {
    new PrintWriter(socket.getOutputStream(), true, StandardCharsets.US_ASCII).println(word);
    reader(socket).readLine();
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  @Override
  public synchronized void close() {
    release();
    try {
      control.close();
    } catch (IOException nothingToDo) {
      terminal.say("A socket could not be closed: " + nothingToDo.getMessage());
    }
  }
}
