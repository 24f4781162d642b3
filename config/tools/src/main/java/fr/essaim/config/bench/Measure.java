package fr.essaim.config.bench;

import java.util.Arrays;

/** The middle and the ends of some measured values. */
record Measure(double median, double least, double most) {

  static Measure of(double... values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Measure(percentile(sorted, 50), sorted[0], sorted[sorted.length - 1]);
  }

  /** The value below which that many in a hundred lie; of sorted values. */
  static double percentile(double[] sorted, int percent) {
    if (percent == 50 && sorted.length % 2 == 0) {
      return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }
}
