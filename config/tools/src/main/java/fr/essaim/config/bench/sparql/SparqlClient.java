package fr.essaim.config.bench.sparql;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One client with one connection that it keeps. On a machine with few processors the client is
 * measured along with the server; this one does no more than it must.
 */
public final class SparqlClient implements AutoCloseable {

  private final URI url;
  private final String more;
  private final int patienceMillis;
  private Socket socket;
  private InputStream in;

  /**
   * @param url that queries are sent to
   * @param more header lines beside the usual, each with its line end
   */
  public SparqlClient(URI url, String more, int patienceMillis) {
    this.url = url;
    this.more = more;
    this.patienceMillis = patienceMillis;
  }

  /** What came back. */
  public static final class Reply {

    private final int status;
    private final byte[] body;
    private final boolean known;

    private Reply(int status, byte[] body, boolean known) {
      this.status = status;
      this.body = body;
      this.known = known;
    }

    public int status() {
      return status;
    }

    /** Whether the server says that it had kept this answer. */
    boolean isKnown() {
      return known;
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  /** Asks, once more on a new connection when the server had closed the kept one. */
  public Reply ask(MixQuery query) throws IOException {
    byte[] request = request(query);
    boolean kept = socket != null;
    try {
      return exchange(request);
    } catch (SocketTimeoutException tooSlow) {
      throw tooSlow;
    } catch (IOException e) {
      if (!kept) {
        throw e;
      }
    }
    return exchange(request);
  }

  /** One exchange; a connection on which it failed is not used again. */
  private Reply exchange(byte[] request) throws IOException {
    try {
      return sendAndRead(request);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private byte[] request(MixQuery query) {
    String path =
        url.getRawPath()
            + "?"
            + (url.getRawQuery() == null ? "" : url.getRawQuery() + "&")
            + "query="
            + URLEncoder.encode(query.text(), StandardCharsets.UTF_8);
    return "GET %s HTTP/1.1\r\nHost: %s\r\nAccept: %s\r\n%s\r\n"
        .formatted(
            path,
            url.getAuthority(),
            query.isGraph() ? "application/n-triples" : "application/sparql-results+json",
            more)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private Reply sendAndRead(byte[] request) throws IOException {
    if (socket == null) {
      socket = new Socket(InetAddress.getByName(url.getHost()), url.getPort());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(patienceMillis);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }
    socket.getOutputStream().write(request);
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    long length = -1;
    boolean chunked = false;
    boolean closes = false;
    boolean known = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      } else if (lower.startsWith("transfer-encoding:")) {
        chunked = lower.endsWith("chunked");
      } else if (lower.startsWith("connection:")) {
        closes = lower.endsWith("close");
      } else if (lower.startsWith("cache-status:")) {
        known = lower.contains("hit");
      }
    }
    byte[] body = chunked ? chunks() : length >= 0 ? exactly((int) length) : in.readAllBytes();
    if (closes || (!chunked && length < 0)) {
      close();
    }
    return new Reply(status, body, known);
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(line().split(";", 2)[0].strip(), 16);
      body.write(exactly(size));
      line();
      if (size == 0) {
        return body.toByteArray();
      }
    }
  }

  private byte[] exactly(int size) throws IOException {
    byte[] bytes = in.readNBytes(size);
    if (bytes.length < size) {
      throw new EOFException("the answer was cut");
    }
    return bytes;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection was closed");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    if (socket != null) {
      try {
        socket.close();
      } catch (IOException alreadyGone) {
        // nothing is left to close
      }
      socket = null;
    }
  }
}
