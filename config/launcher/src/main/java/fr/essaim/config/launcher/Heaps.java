package fr.essaim.config.launcher;

import fr.essaim.config.settings.Memory;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.util.List;
import java.util.Map;

/**
 * How much memory the processes take: what is set or, by itself, what fits into that of the machine
 * or the container. {@code docs/administration.md} has the same table, with what was measured.
 *
 * @param application the largest heap of the application, as Java's -Xmx has it
 * @param endpoint that of each endpoint worker
 * @param isSmall whether everything else must be small, too
 */
record Heaps(String application, String endpoint, boolean isSmall) {

  private static final String BY_ITSELF = "auto";
  private static final long MEGABYTE = 1L << 20;

  /** What is said of a machine's memory is a little more than what its system may use. */
  private static final List<Row> TABLE =
      List.of(
          new Row(3600, "1g", "1g"),
          new Row(1800, "640m", "320m"),
          new Row(1350, "448m", "192m"),
          new Row(0, "304m", "112m"));

  /** Below so much memory everything is small. */
  private static final long SMALL = 1800 * MEGABYTE;

  /** From this size on, in bytes, memory that is free goes back to the system. */
  private static final String GIVEN_BACK = Integer.toString(128 * 1024);

  private record Row(long megabytes, String application, String endpoint) {}

  static Heaps of(Settings settings) {
    return of(settings, Memory.ofMachine());
  }

  /**
   * @param memory of the machine, or of the container that we run in, in bytes
   */
  static Heaps of(Settings settings, long memory) {
    Row row =
        TABLE.stream()
            .filter(each -> memory >= each.megabytes() * MEGABYTE)
            .findFirst()
            .orElseThrow();
    return new Heaps(
        chosen(settings.text(Setting.APPLICATION_HEAP), row.application()),
        chosen(settings.text(Setting.ENDPOINT_HEAP), row.endpoint()),
        memory < SMALL);
  }

  private static String chosen(String set, String usual) {
    return set.equals(BY_ITSELF) ? usual : set;
  }

  /** Of that many workers and the application together, in bytes. */
  long together(int workers) {
    return Memory.of(application) + workers * Memory.of(endpoint);
  }

  /** Whether everything that this machine or container runs must be small. */
  static boolean isSmallMachine() {
    return Memory.ofMachine() < SMALL;
  }

  /**
   * What keeps the C library from holding on, in each process of a small machine, to memory for
   * each processor, and to what was given back: a connection of PostgreSQL has held 34 MB so, and
   * used 8.
   */
  static Map<String, String> environment() {
    return isSmallMachine()
        ? Map.of(
            "MALLOC_ARENA_MAX",
            "2",
            "MALLOC_TRIM_THRESHOLD_",
            GIVEN_BACK,
            "MALLOC_MMAP_THRESHOLD_",
            GIVEN_BACK)
        : Map.of();
  }
}
