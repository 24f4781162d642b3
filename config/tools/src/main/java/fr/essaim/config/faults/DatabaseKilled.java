package fr.essaim.config.faults;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Row 2: {@code kill -9} of PostgreSQL in the middle of writes. Beside what {@link Writers} asks
 * for, the same application must answer again within five seconds after PostgreSQL lets clients in.
 */
final class DatabaseKilled implements Fault {

  private static final int TIMES = 20;
  private static final int TIMES_IN_SHORT = 3;
  private static final long SEED = 2018;
  private static final double LIMIT_SECONDS = 5;

  @Override
  public int row() {
    return 2;
  }

  @Override
  public String what() {
    return "kill -9 of PostgreSQL during writes";
  }

  @Override
  public Outcome run(Home home, Path work, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    int times = shortForm ? TIMES_IN_SHORT : TIMES;
    Random random = new Random(SEED);
    double slowest = 0;
    try (TriedInstance instance = TriedInstance.start(home, work.resolve("data"), "programme")) {
      long application = instance.state().applicationPid();
      Writers writers = Writers.start(instance);
      try (writers) {
        for (int turn = 1; turn <= times; turn++) {
          writers.awaitProgress();
          TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
          double seconds = killAndAwait(instance, writers);
          slowest = Math.max(slowest, seconds);
          terminal.say(
              "killed %d of %d times; the pool was back after %.1f s"
                  .formatted(turn, times, seconds));
        }
      }
      boolean same = instance.state().applicationPid() == application;
      Writers.Left left = writers.left(instance);
      return new Outcome(
          "%d times; pages and writes back at most %.1f s after PostgreSQL, by %s application; %s"
              .formatted(times, slowest, same ? "the same" : "another", left.told()),
          left.isWhole() && same && slowest <= LIMIT_SECONDS);
    }
  }

  /** How long after PostgreSQL lets one in a page is read and a write acknowledged, in seconds. */
  private static double killAndAwait(TriedInstance instance, Writers writers)
      throws InterruptedException {
    InstanceState state = instance.state();
    TriedInstance.kill(state.databasePid());
    TriedInstance.await(
        "another PostgreSQL runs", () -> instance.state().databasePid() != state.databasePid());
    TriedInstance.await("PostgreSQL lets clients in", instance::databaseAnswers);
    long there = System.nanoTime();
    TriedInstance.await("pages answer", () -> instance.answers("/prototypes"));
    writers.awaitProgress();
    return (System.nanoTime() - there) / 1e9;
  }
}
