package fr.essaim.config.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * A GET over a socket of its own, from an address of the client's own: the endpoint counts by
 * address what each client may ask, and who harms must not use up what the others have.
 */
final class PlainRequest {

  private final int port;
  private final String path;
  private final String accept;
  private final int client;

  private PlainRequest(int port, String path, String accept, int client) {
    this.port = port;
    this.path = path;
    this.accept = accept;
    this.client = client;
  }

  /**
   * @param client who asks: each number is another address of this machine
   */
  static PlainRequest page(int port, String path, int client) {
    return new PlainRequest(port, path, "*/*", client);
  }

  static PlainRequest query(int port, String sparql, int client) {
    return new PlainRequest(
        port,
        "/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8),
        "application/sparql-results+json, text/turtle;q=0.5",
        client);
  }

  /**
   * What came back.
   *
   * @param status 0 when nothing did
   * @param body as it was sent, chunks and all
   * @param whole whether it ended as the server said that it would
   */
  record Answer(int status, String body, boolean whole, double millis) {}

  /** Opens the connection, without sending anything. */
  Socket connect(Duration patience) throws IOException {
    Socket socket = new Socket();
    socket.setSoTimeout((int) patience.toMillis());
    if (client > 0) {
      socket.bind(new InetSocketAddress(ownAddress(1, client), 0));
    }
    socket.connect(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) patience.toMillis());
    return socket;
  }

  /** One of the many addresses that a machine calls its own. */
  static InetAddress ownAddress(int net, int client) throws UnknownHostException {
    return InetAddress.getByAddress(new byte[] {127, 0, (byte) net, (byte) client});
  }

  /** What the request looks like on the wire. */
  byte[] bytes() {
    return "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nAccept: %s\r\nConnection: close\r\n\r\n"
        .formatted(path, port, accept)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** Sends it and reads all that comes. */
  Answer send(Duration patience) {
    long start = System.nanoTime();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    boolean ended = false;
    try (Socket socket = connect(patience)) {
      socket.getOutputStream().write(bytes());
      InputStream in = socket.getInputStream();
      byte[] part = new byte[1 << 16];
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        read.write(part, 0, length);
      }
      ended = true;
    } catch (IOException cut) {
      // what was read until then is what there is
    }
    double millis = (System.nanoTime() - start) / 1e6;
    return answer(read.toString(StandardCharsets.UTF_8), read.size(), ended, millis);
  }

  private static Answer answer(String text, int size, boolean ended, double millis) {
    int head = text.indexOf("\r\n\r\n");
    if (head < 0 || !text.startsWith("HTTP/1.1 ")) {
      return new Answer(0, "", false, millis);
    }
    String headers = text.substring(0, head).toLowerCase(Locale.ROOT);
    int length = headers.indexOf("content-length: ");
    boolean whole;
    if (length >= 0) {
      String value = headers.substring(length + 16).lines().findFirst().orElse("0");
      whole = size - head - 4 == Integer.parseInt(value.strip());
    } else {
      whole = text.endsWith("0\r\n\r\n");
    }
    return new Answer(
        Integer.parseInt(text.substring(9, 12)), text.substring(head + 4), ended && whole, millis);
  }
}
