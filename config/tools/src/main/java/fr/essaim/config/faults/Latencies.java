package fr.essaim.config.faults;

import java.util.Arrays;
import java.util.Locale;

/** How long answers took, before a fault and while it lasts. */
final class Latencies {

  private double[] quiet = {};
  private double[] troubled = {};

  void quiet(double[] millis) {
    quiet = joined(quiet, millis);
  }

  void troubled(double[] millis) {
    troubled = joined(troubled, millis);
  }

  private static double[] joined(double[] some, double[] more) {
    double[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  /** The same quiet time, and another trouble. */
  Latencies troubledBy(double[] millis) {
    Latencies other = new Latencies();
    other.quiet = quiet;
    other.troubled = millis.clone();
    return other;
  }

  boolean atMostDouble() {
    return isAtMost(2);
  }

  /** Whether what took longest took at most so many times as long; without an answer it did not. */
  boolean isAtMost(double times) {
    return p95(troubled) <= times * p95(quiet);
  }

  String inShort() {
    return String.format(Locale.ROOT, "%.0f→%.0f", p95(quiet), p95(troubled));
  }

  String told() {
    return String.format(
        Locale.ROOT,
        "p95 %.1f ms, before %.1f (%.2f times; %d and %d answers)",
        p95(troubled),
        p95(quiet),
        p95(troubled) / p95(quiet),
        troubled.length,
        quiet.length);
  }

  private static double p95(double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
  }
}
