package fr.essaim.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a port for a page again and again, and keeps what it was answered: {@code 200}, {@code 503
 * later} for one that says when to come again, and so on; and for how long nobody was there.
 */
final class StatusWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(10);

  private final int port;
  private final String path;
  private final Set<String> seen = new TreeSet<>();
  private final Thread thread = new Thread(this::watch, "status-watch");

  private Duration refused = Duration.ZERO;
  private Duration refusedSinceAnswer = Duration.ZERO;
  private volatile boolean ended;

  StatusWatch(int port, String path) {
    this.port = port;
    this.path = path;
    thread.start();
  }

  /** What was answered. */
  synchronized Set<String> seen() {
    return Set.copyOf(seen);
  }

  /** How long nobody listened, after the first answer and in all. */
  synchronized Duration refused() {
    return refused;
  }

  private void watch() {
    while (!ended) {
      long start = System.nanoTime();
      String answer = ask();
      LockSupport.parkNanos(PAUSE.toNanos());
      note(answer, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private synchronized void note(String answer, Duration time) {
    if (answer != null) {
      seen.add(answer);
      refused = refused.plus(refusedSinceAnswer);
      refusedSinceAnswer = Duration.ZERO;
    } else if (!seen.isEmpty()) {
      // Counted once somebody is there again: after a stop nobody ever is.
      refusedSinceAnswer = refusedSinceAnswer.plus(time);
    }
  }

  /** Null when the connection is refused or closed without a word. */
  private String ask() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) Duration.ofSeconds(30).toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(
          "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"
              .formatted(path, port)
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      String status = in.readLine();
      if (status == null) {
        return null;
      }
      String answer = status.split(" ", 3)[1];
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.regionMatches(true, 0, "Retry-After:", 0, 12)) {
          answer += " later";
        }
        if (line.contains("Payara")) {
          answer += " named";
        }
      }
      return answer;
    } catch (IOException nobodyThere) {
      return null;
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
