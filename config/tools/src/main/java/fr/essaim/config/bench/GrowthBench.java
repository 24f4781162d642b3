package fr.essaim.config.bench;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.WebSession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Pages where there is little of something, and where there is much of it, each on an instance of
 * its own: read in turn, so that what else the machine does weighs on both.
 */
abstract class GrowthBench implements Bench {

  private static final int WARM_UP = 300;
  private static final int WARM_UP_IN_SHORT = 10;
  private static final int PASSES = 7;
  private static final int PASSES_IN_SHORT = 3;
  private static final int REQUESTS = 20;
  private static final double GROWTH_BAR = 1.3;
  private static final double STATEMENTS_BAR = 6;
  private static final double WEIGHT_BAR_KB = 300;
  private static final double AGAIN_BAR_KB = 60;

  /**
   * A page.
   *
   * @param open whether everybody may read it
   * @param list whether it shows many things, and not one
   */
  record Visited(String what, String path, boolean open, boolean list) {}

  /** So much of something, with somebody who reads each page of it. */
  record Site(int size, BenchInstance instance, WebSession visitor, WebSession officer) {

    private WebSession reader(Visited page) {
      return page.open() ? visitor : officer;
    }

    double p95(Visited page, int requests) throws InterruptedException {
      return PageReads.p95(reader(page), page.path(), requests);
    }

    private double weight(Visited page) throws InterruptedException {
      return reader(page).weight(page.path()) / 1000.0;
    }

    private double statements(Visited page) throws InterruptedException {
      return instance.statements().of(() -> PageReads.of(reader(page), page.path()));
    }
  }

  /** Something measured of a site. */
  interface Reading {
    double of(Site site) throws InterruptedException;
  }

  /** How much there is of what is counted, first little and then much. */
  abstract List<Integer> sizes();

  /** What is counted, such as centres. */
  abstract String unit();

  abstract List<Visited> pages();

  /** Makes so much of it in the tables of an instance. */
  abstract void fill(Trial trial, Connection connection, int size) throws SQLException;

  /** Who reads the pages that are not open. */
  WebSession officer(BenchInstance instance) throws InterruptedException {
    return instance.administrator();
  }

  /** Pages whose answers are kept: read once more by whoever comes first after a change. */
  List<Visited> kept() {
    return List.of();
  }

  /** Changes something of what those pages show. */
  void change(Connection connection) throws SQLException {
    throw new UnsupportedOperationException("No answers are kept");
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    boolean small = trial.options().isShort();
    int warmUp = small ? WARM_UP_IN_SHORT : WARM_UP;
    int passes = small ? PASSES_IN_SHORT : PASSES;
    try (BenchInstance little = BenchInstance.start(trial, "little", "demo");
        BenchInstance much = BenchInstance.start(trial, "much", "demo")) {
      Site few = site(trial, little, sizes().get(0));
      Site many = site(trial, much, sizes().get(1));
      for (Visited page : pages()) {
        trial.terminal().say("%s …".formatted(page.what()));
        few.p95(page, warmUp);
        many.p95(page, warmUp);
        Growth growth = Growth.of(few, many, passes, site -> site.p95(page, REQUESTS));
        report(page, few, many, growth, report);
      }
      for (Visited page : kept()) {
        String what = page.what() + ", first after a change";
        trial.terminal().say("%s …".formatted(what));
        report(
            what, few, many, Growth.of(few, many, passes, site -> afterChange(site, page)), report);
      }
    }
  }

  private Site site(Trial trial, BenchInstance instance, int size) throws InterruptedException {
    try (Connection connection = instance.connect()) {
      fill(trial, connection, size);
    } catch (SQLException e) {
      throw new Refusal("The rows cannot be made (%s).".formatted(e.getMessage()), e);
    }
    return new Site(size, instance, instance.visitor(), officer(instance));
  }

  private double afterChange(Site site, Visited page) throws InterruptedException {
    try (Connection connection = site.instance().connect()) {
      change(connection);
    } catch (SQLException e) {
      throw new Refusal("Nothing can be changed (%s).".formatted(e.getMessage()), e);
    }
    return site.p95(page, 1);
  }

  private static void report(String what, Site few, Site many, Growth growth, BenchReport report) {
    report.row(
        "page",
        what,
        "ms_of_" + few.size(),
        Comparison.text(growth.few().median()),
        "ms_of_" + many.size(),
        Comparison.text(growth.many().median()),
        "from",
        Comparison.text(growth.many().least()),
        "to",
        Comparison.text(growth.many().most()));
  }

  private void report(Visited page, Site few, Site many, Growth growth, BenchReport report)
      throws InterruptedException {
    double weight = many.weight(page);
    double statements = many.statements(page);
    report.row(
        "page",
        page.what(),
        "p95_ms_of_" + few.size(),
        Comparison.text(growth.few().median()),
        "p95_ms_of_" + many.size(),
        Comparison.text(growth.many().median()),
        "growth",
        Comparison.text(growth.ratio().median()),
        "from",
        Comparison.text(growth.ratio().least()),
        "to",
        Comparison.text(growth.ratio().most()),
        "statements_of_" + few.size(),
        Comparison.text(few.statements(page)),
        "statements_of_" + many.size(),
        Comparison.text(statements),
        "kB_of_" + few.size(),
        Comparison.text(few.weight(page)),
        "kB_of_" + many.size(),
        Comparison.text(weight));
    if (page.list()) {
      report.bar(page.what() + ": SQL statements", Math.rint(statements), STATEMENTS_BAR);
    }
    report.bar(
        page.what() + ": kB on the wire", weight, page.open() ? WEIGHT_BAR_KB : AGAIN_BAR_KB);
    if (page.open()) {
      report.bar(
          "%s: %s %s / %s".formatted(page.what(), spaced(many.size()), unit(), spaced(few.size())),
          growth.ratio().median(),
          GROWTH_BAR);
    }
  }

  private static String spaced(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
  }

  /** The same of both, in turn. */
  record Growth(Measure few, Measure many, Measure ratio) {

    static Growth of(Site few, Site many, int passes, Reading reading) throws InterruptedException {
      double[] less = new double[passes];
      double[] more = new double[passes];
      double[] ratios = new double[passes];
      for (int pass = 0; pass < passes; pass++) {
        less[pass] = reading.of(few);
        more[pass] = reading.of(many);
        ratios[pass] = more[pass] / less[pass];
      }
      return new Growth(Measure.of(less), Measure.of(more), Measure.of(ratios));
    }
  }
}
