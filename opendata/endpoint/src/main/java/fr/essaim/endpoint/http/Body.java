package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Rule;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.BufferUtil;

/** Reads a request's body without keeping a thread waiting for a slow client. */
final class Body {

  private final Content.Source source;
  private final int most;
  private final Rule rule;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();

  private Body(Content.Source source, int most, Rule rule) {
    this.source = source;
    this.most = most;
    this.rule = rule;
  }

  /**
   * Reads all of it.
   *
   * @param source the request
   * @param most how many bytes it may have
   * @param rule the rule that is broken when there are more
   */
  static CompletableFuture<byte[]> read(Content.Source source, int most, Rule rule) {
    Body body = new Body(source, most, rule);
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
      whole.completeExceptionally(Problem.of(rule).raise());
    } else if (last) {
      whole.complete(bytes.toByteArray());
    }
  }
}
