package fr.essaim.config.faults;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.TimeUnit;

/** Readers of one large file of a released version, who take some octets now and then. */
final class SlowReaders implements RushKind {

  private static final int WINDOW = 4_096;
  private static final int STEP = 1_024;
  private static final int PAUSE_MILLIS = 200;

  private final String path;

  /**
   * @param path of the file
   */
  SlowReaders(String path) {
    this.path = path;
  }

  @Override
  public String what() {
    return "slow readers of a file";
  }

  @Override
  public int senders() {
    return 64;
  }

  @Override
  public Sender sender(RushClient client, int number) {
    return (tally, end) -> {
      try (Socket socket = client.beginReading(path, WINDOW)) {
        InputStream in = new BufferedInputStream(socket.getInputStream(), STEP);
        RushClient.Answer head = client.head(in, false);
        if (head.status() == 200) {
          dawdle(in, tally, end);
        } else {
          tally.count(head, "GET of a file");
        }
      } catch (IOException none) {
        tally.count(RushClient.Answer.NONE, "GET of a file");
      }
    };
  }

  private static void dawdle(InputStream in, RushTally tally, long end)
      throws InterruptedException {
    byte[] step = new byte[STEP];
    try {
      while (System.nanoTime() < end) {
        if (in.read(step) < 0) {
          tally.cut();
          return;
        }
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
      tally.held();
    } catch (IOException ended) {
      tally.cut();
    }
  }
}
