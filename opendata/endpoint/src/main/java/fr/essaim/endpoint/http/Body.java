package fr.essaim.endpoint.http;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;

/** Reads a request's body without keeping a thread waiting for a slow client. */
final class Body {

  private final Content.Source source;
  private final int most;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  private Body(Content.Source source, int most) {
    this.source = source;
    this.most = most;
  }

  /**
   * Reads all of it.
   *
   * @param source the request
   * @param most how many bytes it may have; a problem of status 413 when there are more
   */
  static CompletableFuture<byte[]> read(Content.Source source, int most) {
    Body body = new Body(source, most);
    body.readOn();
    return body.whole;
  }

  private void readOn() {
    while (!whole.isDone()) {
      Content.Chunk chunk = source.read();
      if (chunk == null) {
        source.demand(this::readOn);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        whole.completeExceptionally(chunk.getFailure());
        return;
      }
      take(chunk);
    }
  }

  private void take(Content.Chunk chunk) {
    byte[] part = BufferUtil.toArray(chunk.getByteBuffer());
    boolean last = chunk.isLast();
    chunk.release();
    bytes.writeBytes(part);
    if (bytes.size() > most) {
      whole.completeExceptionally(tooLarge().raise());
    } else if (last) {
      whole.complete(bytes.toByteArray());
    }
  }

  private static Problem tooLarge() {
    return new Problem(
        HttpStatus.PAYLOAD_TOO_LARGE_413, "query-length", "The request is longer than it may be.");
  }
}
