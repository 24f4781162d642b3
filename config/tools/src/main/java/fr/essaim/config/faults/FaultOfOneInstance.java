package fr.essaim.config.faults;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;

/** A fault that one instance with the demonstration's data suffers, its own or one that is lent. */
interface FaultOfOneInstance extends Fault {

  @Override
  default Outcome run(Home home, Path work, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    try (TriedInstance instance = start(home, work.resolve("data"))) {
      return run(instance, terminal, shortForm);
    }
  }

  /** Starts the instance of its own. */
  default TriedInstance start(Home home, Path data) {
    return TriedInstance.start(home, data, "demo");
  }

  /**
   * Does the fault and looks at what is left.
   *
   * @param instance has the demonstration's data, and perhaps more
   */
  Outcome run(TriedInstance instance, Terminal terminal, boolean shortForm)
      throws InterruptedException;
}
