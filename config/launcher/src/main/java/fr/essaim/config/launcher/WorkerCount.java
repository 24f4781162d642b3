package fr.essaim.config.launcher;

import com.sun.management.OperatingSystemMXBean;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many endpoint workers there are: what is set or, by itself, two where memory allows, so that
 * one answers while the other is replaced.
 */
final class WorkerCount {

  private static final String BY_ITSELF = "auto";
  private static final int MOST = 8;

  /** What two workers, application, database and system take beside the heaps of the three JVMs. */
  static final long BESIDE_HEAPS = 2L << 30;

  private static final Pattern SIZE = Pattern.compile("(\\d{1,12})([kmgt]?)");

  private WorkerCount() {}

  static int of(Settings settings) {
    return of(settings, memory());
  }

  /**
   * @param memory of the machine, or of the container that we run in, in bytes
   */
  static int of(Settings settings, long memory) {
    String number = settings.text(Setting.ENDPOINT_WORKERS);
    if (!number.equals(BY_ITSELF)) {
      return fixed(number);
    }
    if (settings.flag(Setting.DEV)) {
      return 1;
    }
    long heaps =
        heap(settings, Setting.APPLICATION_HEAP) + 2 * heap(settings, Setting.ENDPOINT_HEAP);
    return memory >= heaps + BESIDE_HEAPS ? 2 : 1;
  }

  private static int fixed(String number) {
    if (number.length() == 1 && number.charAt(0) >= '1' && number.charAt(0) <= '0' + MOST) {
      return number.charAt(0) - '0';
    }
    throw new Refusal(
        "The setting %s is \"%s\": it must be %s or a whole number from 1 to %d."
            .formatted(Setting.ENDPOINT_WORKERS.key(), number, BY_ITSELF, MOST));
  }

  private static long heap(Settings settings, Setting setting) {
    Matcher size = SIZE.matcher(settings.text(setting).toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      throw new Refusal(
          "The setting %s is \"%s\": it must be a size as Java's -Xmx has it, such as 1g or 800m."
              .formatted(setting.key(), settings.text(setting)));
    }
    int shift = size.group(2).isEmpty() ? 0 : 10 * (1 + "kmgt".indexOf(size.group(2)));
    return Long.parseLong(size.group(1)) << shift;
  }

  private static long memory() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }
}
