package fr.essaim.config.bench;

/** Something that can be measured by name. */
interface Bench {

  String name();

  /** Whether it is left out when everything is measured, since it needs rights that few have. */
  default boolean isRunOnlyByName() {
    return false;
  }

  /**
   * @param trial where and how it is measured
   * @param report takes what was measured
   */
  void run(Trial trial, BenchReport report) throws InterruptedException;
}
