package fr.essaim.config.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Has a program give way to the others: to a tenth of their processor time where all want it, not
 * to nothing, for it must go on also on a machine that is always busy. The system may weigh whole
 * sessions before it weighs the processes in them, so the session of the program's own is told too;
 * where there is neither such a weighing nor {@code nice}, it runs as it is.
 */
final class LowPriority {

  private static final String SCRIPT =
      "{ echo 10 > /proc/self/autogroup; } 2>/dev/null; exec nice -n 10 \"$@\"";

  private LowPriority() {}

  static List<String> of(List<String> command) {
    if (!OwnSession.find("nice")) {
      return command;
    }
    List<String> low = new ArrayList<>(List.of("sh", "-c", SCRIPT, "low-priority"));
    low.addAll(command);
    return low;
  }
}
