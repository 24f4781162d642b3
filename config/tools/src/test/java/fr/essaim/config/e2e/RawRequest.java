package fr.essaim.config.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A request as no client of a library would send it: what stands in it goes out as it is. */
final class RawRequest {

  private static final int PATIENCE = 30_000;

  private final String method;
  private final String path;
  private final List<String> headers = new ArrayList<>();
  private byte[] body = new byte[0];
  private String client;

  /**
   * What came back.
   *
   * @param status 0 when nothing did
   */
  record Answer(int status, List<String> headers, String body) {

    /** All values of a header. */
    List<String> all(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
          .map(header -> header.substring(start.length()).strip())
          .toList();
    }

    Optional<String> first(String name) {
      return all(name).stream().findFirst();
    }
  }

  RawRequest(String method, String path) {
    this.method = method;
    this.path = path;
  }

  RawRequest with(String header, String value) {
    headers.add(header + ": " + value);
    return this;
  }

  RawRequest body(String type, String text) {
    body = text.getBytes(StandardCharsets.UTF_8);
    return with("Content-Type", type).with("Content-Length", Integer.toString(body.length));
  }

  /** Whether no body is to come back. */
  boolean isHead() {
    return method.equals("HEAD");
  }

  boolean hasBody() {
    return body.length > 0;
  }

  /** Sent from another address of this machine. */
  RawRequest from(String address) {
    client = address;
    return this;
  }

  /**
   * @param base the address of the running Essaim
   */
  Answer send(String base) {
    URI uri = URI.create(base);
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(PATIENCE);
      if (client != null) {
        socket.bind(new InetSocketAddress(client, 0));
      }
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), uri.getPort()));
      socket.getOutputStream().write(head(uri).getBytes(StandardCharsets.ISO_8859_1));
      write(socket);
      socket.getInputStream().transferTo(read);
    } catch (IOException cut) {
      if (read.size() == 0) {
        throw new UncheckedIOException(this.toString(), cut);
      }
    }
    return answer(read.toString(StandardCharsets.UTF_8));
  }

  /** Anyone who is refused before all is sent finds the connection closed, and reads why. */
  private void write(Socket socket) {
    try {
      socket.getOutputStream().write(body);
    } catch (IOException refused) {
      // The answer says it.
    }
  }

  private String head(URI uri) {
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    head.append("Host: ").append(uri.getAuthority()).append("\r\nConnection: close\r\n");
    headers.forEach(header -> head.append(header).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static Answer answer(String text) {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
      return new Answer(0, List.of(), text);
    }
    List<String> lines = text.substring(0, end).lines().toList();
    return new Answer(
        Integer.parseInt(text.substring(9, 12)),
        lines.subList(1, lines.size()),
        text.substring(end + 4));
  }

  @Override
  public String toString() {
    String line = method + " " + path;
    return (line.length() > 120 ? line.substring(0, 120) + "…" : line)
        + (headers.isEmpty() ? "" : " " + headers.get(0));
  }
}
