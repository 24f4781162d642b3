package fr.essaim.web.data;

import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.EofSensorInputStream;

/**
 * What an endpoint worker answers: its head and first part have come whole, the rest streams. It is
 * to be closed by anyone who got it.
 */
final class WorkerAnswer implements AutoCloseable {

  private static final int FIRST_PART = 16 * 1024;
  private static final int UNAVAILABLE = 503;

  private final ClassicHttpResponse response;
  private final byte[] firstPart;
  private final InputStream rest;

  /**
   * @throws IOException when the answer breaks within its first part
   */
  WorkerAnswer(ClassicHttpResponse response) throws IOException {
    this.response = response;
    HttpEntity entity = response.getEntity();
    rest = entity == null ? InputStream.nullInputStream() : entity.getContent();
    try {
      requireEnd(entity);
      firstPart = rest.readNBytes(FIRST_PART);
    } catch (IOException broken) {
      abandon();
      throw broken;
    }
  }

  /** Workers always say where an answer ends; one that does not has lost part of its head. */
  private static void requireEnd(HttpEntity entity) throws IOException {
    if (entity != null && entity.getContentLength() < 0 && !entity.isChunked()) {
      throw new ConnectionClosedException("The head of the answer is cut");
    }
  }

  int statusCode() {
    return response.getCode();
  }

  /** In the order in which they came. */
  Header[] headers() {
    return response.getHeaders();
  }

  Optional<String> header(String name) {
    Header header = response.getFirstHeader(name);
    return Optional.ofNullable(header).map(Header::getValue);
  }

  /** Everything, from the first byte on. */
  InputStream body() {
    return new SequenceInputStream(new ByteArrayInputStream(firstPart), rest);
  }

  /** Whether the worker says that it is still loading its data. */
  boolean isOfAStartingWorker() {
    if (statusCode() != UNAVAILABLE) {
      return false;
    }
    try (var reader = Json.createReader(new ByteArrayInputStream(firstPart))) {
      return reader.readObject().getString("rule", "").equals("starting");
    } catch (JsonException notAProblemDocument) {
      return false;
    }
  }

  /** Ends it unread: the rest would only be read to be thrown away. */
  void abandon() throws IOException {
    if (rest instanceof EofSensorInputStream streamed) {
      streamed.abort();
    }
    response.close();
  }

  @Override
  public void close() throws IOException {
    response.close();
  }
}
