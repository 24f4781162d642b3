package fr.essaim.config.faults;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** The forms that are open to everybody: many of them, slow ones, and large ones. */
final class PublicForms implements RushKind {

  /** What every report says, so that they can be taken away again. */
  static final String MESSAGE = "Signalement d'affluence, sans objet";

  private static final int SLOW_LENGTH = 100_000;
  private static final int PAUSE_MILLIS = 500;
  private static final byte[] LARGE =
      ("message=" + "a".repeat(4 << 20)).getBytes(StandardCharsets.US_ASCII);

  @Override
  public String what() {
    return "forms";
  }

  @Override
  public int senders() {
    return 90;
  }

  @Override
  public Sender sender(RushClient client, int number) {
    return switch (number % 6) {
      case 0, 1 -> (tally, end) -> post(client, tally, "/signaler", report(number));
      case 2 -> (tally, end) -> post(client, tally, "/mot-de-passe-oublie", forgotten(number));
      case 3 -> (tally, end) -> dawdle(client, tally, "/connexion", end);
      case 4 -> (tally, end) -> dawdle(client, tally, "/signaler", end);
      default -> (tally, end) -> post(client, tally, "/signaler", LARGE);
    };
  }

  private static void post(RushClient client, RushTally tally, String path, byte[] body) {
    tally.count(client.post(path, SignIn.FORM, body), "POST " + path);
  }

  private static byte[] report(int number) {
    return "sujet=%s&message=%s&email=&site="
        .formatted(encoded("/prototypes"), encoded(MESSAGE + " " + number))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] forgotten(int number) {
    return ("email=" + encoded("affluence-%d@example.org".formatted(number)))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** An octet now and then, until the server says something or ends it. */
  private static void dawdle(RushClient client, RushTally tally, String path, long end)
      throws InterruptedException {
    try (Socket socket = client.beginForm(path, SLOW_LENGTH)) {
      InputStream in = socket.getInputStream();
      while (System.nanoTime() < end) {
        if (in.available() > 0) {
          tally.count(client.head(in, false), "slow POST " + path);
          return;
        }
        socket.getOutputStream().write('a');
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
      tally.held();
    } catch (IOException ended) {
      tally.cut();
    }
  }
}
