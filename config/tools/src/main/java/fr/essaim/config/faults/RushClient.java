package fr.essaim.config.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Somebody with a given address of this machine, who keeps cookies as a browser does; each request
 * has a connection of its own. Java's own clients cannot choose the address that they come from.
 */
final class RushClient {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** As much of an answer as is kept: a page with its forms. */
  private static final int KEPT = 1 << 18;

  private final int port;
  private final InetAddress source;
  private final Map<String, String> cookies = new TreeMap<>();
  private volatile Socket current;
  private volatile boolean gone;

  RushClient(int port, InetAddress source) {
    this.port = port;
    this.source = source;
  }

  /**
   * What came back.
   *
   * @param status 0 when nothing did
   * @param headers by their names in small letters
   * @param text its beginning
   * @param whole whether it ended as the server said that it would
   * @param cut whether the server ended the connection while something was still being sent to it
   */
  record Answer(int status, Map<String, String> headers, String text, boolean whole, boolean cut) {

    static final Answer NONE = new Answer(0, Map.of(), "", false, false);

    boolean saysWhenToComeAgain() {
      return headers.containsKey("retry-after");
    }
  }

  Answer get(String path, String accept) {
    return exchange("GET", path, "Accept: " + accept + "\r\n");
  }

  Answer get(String path) {
    return get(path, "*/*");
  }

  /** Sends a body of one piece or several. */
  Answer post(String path, String contentType, byte[]... body) {
    return exchange("POST", path, bodyHeaders(contentType, length(body)), body);
  }

  private static long length(byte[]... body) {
    long length = 0;
    for (byte[] piece : body) {
      length += piece.length;
    }
    return length;
  }

  private String bodyHeaders(String contentType, long length) {
    return "Origin: http://localhost:%d\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
        .formatted(port, contentType, length);
  }

  private Answer exchange(String method, String path, String headers, byte[]... body) {
    try (Socket socket = connect(0)) {
      boolean cut = false;
      try {
        send(socket, method, path, headers);
        for (byte[] piece : body) {
          socket.getOutputStream().write(piece);
        }
      } catch (IOException ended) {
        cut = true;
      }
      return read(socket, cut);
    } catch (IOException none) {
      return Answer.NONE;
    }
  }

  /** Begins a form whose body is to follow as slowly as the caller likes. */
  Socket beginForm(String path, int length) throws IOException {
    Socket socket = connect(0);
    send(socket, "POST", path, bodyHeaders("application/x-www-form-urlencoded", length));
    return socket;
  }

  /** Asks for something and reads nothing yet, with a window of so many octets. */
  Socket beginReading(String path, int window) throws IOException {
    Socket socket = connect(window);
    send(socket, "GET", path, "");
    return socket;
  }

  /** Goes on with somebody's session. */
  void takeSession(RushClient other) {
    cookies.putAll(other.cookies);
  }

  /** Goes away, whatever it is waiting for. */
  void leave() {
    gone = true;
    Socket last = current;
    if (last != null) {
      try {
        last.close();
      } catch (IOException closed) {
        // then it is
      }
    }
  }

  /** Whether it went before the answer came, which then says nothing. */
  boolean isGone() {
    return gone;
  }

  private Socket connect(int window) throws IOException {
    Socket socket = new Socket();
    current = socket;
    try {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      if (window > 0) {
        socket.setReceiveBufferSize(window);
      }
      socket.bind(new InetSocketAddress(source, 0));
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private void send(Socket socket, String method, String path, String headers) throws IOException {
    StringBuilder head =
        new StringBuilder("%s %s HTTP/1.1\r\nHost: localhost:%d\r\n".formatted(method, path, port))
            .append("Connection: close\r\n")
            .append(headers);
    cookies.forEach(
        (name, value) -> head.append("Cookie: ").append(name).append('=').append(value + "\r\n"));
    socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private Answer read(Socket socket, boolean cut) {
    try {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Answer head = head(in, cut);
      ByteArrayOutputStream kept = new ByteArrayOutputStream();
      boolean whole = body(in, head, kept);
      return new Answer(
          head.status(), head.headers(), kept.toString(StandardCharsets.UTF_8), whole, cut);
    } catch (IOException none) {
      return new Answer(0, Map.of(), "", false, cut);
    }
  }

  /** Reads the first lines of an answer; its cookies are kept. */
  Answer head(InputStream in, boolean cut) throws IOException {
    String first = line(in);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] header = line.split(":", 2);
      String name = header[0].toLowerCase(Locale.ROOT);
      String value = header.length == 2 ? header[1].strip() : "";
      if (name.equals("set-cookie")) {
        String[] cookie = value.split(";", 2)[0].split("=", 2);
        cookies.put(cookie[0], cookie.length == 2 ? cookie[1] : "");
      }
      headers.put(name, value);
    }
    if (!first.matches("HTTP/1\\.1 \\d{3}.*")) {
      throw new IOException("no status: " + first);
    }
    return new Answer(Integer.parseInt(first.substring(9, 12)), headers, "", false, cut);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException();
      }
      line.write(octet);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  /** Reads to the end, and says whether that is where the server wanted it. */
  private static boolean body(InputStream in, Answer head, ByteArrayOutputStream kept) {
    try {
      if (head.headers().getOrDefault("transfer-encoding", "").equals("chunked")) {
        int size = Integer.parseInt(line(in), 16);
        while (size > 0) {
          copy(in, size, kept);
          line(in);
          size = Integer.parseInt(line(in), 16);
        }
      } else {
        copy(in, Long.parseLong(head.headers().getOrDefault("content-length", "0")), kept);
      }
      return true;
    } catch (IOException | NumberFormatException cut) {
      return false;
    }
  }

  private static void copy(InputStream in, long length, ByteArrayOutputStream kept)
      throws IOException {
    byte[] part = new byte[8192];
    long left = length;
    while (left > 0) {
      int read = in.read(part, 0, (int) Math.min(part.length, left));
      if (read < 0) {
        throw new EOFException();
      }
      kept.write(part, 0, Math.min(read, KEPT - kept.size()));
      left -= read;
    }
  }
}
