package fr.essaim.config.bench;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.WebSession;
import fr.essaim.config.trial.network.GeneratedSpread;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Pages of the spread, of a network of a region's size and of one five times as large, each on an
 * instance of its own: read in turn, so that what else the machine does weighs on both.
 */
final class SpreadBench implements Bench {

  private static final int FEW_CENTRES = 400;
  private static final int FEW_TAKINGS = 4000;
  private static final int MANY_CENTRES = 2300;
  private static final int MANY_TAKINGS = 20_000;
  private static final int WARM_UP = 300;
  private static final int WARM_UP_IN_SHORT = 10;
  private static final int PASSES = 7;
  private static final int PASSES_IN_SHORT = 3;
  private static final int REQUESTS = 20;
  private static final double GROWTH_BAR = 1.3;
  private static final double STATEMENTS_BAR = 6;
  private static final double WEIGHT_BAR_KB = 300;
  private static final double AGAIN_BAR_KB = 60;

  private static final List<Visited> PAGES =
      List.of(
          new Visited("the spread", "/essaimage", true, true),
          new Visited("the spread, another year", "/essaimage?annee=2022", true, true),
          new Visited(
              "the spread, a prototype",
              "/essaimage?prototype=" + GeneratedSpread.PROTOTYPE,
              true,
              true),
          new Visited("the spread, all drawn", "/essaimage?tous=oui", true, true),
          new Visited("a prototype", "/prototypes/" + GeneratedSpread.PROTOTYPE, true, false),
          new Visited("a centre", "/organisations/" + GeneratedSpread.CENTRE, true, false),
          new Visited("overview", "/intranet/essaimage", false, false),
          new Visited("board", "/intranet/transferts", false, true),
          new Visited("installations", "/intranet/installations", false, true));

  /**
   * A page.
   *
   * @param open whether everybody may read it
   * @param list whether it shows many things, and not one
   */
  private record Visited(String what, String path, boolean open, boolean list) {}

  /** A network, with somebody who reads each page of it. */
  private record Site(BenchInstance instance, WebSession visitor, WebSession officer) {

    private WebSession reader(Visited page) {
      return page.open() ? visitor : officer;
    }

    private double p95(Visited page, int requests) throws InterruptedException {
      return PageReads.p95(reader(page), page.path(), requests);
    }

    private double weight(Visited page) throws InterruptedException {
      return reader(page).weight(page.path()) / 1000.0;
    }

    private double statements(Visited page) throws InterruptedException {
      return instance.statements().of(() -> PageReads.of(reader(page), page.path()));
    }

    /** How long the first takes who asks after something has changed. */
    private double afterChange(Visited page) throws InterruptedException {
      try (Connection connection = instance.connect()) {
        GeneratedSpread.change(connection);
      } catch (SQLException e) {
        throw new Refusal("Nothing can be changed (%s).".formatted(e.getMessage()), e);
      }
      return p95(page, 1);
    }
  }

  /** Something measured of a site. */
  private interface Reading {
    double of(Site site) throws InterruptedException;
  }

  @Override
  public String name() {
    return "spread";
  }

  @Override
  public void run(Trial trial, BenchReport report) throws InterruptedException {
    boolean small = trial.options().isShort();
    int warmUp = small ? WARM_UP_IN_SHORT : WARM_UP;
    int passes = small ? PASSES_IN_SHORT : PASSES;
    try (BenchInstance region = BenchInstance.start(trial, "region", "demo");
        BenchInstance country = BenchInstance.start(trial, "country", "demo")) {
      Site few = site(region, FEW_CENTRES, FEW_TAKINGS);
      Site many = site(country, MANY_CENTRES, MANY_TAKINGS);
      for (Visited page : PAGES) {
        trial.terminal().say("%s …".formatted(page.what()));
        few.p95(page, warmUp);
        many.p95(page, warmUp);
        Growth growth = Growth.of(few, many, passes, site -> site.p95(page, REQUESTS));
        report(page, few, many, growth, report);
      }
      trial.terminal().say("the first after a change …");
      Growth first = Growth.of(few, many, passes, site -> site.afterChange(PAGES.get(0)));
      report.row(
          "page",
          "the spread, first after a change",
          "ms_of_400",
          Comparison.text(first.few().median()),
          "ms_of_2300",
          Comparison.text(first.many().median()),
          "from",
          Comparison.text(first.many().least()),
          "to",
          Comparison.text(first.many().most()));
    }
  }

  private static Site site(BenchInstance instance, int centres, int takings)
      throws InterruptedException {
    try (Connection connection = instance.connect()) {
      GeneratedSpread.create(connection, centres, takings);
    } catch (SQLException e) {
      throw new Refusal("The rows cannot be made (%s).".formatted(e.getMessage()), e);
    }
    return new Site(
        instance,
        instance.visitor(),
        instance.administrator().keep("essaim-list-transferts", "board"));
  }

  private static void report(Visited page, Site few, Site many, Growth growth, BenchReport report)
      throws InterruptedException {
    double weight = many.weight(page);
    double statements = many.statements(page);
    report.row(
        "page",
        page.what(),
        "p95_ms_of_400",
        Comparison.text(growth.few().median()),
        "p95_ms_of_2300",
        Comparison.text(growth.many().median()),
        "growth",
        Comparison.text(growth.ratio().median()),
        "from",
        Comparison.text(growth.ratio().least()),
        "to",
        Comparison.text(growth.ratio().most()),
        "statements_of_400",
        Comparison.text(few.statements(page)),
        "statements_of_2300",
        Comparison.text(statements),
        "kB_of_400",
        Comparison.text(few.weight(page)),
        "kB_of_2300",
        Comparison.text(weight));
    if (page.list()) {
      report.bar(page.what() + ": SQL statements", Math.rint(statements), STATEMENTS_BAR);
    }
    report.bar(
        page.what() + ": kB on the wire", weight, page.open() ? WEIGHT_BAR_KB : AGAIN_BAR_KB);
    if (page.open()) {
      report.bar(page.what() + ": 2 300 centres / 400", growth.ratio().median(), GROWTH_BAR);
    }
  }

  /** The same of both, in turn. */
  private record Growth(Measure few, Measure many, Measure ratio) {

    private static Growth of(Site few, Site many, int passes, Reading reading)
        throws InterruptedException {
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
