package fr.essaim.config.faults;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;

/** One row of the fault matrix. */
interface Fault {

  int row();

  String what();

  /**
   * Does the fault and looks at what is left.
   *
   * @param work an empty directory that it may fill
   * @param shortForm only a few times, as continuous integration does
   */
  Outcome run(Home home, Path work, Terminal terminal, boolean shortForm)
      throws InterruptedException;

  /**
   * What became of it.
   *
   * @param told what was done how many times, and what was lost
   * @param held whether all is there that must be
   */
  record Outcome(String told, boolean held) {}
}
