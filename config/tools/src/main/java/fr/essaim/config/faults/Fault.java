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

  /** How a row ended. */
  enum Verdict {
    /** All is there that must be. */
    HELD("held"),
    /** Something is not. */
    LOST("LOST"),
    /** This machine does not let it be done. */
    NOT_TRIED("not tried");

    private final String word;

    Verdict(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }

  /**
   * What became of it.
   *
   * @param told what was done how many times, and what was lost
   */
  record Outcome(String told, Verdict verdict) {

    Outcome(String told, boolean held) {
      this(told, held ? Verdict.HELD : Verdict.LOST);
    }
  }
}
