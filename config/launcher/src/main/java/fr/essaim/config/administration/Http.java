package fr.essaim.config.administration;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Plain requests to the processes of this machine. */
public final class Http {

  /** More than the report of any import. */
  private static final int MOST = 32 << 20;

  private Http() {}

  /** What came back. */
  public record Answer(int status, String body) {

    public boolean isGood() {
      return status >= 200 && status < 300;
    }
  }

  public static Answer get(String url, Duration patience) throws IOException {
    return read(open(url, patience));
  }

  public static Answer get(String url, Map<String, String> headers, Duration patience)
      throws IOException {
    HttpURLConnection connection = open(url, patience);
    headers.forEach(connection::setRequestProperty);
    return read(connection);
  }

  public static Answer post(
      String url, String contentType, String body, Map<String, String> headers, Duration patience)
      throws IOException {
    HttpURLConnection connection = open(url, patience);
    headers.forEach(connection::setRequestProperty);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", contentType);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    connection.setFixedLengthStreamingMode(bytes.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(bytes);
    }
    return read(connection);
  }

  /** Whether the address answers with one of the statuses; nobody there is a no. */
  public static boolean answers(String url, Duration patience, Set<Integer> statuses) {
    try {
      return statuses.contains(get(url, patience).status());
    } catch (IOException e) {
      return false;
    }
  }

  private static HttpURLConnection open(String url, Duration patience) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
    connection.setConnectTimeout((int) patience.toMillis());
    connection.setReadTimeout((int) patience.toMillis());
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    // Java would ask for a page to read.
    connection.setRequestProperty("Accept", "*/*");
    return connection;
  }

  private static Answer read(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    InputStream stream = status < 400 ? connection.getInputStream() : connection.getErrorStream();
    if (stream == null) {
      return new Answer(status, "");
    }
    try (stream) {
      byte[] body = stream.readNBytes(MOST + 1);
      if (body.length > MOST) {
        throw new IOException("its answer has no end");
      }
      return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }
  }
}
