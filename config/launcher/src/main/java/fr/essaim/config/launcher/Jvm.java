package fr.essaim.config.launcher;

import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How the children's JVMs are run: by the launcher's own Java. */
final class Jvm {

  private Jvm() {}

  static String program() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * @param logs where it tells of its own failures
   */
  static List<String> flags(Settings settings, String heap, Path logs) {
    List<String> flags =
        new ArrayList<>(
            List.of(
                "-Xmx" + heap,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + logs.resolve("jvm-%p.log"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC"));
    boolean isSmall = Heaps.of(settings).isSmall();
    if (isSmall) {
      flags.add("-XX:+UseSerialGC");
      // What is kept is most of a small heap, and collections of all of it are dear.
      flags.add("-XX:NewRatio=4");
    }
    if (isSmall || settings.flag(Setting.DEV)) {
      flags.add("-XX:TieredStopAtLevel=1");
    }
    return flags;
  }
}
