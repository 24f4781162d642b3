package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.run.Deadline;
import fr.essaim.endpoint.run.LimitReached;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that is held back until it is known to finish, or until its first part is full.
 *
 * <p>Until then any failure can still become an honest error. From then on it streams, and a
 * failure cuts the connection: the client sees that something is missing, and never takes a part
 * for the whole.
 */
final class BufferedAnswer extends OutputStream {

  private static final int CHUNK = 64 * 1024;

  /** Writing takes time as well: in bytes, between two looks at the query's clock. */
  private static final int BETWEEN_LOOKS = 16 * 1024;

  private final Exchange exchange;
  private final Limits limits;
  private final Deadline deadline;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(8 * 1024);
  private long written;
  private long looked;
  private boolean streaming;
  private Squeeze squeeze;

  BufferedAnswer(Exchange exchange, Limits limits, Deadline deadline) {
    this.exchange = exchange;
    this.limits = limits;
    this.deadline = deadline;
  }

  /** Whether the client has seen the beginning, so that only cutting is honest. */
  boolean isStreaming() {
    return streaming;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    written += length;
    if (written > limits.of(Limit.BYTES)) {
      throw new LimitReached(LimitReached.Reason.BYTES);
    }
    if (written - looked >= BETWEEN_LOOKS) {
      looked = written;
      deadline.check();
    }
    held.write(bytes, offset, length);
    if (held.size() >= (streaming ? CHUNK : limits.of(Limit.FIRST_PART))) {
      stream();
    }
  }

  /** The complete answer, unless its beginning is on its way already. */
  Optional<byte[]> whole() {
    return streaming ? Optional.empty() : Optional.of(held.toByteArray());
  }

  /** The answer is complete. */
  void finish() {
    if (streaming) {
      byte[] part = held.toByteArray();
      byte[] bytes = squeeze == null ? part : squeeze.last(part);
      exchange.response().write(true, ByteBuffer.wrap(bytes), exchange.callback());
    } else {
      exchange.send(held.toByteArray());
    }
  }

  /** Ends a stream so that nobody takes it for complete. */
  void cut() {
    exchange.callback().failed(new IOException("answer cut"));
  }

  /**
   * In chunks even where the client wants the connection closed: an answer that ends with its
   * connection is one whose cut cannot be told from its end.
   */
  private void stream() throws IOException {
    if (!streaming) {
      refuseOldClients();
      exchange.response().setStatus(HttpStatus.OK_200);
      exchange.set("Transfer-Encoding", "chunked");
      squeeze = exchange.squeezes(held.size()) ? new Squeeze() : null;
      streaming = true;
    }
    byte[] part = held.toByteArray();
    held.reset();
    byte[] bytes = squeeze == null ? part : squeeze.next(part);
    deadline.startSending();
    try {
      send(ByteBuffer.wrap(bytes));
    } finally {
      deadline.stopSending();
    }
  }

  /** HTTP/1.0 ends an answer by closing, so there a cut cannot be told from an end. */
  private void refuseOldClients() {
    if (exchange.request().getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_0) {
      throw new LimitReached(LimitReached.Reason.BYTES);
    }
  }

  private void send(ByteBuffer part) throws IOException {
    long left = limits.time(Limit.SENDING).minus(deadline.sent()).toMillis();
    Callback.Completable sent = new Callback.Completable();
    exchange.response().write(false, part, sent);
    try {
      sent.get(Math.max(1, left), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      throw new LimitReached(LimitReached.Reason.SENDING);
    } catch (ExecutionException gone) {
      throw new IOException("client gone", gone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("worker stops", stopped);
    }
  }
}
