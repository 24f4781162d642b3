package fr.essaim.config.bench;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;

/** Something that can be measured by name. */
interface Bench {

  String name();

  /**
   * @param work an empty directory that it may fill
   * @param report takes what was measured
   */
  void run(Home home, Path work, Terminal terminal, BenchReport report) throws InterruptedException;
}
