package fr.essaim.config.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Many connections that stay open as long as the server lets them: each sends, or reads, an octet a
 * second.
 */
final class SlowCrowd implements AutoCloseable {

  private static final Duration STEP = Duration.ofSeconds(1);
  private static final Duration BETWEEN = Duration.ofMillis(15);
  private static final int PATIENCE_MILLIS = 5_000;
  private static final int WINDOW = 2_048;

  /** What a client is slow with. */
  private enum Kind {
    HEADER("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", true),
    BODY(
        "POST /connexion HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\na=",
        true),
    PAGE("GET /prototypes HTTP/1.1\r\nHost: localhost\r\n\r\n", false),
    DUMP("GET /dump/prototypes.nq.gz HTTP/1.1\r\nHost: localhost\r\n\r\n", false),
    ANSWER(
        "GET /sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo.%3Fa%20a%20%3Ft%7D%20LIMIT%20100000 HTTP/1.1\r\nHost: localhost\r\nAccept: text/csv\r\n\r\n",
        false);

    private final byte[] start;
    private final boolean sends;

    Kind(String start, boolean sends) {
      this.start = start.getBytes(StandardCharsets.US_ASCII);
      this.sends = sends;
    }
  }

  private record Client(Kind kind, Socket socket) {

    /** Does an octet's worth. */
    void step() throws IOException {
      if (kind.sends) {
        socket.getOutputStream().write('a');
        socket.getOutputStream().flush();
      } else {
        InputStream in = socket.getInputStream();
        if (in.available() > 0) {
          in.read();
        }
      }
    }
  }

  private final List<Client> clients = new ArrayList<>();
  private final AtomicBoolean done = new AtomicBoolean();
  private final Thread thread = new Thread(this::dawdle, "slow-crowd");
  private final AtomicInteger turnedAway = new AtomicInteger();

  private SlowCrowd() {}

  static SlowCrowd open(int port, int connections) {
    SlowCrowd crowd = new SlowCrowd();
    Kind[] kinds = Kind.values();
    for (int number = 0; number < connections; number++) {
      crowd.join(kinds[number % kinds.length], port, number);
      pause();
    }
    crowd.thread.start();
    return crowd;
  }

  /** A crowd comes one by one: what all ask for at once would be a load, and not slowness. */
  private static void pause() {
    LockSupport.parkNanos(BETWEEN.toNanos());
  }

  /** From many addresses, for one alone may not have so many forms under way. */
  private void join(Kind kind, int port, int number) {
    try {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(WINDOW);
      socket.bind(new InetSocketAddress(PlainRequest.ownAddress(2, 1 + number % 50), 0));
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
      socket.getOutputStream().write(kind.start);
      socket.getOutputStream().flush();
      clients.add(new Client(kind, socket));
    } catch (IOException refused) {
      turnedAway.incrementAndGet();
    }
  }

  private void dawdle() {
    while (!done.get()) {
      List<Client> gone = new ArrayList<>();
      for (Client client : clients) {
        try {
          client.step();
        } catch (IOException ended) {
          gone.add(client);
        }
      }
      clients.removeAll(gone);
      turnedAway.addAndGet(gone.size());
      LockSupport.parkNanos(STEP.toNanos());
    }
  }

  /** How many the server would not have, or not for so long. */
  int turnedAway() {
    return turnedAway.get();
  }

  @Override
  public void close() {
    done.set(true);
    Threads.join(thread);
    for (Client client : clients) {
      try {
        client.socket().close();
      } catch (IOException gone) {
        // then it is closed
      }
    }
  }
}
