package fr.essaim.config.bench;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.WebSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** How benches read pages: none that is refused is measured. */
final class PageReads {

  private PageReads() {}

  /** The first administrator of a demonstration, signed in. */
  static WebSession administrator(String baseUrl, Path data) throws InterruptedException {
    try {
      for (String line : Files.readAllLines(data.resolve("demo-accounts.csv"))) {
        String[] account = line.split(",", -1);
        if ("ADMINISTRATOR".equals(account[0])) {
          return new WebSession(baseUrl).signIn(account[2], account[3]);
        }
      }
    } catch (IOException e) {
      throw new Refusal("The accounts cannot be read.", e);
    }
    throw new Refusal("There is no administrator among the accounts.");
  }

  static WebSession.Page of(WebSession session, String path) throws InterruptedException {
    WebSession.Page page = session.get(path);
    if (page.status() != 200) {
      throw new Refusal("%s answered %d.".formatted(path, page.status()));
    }
    return page;
  }

  /** Within how many milliseconds the first byte of 95 in a hundred requests came. */
  static double p95(WebSession session, String path, int requests) throws InterruptedException {
    double[] times = new double[requests];
    for (int turn = 0; turn < requests; turn++) {
      times[turn] = of(session, path).firstByte();
    }
    Arrays.sort(times);
    return Measure.percentile(times, 95);
  }
}
