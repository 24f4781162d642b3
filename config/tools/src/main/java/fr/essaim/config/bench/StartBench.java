package fr.essaim.config.bench;

import fr.essaim.config.administration.Http;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.StandaloneDatabase;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher's start, to its ready line, beside the plain launch of the same WAR by Payara Micro
 * on a database that is up already, to the first page. The launcher has more to do (database,
 * endpoint) and class-data sharing to do it with.
 */
final class StartBench implements Bench {

  private static final int PASSES = 5;
  private static final double BAR = 0.8;
  private static final double DEV_BAR = 0.6;
  private static final Duration PROBE = Duration.ofSeconds(10);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    Home home = trial.home();
    Path work = trial.work();
    Terminal terminal = trial.terminal();
    Path data = work.resolve("data");
    double first = launcher(home, data, false);
    terminal.say("first start, nothing there yet: %.1f s".formatted(first));
    List<Double> plain = new ArrayList<>();
    List<Double> launched = new ArrayList<>();
    List<Double> dev = new ArrayList<>();
    for (int pass = 0; pass <= PASSES; pass++) {
      double a = plain(home, data, work.resolve("plain.log"));
      double b = launcher(home, data, false);
      double c = launcher(home, data, true);
      terminal.say(
          "pass %d%s: plain %.1f s, launcher %.1f s, launcher --dev %.1f s"
              .formatted(pass, pass == 0 ? " (to warm up)" : "", a, b, c));
      if (pass > 0) {
        plain.add(a);
        launched.add(b);
        dev.add(c);
      }
    }
    report.row("start", "first, data directory empty", "seconds", seconds(first));
    Measure plainMeasure = row(report, "plain launch of the WAR, database up", plain);
    Measure launchedMeasure = row(report, "launcher, classes kept", launched);
    Measure devMeasure = row(report, "launcher --dev, classes kept", dev);
    report.bar("launcher / plain launch", launchedMeasure.median() / plainMeasure.median(), BAR);
    report.bar(
        "launcher --dev / plain launch", devMeasure.median() / plainMeasure.median(), DEV_BAR);
  }

  private static Measure row(BenchReport report, String what, List<Double> values) {
    Measure measure = Measure.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    report.row(
        "start",
        what,
        "seconds",
        seconds(measure.median()),
        "from",
        seconds(measure.least()),
        "to",
        seconds(measure.most()));
    return measure;
  }

  private static String seconds(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static double launcher(Home home, Path data, boolean dev) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--port",
                Integer.toString(LauncherProcess.freePort()),
                "--data-dir",
                data.toString()));
    if (dev) {
      arguments.add("--dev");
    }
    long start = System.nanoTime();
    try (LauncherProcess process =
        LauncherProcess.run(
            home, Map.of("ESSAIM_CLASS_DATA", "true"), arguments.toArray(new String[0]))) {
      process.awaitReady();
      return (System.nanoTime() - start) / 1e9;
    }
  }

  private static double plain(Home home, Path data, Path log) throws InterruptedException {
    int port = LauncherProcess.freePort();
    try (StandaloneDatabase database = StandaloneDatabase.start(home, data)) {
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-jar",
                  home.microJar().toString(),
                  "--nohazelcast",
                  "--disablephonehome",
                  "--port",
                  Integer.toString(port),
                  "--contextroot",
                  "/",
                  "--deploy",
                  home.war().toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(database.applicationEnvironment(port));
      long start = System.nanoTime();
      Process process = builder.start();
      try {
        while (!answers("http://127.0.0.1:" + port + "/")) {
          if (!process.isAlive()) {
            throw new Refusal("The plain launch failed: see %s.".formatted(log));
          }
          TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - start) / 1e9;
      } finally {
        process.destroy();
        process.waitFor();
      }
    } catch (IOException e) {
      throw new Refusal("The plain launch failed (%s).".formatted(e.getMessage()), e);
    }
  }

  private static boolean answers(String url) {
    try {
      return Http.get(url, PROBE).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }
}
