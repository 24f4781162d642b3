package fr.essaim.config.launcher;

import com.sun.management.OperatingSystemMXBean;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

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
          new Row(0, "256m", "112m"));

  /** Below so much memory everything is small. */
  private static final long SMALL = 1800 * MEGABYTE;

  private record Row(long megabytes, String application, String endpoint) {}

  static Heaps of(Settings settings) {
    return of(settings, memory());
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
    return bytes(application) + workers * bytes(endpoint);
  }

  private static long bytes(String size) {
    String number = size.toLowerCase(Locale.ROOT);
    int unit = "kmgt".indexOf(number.charAt(number.length() - 1));
    return unit < 0
        ? Long.parseLong(number)
        : Long.parseLong(number.substring(0, number.length() - 1)) << (10 * (1 + unit));
  }

  /** Whether everything that this machine or container runs must be small. */
  static boolean isSmallMachine() {
    return memory() < SMALL;
  }

  static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
