package fr.essaim.config.launcher;

import fr.essaim.config.administration.Http;
import java.io.IOException;
import java.time.Duration;

/** Asks an address again and again whether it answers well, during a start. */
final class Probe {

  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int FAULT = 500;

  private final String url;
  private long failingSince;

  Probe(String url) {
    this.url = url;
  }

  /** Whether it answers with 200 now. */
  boolean answers() {
    int status = status();
    if (status != FAULT) {
      failingSince = 0;
    } else if (failingSince == 0) {
      failingSince = System.nanoTime();
    }
    return status == 200;
  }

  /** How long it has answered nothing but "internal fault"; zero while nobody answers at all. */
  Duration failing() {
    return failingSince == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - failingSince);
  }

  private int status() {
    try {
      return Http.get(url, PATIENCE).status();
    } catch (IOException nobodyThere) {
      return 0;
    }
  }
}
