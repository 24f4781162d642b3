package fr.essaim.config.launcher;

import fr.essaim.config.settings.Memory;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;

/**
 * How many endpoint workers there are: what is set or, by itself, two where memory allows, so that
 * one answers while the other is replaced.
 */
final class WorkerCount {

  private static final String BY_ITSELF = "auto";

  /** What two workers, application, database and system take beside the heaps of the three JVMs. */
  static final long BESIDE_HEAPS = 2L << 30;

  private WorkerCount() {}

  static int of(Settings settings) {
    return of(settings, Memory.ofMachine());
  }

  /**
   * @param memory of the machine, or of the container that we run in, in bytes
   */
  static int of(Settings settings, long memory) {
    if (!settings.text(Setting.ENDPOINT_WORKERS).equals(BY_ITSELF)) {
      return settings.number(Setting.ENDPOINT_WORKERS);
    }
    if (settings.flag(Setting.DEV)) {
      return 1;
    }
    return memory >= Heaps.of(settings, memory).together(2) + BESIDE_HEAPS ? 2 : 1;
  }
}
