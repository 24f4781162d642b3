package fr.essaim.config.bench;

import fr.essaim.config.bench.sparql.Answers;
import fr.essaim.config.bench.sparql.Contestant;
import fr.essaim.config.bench.sparql.EssaimWorker;
import fr.essaim.config.bench.sparql.MixData;
import fr.essaim.config.bench.sparql.MixQuery;
import fr.essaim.config.bench.sparql.QueryMix;
import fr.essaim.config.launcher.Terminal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Servers compared on one mix: results first, then times. A query to which a server answers
 * otherwise than ours, or nothing in time, is shown and left out of its times; so is one that it
 * has no words for.
 */
final class Comparison {

  /** Long enough, in all, for a virtual machine to have compiled what it is asked. */
  private static final int WARM_UP = 15;

  private static final int WARM_UP_IN_SHORT = 2;
  private static final Duration PASS = Duration.ofSeconds(2);
  private static final Duration PASS_IN_SHORT = Duration.ofMillis(200);
  private static final int PASSES = 7;
  private static final int PASSES_IN_SHORT = 3;
  private static final String CACHED = "Essaim, cached";
  private static final double PEER_BAR = 1.5;
  private static final double CACHE_BAR = 3;
  private static final double DESCRIPTION_BAR = 2;

  private final String which;
  private final MixData data;
  private final List<MixQuery> queries;
  private final List<Contestant> contestants;
  private final Contestant ours;
  private final Terminal terminal;
  private final Map<Contestant, List<Contestant.Pass>> passes = new LinkedHashMap<>();

  /**
   * @param which the data, as a beginning of lines
   * @param contestants ours first
   */
  Comparison(
      String which, MixData data, QueryMix mix, List<Contestant> contestants, Terminal terminal) {
    this.which = which;
    this.data = data;
    this.queries = mix.queries();
    this.contestants = contestants;
    this.ours = contestants.get(0);
    this.terminal = terminal;
  }

  void measure(BenchReport report, boolean shortForm) throws InterruptedException {
    compareAnswers(report);
    int warmUp = shortForm ? WARM_UP_IN_SHORT : WARM_UP;
    int all = warmUp + (shortForm ? PASSES_IN_SHORT : PASSES);
    for (int pass = 0; pass < all; pass++) {
      for (int turn = 0; turn < contestants.size(); turn++) {
        Contestant contestant = contestants.get((pass + turn) % contestants.size());
        Contestant.Pass result = contestant.pass(shortForm ? PASS_IN_SHORT : PASS);
        terminal.say(
            "%spass %d of %d%s: %s %.0f queries a second"
                .formatted(
                    which,
                    pass + 1,
                    all,
                    pass < warmUp ? " (to warm up)" : "",
                    contestant.name(),
                    result.queries() / result.seconds()));
        if (pass >= warmUp) {
          passes.computeIfAbsent(contestant, unseen -> new ArrayList<>()).add(result);
        }
      }
    }
    contestants.forEach(contestant -> serverRow(report, contestant));
    kinds().forEach(kind -> kindRow(report, kind));
    bars(report);
  }

  private void compareAnswers(BenchReport report) {
    int wrong = 0;
    for (int index = 0; index < queries.size(); index++) {
      MixQuery query = queries.get(index);
      terminal.say("%sanswers to %s are compared …".formatted(which, query.kind()));
      Optional<String> mine = ours.answer(query);
      List<String> others = new ArrayList<>();
      for (Contestant contestant : contestants.subList(1, contestants.size())) {
        if (!contestant.isFor(query)) {
          report.row(
              "query", which + query.kind(), "answer_of", contestant.name(), "is", "left out");
          continue;
        }
        Optional<String> theirs = contestant.answer(query);
        if (mine.isPresent()
            && theirs.isPresent()
            && Answers.same(query, mine.get(), theirs.get())) {
          contestant.compared().set(index);
        } else {
          String how =
              mine.isEmpty() ? "ours gives none" : theirs.isEmpty() ? "none in time" : "another";
          report.row("query", which + query.kind(), "answer_of", contestant.name(), "is", how);
          theirs.ifPresent(others::add);
        }
      }
      if (mine.isPresent()) {
        ours.compared().set(index);
      }
      wrong += mine.isEmpty() || agree(query, others) ? 1 : 0;
    }
    report.bar(which + "queries that two others answer alike and ours does not", wrong, 0);
  }

