package fr.essaim.config.faults;

import fr.essaim.config.settings.Refusal;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** All who do the same things at once, from a number of addresses, until they are told to stop. */
final class RushWave implements AutoCloseable {

  /** Between an answer and the next request of the same sender, whatever the answer says. */
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final List<RushClient> clients = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Duration grace;
  private final RushTally tally = new RushTally();
  private final long end;

  private RushWave(Duration duration, Duration grace) {
    this.end = System.nanoTime() + duration.toNanos();
    this.grace = grace;
  }

  /**
   * @param net their addresses are 127.0.NET.x, which nobody else has
   * @param grace how long answers are waited for when it is over
   */
  static RushWave start(
      int port, List<RushKind> kinds, int net, int addresses, Duration duration, Duration grace) {
    RushWave wave = new RushWave(duration, grace);
    for (RushKind kind : kinds) {
      for (int number = 0; number < kind.senders(); number++) {
        wave.join(kind, client(port, net, 1 + number % addresses), number);
      }
    }
    wave.threads.forEach(Thread::start);
    return wave;
  }

  private static RushClient client(int port, int net, int address) {
    try {
      return new RushClient(port, PlainRequest.ownAddress(net, address));
    } catch (UnknownHostException e) {
      throw new Refusal("This machine has no such address of its own (%s).".formatted(e), e);
    }
  }

  private void join(RushKind kind, RushClient client, int number) {
    RushKind.Sender sender = kind.sender(client, number);
    clients.add(client);
    threads.add(
        new Thread(() -> send(sender, client), "rush-%s-%d".formatted(kind.what(), number)));
  }

  private void send(RushKind.Sender sender, RushClient client) {
    try {
      while (System.nanoTime() < end && !client.isGone()) {
        RushTally one = new RushTally();
        sender.send(one, end);
        if (!client.isGone()) {
          tally.add(one);
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  /** What became of what they sent. */
  RushTally tally() {
    return tally;
  }

  /** Waits for the last answers a while, then has all go. */
  @Override
  public void close() {
    try {
      long last = System.nanoTime() + grace.toNanos();
      for (Thread thread : threads) {
        TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, last - System.nanoTime()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    clients.forEach(RushClient::leave);
    threads.forEach(Thread::interrupt);
    Threads.join(threads.toArray(Thread[]::new));
  }
}
