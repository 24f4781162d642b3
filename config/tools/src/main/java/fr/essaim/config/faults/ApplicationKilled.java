package fr.essaim.config.faults;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Row 1: {@code kill -9} of the application in the middle of writes; see {@link Writers} for what
 * must hold.
 */
final class ApplicationKilled implements Fault {

  private static final int TIMES = 50;
  private static final int TIMES_IN_SHORT = 3;
  private static final long SEED = 2017;

  @Override
  public int row() {
    return 1;
  }

  @Override
  public String what() {
    return "kill -9 of the application during writes";
  }

  @Override
  public Outcome run(Home home, Path work, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    int times = shortForm ? TIMES_IN_SHORT : TIMES;
    Random random = new Random(SEED);
    try (TriedInstance instance = TriedInstance.start(home, work.resolve("data"), "programme")) {
      Writers writers = Writers.start(instance);
      try (writers) {
        for (int turn = 1; turn <= times; turn++) {
          writers.awaitProgress();
          TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
          InstanceState state = instance.state();
          TriedInstance.kill(state.applicationPid());
          TriedInstance.await(
              "another process runs",
              () -> instance.state().applicationPid() != state.applicationPid());
          TriedInstance.await("pages answer", () -> instance.answers("/prototypes"));
          terminal.say("killed %d of %d times".formatted(turn, times));
        }
      }
      Writers.Left left = writers.left(instance);
      return new Outcome("%d times; %s".formatted(times, left.told()), left.isWhole());
    }
  }
}
