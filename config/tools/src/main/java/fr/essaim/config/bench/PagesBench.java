package fr.essaim.config.bench;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Secrets;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.GeneratedPrototypes;
import fr.essaim.config.trial.LauncherProcess;
import fr.essaim.config.trial.WebSession;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Pages of prototypes, with a hundred and with a thousand of them, beside plain answers of the same
 * data from the same JVM: of a list, its rows and facets as JSON; of one prototype, its document as
 * JSON-LD.
 */
final class PagesBench implements Bench {

  private static final String SERIES = "banc";
  private static final int FEW = 100;
  private static final int MANY = 1000;
  private static final int WARM_UP = 1000;
  private static final int PASSES = 7;
  private static final int REQUESTS = 40;
  private static final int QUIET_TURNS = 300;
  private static final double PUBLIC_RATIO_BAR = 1.5;
  private static final double TABLE_RATIO_BAR = 3;
  private static final double STATEMENTS_BAR = 6;
  private static final double GROWTH_BAR = 1.3;
  private static final double VIEW_STATE_BAR_KB = 40;

  @Override
  public String name() {
    return "pages";
  }

  /** A page, and the plain answer that it is held against. */
  private record Pair(String what, String page, String plain, boolean open, boolean list) {}

  private static List<Pair> pairs() {
    String key = GeneratedPrototypes.key(SERIES, FEW / 2);
    String some = "?q=" + GeneratedPrototypes.RARE_WORD;
    String plain = "/intranet/prototypes.json" + some + "&page=1";
    return List.of(
        new Pair("public list", "/prototypes" + some, plain, true, true),
        new Pair(
            "public page", "/prototypes/" + key, "/doc/prototype/" + key + ".jsonld", true, false),
        new Pair("intranet list", "/intranet/prototypes" + some, plain, false, true),
        new Pair(
            "intranet page",
            "/intranet/prototypes/" + key,
            "/doc/prototype/" + key + ".jsonld",
            false,
            false));
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    Terminal terminal = trial.terminal();
    Path data = trial.work().resolve("data");
    int port = LauncherProcess.freePort();
    try (LauncherProcess process =
        LauncherProcess.run(
            trial.home(),
            Map.of(),
            "--port",
            Integer.toString(port),
            "--data-dir",
            data.toString(),
            "--start-with",
            "demo")) {
      process.awaitReady();
      InstanceState state = LauncherProcess.state(data);
      String token = Secrets.read(data).administrationToken();
      AdministrationClient application = new AdministrationClient(state.administrationUrl(), token);
      String baseUrl = "http://localhost:" + port;
      WebSession person = PageReads.administrator(baseUrl, data);
      StatementCount statements = new StatementCount(data, state.databaseUrl());
      GeneratedPrototypes.create(application, SERIES, 1, FEW);
      awaitQuiet(application);
      List<Double> few = measure(baseUrl, person, statements, FEW, terminal, report);
      GeneratedPrototypes.create(application, SERIES, FEW + 1, MANY);
      awaitQuiet(application);
      List<Double> many = measure(baseUrl, person, statements, MANY, terminal, report);
      List<Pair> pairs = pairs();
      WebSession fresh = PageReads.administrator(baseUrl, data);
      for (Pair pair : pairs) {
        if (!pair.open()) {
          report.bar(
              pair.what() + ": kB of view state",
              fresh.viewState(pair.page(), token) / 1000.0,
              VIEW_STATE_BAR_KB);
        }
      }
      for (int index = 0; index < pairs.size(); index++) {
        if (pairs.get(index).open()) {
          report.bar(
              pairs.get(index).what() + ": 1 000 prototypes / 100",
              many.get(index) / few.get(index),
              GROWTH_BAR);
        }
      }
    }
  }

  /** Medians of the pages' p95, in the order of the pairs. */
  private static List<Double> measure(
      String baseUrl,
      WebSession person,
      StatementCount statements,
      int prototypes,
      Terminal terminal,
      BenchReport report)
      throws InterruptedException {
    List<Double> result = new ArrayList<>();
    for (Pair pair : pairs()) {
      terminal.say("%s, %d prototypes …".formatted(pair.what(), prototypes));
      WebSession reader = pair.open() ? new WebSession(baseUrl) : person;
      WebSession.Page first = PageReads.of(reader, pair.page());
      if (pair.list()) {
        requireRareOnes(first, "the page " + pair.page());
        requireRareOnes(PageReads.of(person, pair.plain()), "the answer " + pair.plain());
      }
      PageReads.p95(reader, pair.page(), WARM_UP);
      PageReads.p95(person, pair.plain(), WARM_UP);
      double[] pages = new double[PASSES];
      double[] plains = new double[PASSES];
      double[] ratios = new double[PASSES];
      for (int pass = 0; pass < PASSES; pass++) {
        plains[pass] = PageReads.p95(person, pair.plain(), REQUESTS);
        pages[pass] = PageReads.p95(reader, pair.page(), REQUESTS);
        ratios[pass] = pages[pass] / plains[pass];
      }
      double count = statements.of(() -> PageReads.of(reader, pair.page()));
      Measure page = Measure.of(pages);
      Measure plain = Measure.of(plains);
      Measure ratio = Measure.of(ratios);
      report.row(
          "page",
          pair.what(),
          "prototypes",
          Integer.toString(prototypes),
          "p95_ms",
          text(page.median()),
          "from",
          text(page.least()),
          "to",
          text(page.most()),
          "plain_p95_ms",
          text(plain.median()),
          "ratio",
          text(ratio.median()),
          "statements",
          text(count),
          "html_kB",
          text(first.body().length() / 1000.0));
      String what = pair.what() + ", " + prototypes + " prototypes: ";
      if (pair.list()) {
        report.bar(
            what + "p95 / plain answer",
            ratio.median(),
            pair.open() ? PUBLIC_RATIO_BAR : TABLE_RATIO_BAR);
        report.bar(what + "SQL statements", Math.rint(count), STATEMENTS_BAR);
      }
      if (pair.open()) {
        report.bar(what + "cookies set", first.setsCookie() ? 1 : 0, 0);
      }
      result.add(page.median());
    }
    return result;
  }

  /** What was imported is published, dumped and in the endpoint: nothing of it is left to do. */
  private static void awaitQuiet(AdministrationClient application) throws InterruptedException {
    for (int turn = 0; turn < QUIET_TURNS; turn++) {
      if (application
          .post("verify", JsonValue.EMPTY_JSON_OBJECT)
          .getJsonArray("differences")
          .isEmpty()) {
        return;
      }
      TimeUnit.SECONDS.sleep(1);
    }
    throw new Refusal("What was imported is not published.");
  }

  /** Results before times: both must show the same prototypes, and no others. */
  private static void requireRareOnes(WebSession.Page page, String what) {
    for (int number = 5; number <= 5 * GeneratedPrototypes.RARE; number += 5) {
      if (!page.body().contains(" %d (exemple)".formatted(number))) {
        throw new Refusal("%s does not show number %d.".formatted(what, number));
      }
    }
    if (page.body().contains("voilier")) {
      throw new Refusal("%s shows more than it was asked for.".formatted(what));
    }
  }

  private static String text(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
