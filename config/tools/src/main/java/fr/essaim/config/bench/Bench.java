package fr.essaim.config.bench;

/** Something that can be measured by name. */
interface Bench {

  String name();

  /**
   * @param trial where and how it is measured
   * @param report takes what was measured
   */
  void run(Trial trial, BenchReport report) throws InterruptedException;
}
