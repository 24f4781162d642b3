package fr.essaim.config.launcher;

import java.util.ArrayList;
import java.util.List;

/**
 * Has a program run on what processor time the others leave. The system may weigh whole sessions
 * before it weighs the processes in them, so the session of the program's own is told too; where
 * there is neither such a weighing nor {@code nice}, it runs as it is.
 */
final class LowPriority {

  private static final String SCRIPT =
      "{ echo 19 > /proc/self/autogroup; } 2>/dev/null; exec nice -n 19 \"$@\"";

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
