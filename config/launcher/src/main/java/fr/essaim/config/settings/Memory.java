package fr.essaim.config.settings;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Sizes of memory, in bytes. */
public final class Memory {

  private static final String UNITS = "kmgt";

  private Memory() {}

  /** Of the machine, or of the container that we run in. */
  public static long ofMachine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
  }

  /**
   * @param size as Java's -Xmx has it, such as 1g or 800m; what is too large to count is the most
   *     there can be
   */
  public static long of(String size) {
    int last = size.length() - 1;
    int unit = UNITS.indexOf(size.toLowerCase(Locale.ROOT).charAt(last));
    long number = Long.parseLong(unit < 0 ? size : size.substring(0, last));
    int bits = 10 * (1 + unit);
    return number > Long.MAX_VALUE >> bits ? Long.MAX_VALUE : number << bits;
  }
}