  private static boolean agree(MixQuery query, List<String> answers) {
    for (int one = 0; one < answers.size(); one++) {
      for (int other = one + 1; other < answers.size(); other++) {
        if (Answers.same(query, answers.get(one), answers.get(other))) {
          return true;
        }
      }
    }
    return false;
  }

  private void serverRow(BenchReport report, Contestant contestant) {
    Measure speed = measure(contestant, pass -> pass.queries() / pass.seconds());
    Measure cpu = measure(contestant, pass -> pass.cpuSeconds() * 1000 / pass.queries());
    report.row(
        "server",
        which + contestant.name(),
        "triples",
        Long.toString(data.count()),
        "queries_compared",
        contestant.compared().cardinality() + "/" + queries.size(),
        "queries_a_second",
        text(speed.median()),
        "from",
        text(speed.least()),
        "to",
        text(speed.most()),
        "cpu_ms_a_query",
        text(cpu.median()),
        "resident_MB",
        text(contestant.server().residentMegabytes()));
  }

  private Measure measure(Contestant contestant, ToDoubleFunction<Contestant.Pass> value) {
    return Measure.of(passes.get(contestant).stream().mapToDouble(value).toArray());
  }

  private void kindRow(BenchReport report, String kind) {
    double mine = millis(ours, kind);
    List<String> cells = new ArrayList<>(List.of("query", which + kind, "ours_ms", text(mine)));
    for (Contestant contestant : contestants.subList(1, contestants.size())) {
      double theirs = millis(contestant, kind);
      cells.add(contestant.name().replaceAll("[^A-Za-z0-9]+", "_") + "_ratio");
      cells.add(Double.isNaN(theirs) ? "-" : text(theirs / mine));
    }
    report.row(cells.toArray(new String[0]));
  }

  private void bars(BenchReport report) {
    String quickest = "";
    double least = Double.POSITIVE_INFINITY;
    for (Contestant contestant : contestants.subList(1, contestants.size())) {
      double ratio = geometricMean(contestant);
      report.row("times_of", which + contestant.name(), "by_ours_geometric_mean", text(ratio));
      if (contestant.name().equals(CACHED)) {
        report.floor(which + "uncached / cached, geometric mean of times", 1 / ratio, CACHE_BAR);
      } else if (contestant.name().equals(EssaimWorker.ONE_GRAPH)) {
        descriptions(report, contestant);
      } else if (ratio < least) {
        quickest = contestant.name();
        least = ratio;
      }
    }
    if (!quickest.isEmpty()) {
      String peer = "%s (the quickest of the others) / ours, geometric mean of times";
      report.floor(which + peer.formatted(quickest), least, PEER_BAR);
    }
  }

  /** What DESCRIBE costs for documents being graphs. */
  private void descriptions(BenchReport report, Contestant oneGraph) {
    double worst =
        queries.stream()
            .filter(MixQuery::isDescription)
            .map(MixQuery::kind)
            .distinct()
            .mapToDouble(kind -> millis(ours, kind) / millis(oneGraph, kind))
            .filter(Double::isFinite)
            .max()
            .orElse(Double.NaN);
    if (Double.isFinite(worst)) {
      String what = "DESCRIBE, documents as graphs / everything in one graph, worst median";
      report.bar(which + what, worst, DESCRIPTION_BAR);
    }
  }

  private double geometricMean(Contestant contestant) {
    return Math.exp(
        kinds().stream()
            .mapToDouble(kind -> Math.log(millis(contestant, kind) / millis(ours, kind)))
            .filter(Double::isFinite)
            .average()
            .orElse(Double.NaN));
  }

  /** The median time of a kind of query, over passes and variants. */
  private double millis(Contestant contestant, String kind) {
    double[] times =
        passes.get(contestant).stream()
            .flatMapToDouble(
                pass ->
                    contestant.compared().stream()
                        .filter(index -> queries.get(index).kind().equals(kind))
                        .mapToDouble(index -> pass.millis().get(index)))
            .toArray();
    return times.length == 0 ? Double.NaN : Measure.of(times).median();
  }

  private Set<String> kinds() {
    Set<String> kinds = new LinkedHashSet<>();
    queries.forEach(query -> kinds.add(query.kind()));
    return kinds;
  }

  static String text(double value) {
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
  }
}
