package fr.essaim.config.watching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Asks a proxy of this machine, whose certificate nobody knows, and reads its answer to the end.
 */
final class TlsClient {

  private static final int PATIENCE = 20_000;

  private final int port;
  private final boolean tls;

  TlsClient(int port, boolean tls) {
    this.port = port;
    this.tls = tls;
  }

  /**
   * What came back.
   *
   * @param octets a letter each
   */
  record Answer(int status, List<String> headers, String octets) {

    List<String> all(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream()
          .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
          .map(header -> header.substring(start.length()).strip())
          .toList();
    }

    String text() {
      return new String(octets.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
  }

  Answer get(String path, String... headers) throws IOException {
    return send("GET " + path, 0, 0, headers);
  }

  /**
   * @param length that the request says its body has
   * @param sent how much of it is sent, in zeros
   */
  Answer send(String line, long length, int sent, String... headers) throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(PATIENCE);
      String head =
          line
              + " HTTP/1.1\r\nHost: essaim.example.org\r\nConnection: close\r\n"
              + (length > 0 ? "Content-Length: " + length + "\r\n" : "")
              + String.join("", Arrays.stream(headers).map(each -> each + "\r\n").toList())
              + "\r\n";
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(new byte[sent]);
      out.flush();
      return read(socket.getInputStream());
    }
  }

  /** As much as the answer says: who refuses a body may keep the connection open for what comes. */
  private static Answer read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int octet = in.read();
      if (octet < 0) {
        throw new IOException("cut after " + head);
      }
      head.write(octet);
    }
    List<String> lines = head.toString(StandardCharsets.ISO_8859_1).strip().lines().toList();
    Answer begun =
        new Answer(
            Integer.parseInt(lines.get(0).split(" ")[1]), lines.subList(1, lines.size()), "");
    List<String> length = begun.all("Content-Length");
    byte[] body =
        length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length.get(0)));
    return new Answer(
        begun.status(), begun.headers(), new String(body, StandardCharsets.ISO_8859_1));
  }

  private Socket connect() throws IOException {
    if (!tls) {
      return new Socket(InetAddress.getLoopbackAddress(), port);
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
      return context.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  private static final class Anybody implements X509TrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
