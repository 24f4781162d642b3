package fr.essaim.config.bench;

import fr.essaim.config.launcher.Home;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A whole Essaim that has no more memory than a small machine, read for ten minutes: what fails,
 * how long answers take, and what it holds. With an earlier version beside, both are read at the
 * same time, each with its own memory.
 */
final class MemoryBench implements Bench {

  private static final Duration LOAD = Duration.ofMinutes(10);
  private static final Duration LOAD_IN_SHORT = Duration.ofSeconds(20);
  private static final double P95_BAR_MS = 1000;
  private static final String OURS = "this";

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public boolean isRunOnlyByName() {
    return true;
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    Map<String, Home> homes = new LinkedHashMap<>();
    trial.options().former().ifPresent(former -> homes.put("former", new Home(former)));
    homes.put(OURS, trial.home());
    for (int megabytes : trial.options().memory()) {
      Map<String, ConfinedEssaim> confined = new LinkedHashMap<>();
      try {
        for (Map.Entry<String, Home> home : homes.entrySet()) {
          String name = home.getKey() + "-" + megabytes;
          confined.put(
              home.getKey(), ConfinedEssaim.start(trial, home.getValue(), name, megabytes));
        }
        load(trial, confined.values());
        confined.forEach((name, essaim) -> tell(report, name, megabytes, essaim));
      } finally {
        for (ConfinedEssaim essaim : confined.values()) {
          essaim.end();
        }
      }
    }
  }

  private static void load(Trial trial, Iterable<ConfinedEssaim> confined)
      throws InterruptedException {
    Duration load = trial.options().isShort() ? LOAD_IN_SHORT : LOAD;
    confined.forEach(ConfinedEssaim::letRead);
    for (int second = 0; second < load.toSeconds(); second++) {
      TimeUnit.SECONDS.sleep(1);
      confined.forEach(ConfinedEssaim::sample);
    }
    for (ConfinedEssaim essaim : confined) {
      essaim.stopReading();
    }
  }

  private static void tell(BenchReport report, String name, int megabytes, ConfinedEssaim essaim) {
    report.row(
        "version",
        name,
        "memory_MB",
        Integer.toString(megabytes),
        "answers",
        Integer.toString(essaim.answers()),
        "errors",
        essaim.errors() == 0 ? "0" : essaim.told(),
        "p95_ms",
        String.format(Locale.ROOT, "%.0f", essaim.p95()),
        "held_MB_when_ready",
        megabytes(essaim.held().get(0)),
        "held_MB_at_most",
        megabytes(Collections.max(essaim.held())),
        "held_MB_at_the_end",
        megabytes(essaim.held().get(essaim.held().size() - 1)),
        "killed",
        Long.toString(essaim.killed()));
    if (name.equals(OURS)) {
      String what = "with %d MB: ".formatted(megabytes);
      report.bar(what + "answers that failed", essaim.errors(), 0);
      report.bar(what + "processes killed for want of memory", (double) essaim.killed(), 0);
      report.bar(what + "p95 in ms", essaim.p95(), P95_BAR_MS);
    }
  }

  private static String megabytes(long bytes) {
    return Long.toString(bytes >> 20);
  }
}
