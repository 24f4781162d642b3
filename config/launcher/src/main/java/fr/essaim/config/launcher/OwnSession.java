package fr.essaim.config.launcher;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Ctrl-C in a terminal reaches every process of the session at once. The children run in sessions
 * of their own, so that the launcher alone hears it and stops them in order. Where there is no
 * {@code setsid} (macOS) they hear it too, and end a little less tidily.
 */
final class OwnSession {

  private static final List<String> PREFIX = find("setsid") ? List.of("setsid") : List.of();

  private OwnSession() {}

  static List<String> prefix() {
    return PREFIX;
  }

  /** Whether there is such a program on the way that the system looks for them. */
  static boolean find(String program) {
    String path = System.getenv().getOrDefault("PATH", "");
    for (String directory : path.split(File.pathSeparator)) {
      if (!directory.isEmpty() && Files.isExecutable(Path.of(directory, program))) {
        return true;
      }
    }
    return false;
  }
}
