package fr.essaim.config.faults;

import fr.essaim.config.faults.TriedInstance.Worker;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.trial.GeneratedPrototypes;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * Row 3: {@code kill -9} of an endpoint worker while the log grows, at moments that are drawn:
 * while it applies what is new, while it writes a snapshot, while it starts. Each time it must
 * start again and say what the documents of the log say at the same position, which is what a
 * rebuild gives; and where there is another worker, nobody who asks through the application may
 * notice.
 */
final class EndpointKilled implements FaultOfOneInstance {

  private static final int TIMES = 50;
  private static final int TIMES_IN_SHORT = 3;
  private static final int PROTOTYPES = 2000;
  private static final String SERIES = "replique";
  private static final long SEED = 2019;

  @Override
  public int row() {
    return 3;
  }

  @Override
  public String what() {
    return "kill -9 of an endpoint worker during applying and snapshots";
  }

  /** One with two workers, and enough in it that a snapshot takes a while. */
  @Override
  public TriedInstance start(Home home, Path data) {
    TriedInstance instance =
        TriedInstance.start(home, data, "demo", Map.of("ESSAIM_ENDPOINT_WORKERS", "2"));
    GeneratedPrototypes.create(instance.application(), SERIES, 1, PROTOTYPES);
    return instance;
  }

  @Override
  public Outcome run(TriedInstance instance, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    int times = shortForm ? TIMES_IN_SHORT : TIMES;
    instance.awaitPublished();
    TriedInstance.await(
        "all workers are ready", () -> instance.workers().stream().allMatch(Worker::isReady));
    Killer killer = new Killer(instance, times, terminal);
    ReplicaCheck check = new ReplicaCheck(instance);
    Feeder feeder = Feeder.start(instance);
    Asker asker = Asker.start(instance);
    try (feeder;
        asker) {
      for (int turn = 0; killer.killed < times; turn++) {
        Worker worker = instance.workers().get(turn % instance.workers().size());
        switch (turn % 3) {
          case 0 -> killer.amidApplying(worker);
          case 1 -> killer.amidSnapshot(worker);
          default -> killer.amidStart(worker);
        }
        check.compare(instance.workerAt(worker.port()));
      }
    }
    instance.awaitPublished();
    int workers = instance.workers().size();
    return new Outcome(
        "%s; %s; beside %d changes of the log, with %d workers: %s"
            .formatted(killer.told(), check.told(), feeder.changes(), workers, asker.told()),
        check.isEqual() && (workers == 1 || asker.isAlwaysAnswered()));
  }

  /** Ends workers, and waits until they are back. */
  private static final class Killer {

    private final TriedInstance instance;
    private final int times;
    private final Terminal terminal;
    private final Random random = new Random(SEED);
    private int killed;
    private int withinSnapshot;
    private double slowest;

    Killer(TriedInstance instance, int times, Terminal terminal) {
      this.instance = instance;
      this.times = times;
      this.terminal = terminal;
    }

    void amidApplying(Worker worker) throws InterruptedException {
      long before = worker.position();
      TriedInstance.await("the worker applies something", () -> worker.position() > before);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(300));
      kill(worker);
      awaitReady(worker.port());
    }

    /** A worker that starts writes one as soon as it has caught up. */
    void amidSnapshot(Worker worker) throws InterruptedException {
      kill(worker);
      awaitSnapshot(worker);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(20));
      withinSnapshot += worker.writesSnapshot(instance.data()) ? 1 : 0;
      kill(instance.workerAt(worker.port()));
      awaitReady(worker.port());
    }

    /** Not for ever: it may have been so quick that nobody saw it. */
    private void awaitSnapshot(Worker worker) throws InterruptedException {
      awaitOther(worker);
      long readySince = 0;
      while (!worker.writesSnapshot(instance.data())) {
        if (readySince == 0 && worker.isReady()) {
          readySince = System.nanoTime();
        }
        if (readySince > 0 && System.nanoTime() - readySince > TimeUnit.SECONDS.toNanos(3)) {
          return;
        }
        TimeUnit.MILLISECONDS.sleep(2);
      }
    }

    void amidStart(Worker worker) throws InterruptedException {
      kill(worker);
      awaitOther(worker);
      TimeUnit.MILLISECONDS.sleep(random.nextInt(2500));
      kill(instance.workerAt(worker.port()));
      awaitReady(worker.port());
    }

    private void awaitOther(Worker worker) throws InterruptedException {
      TriedInstance.await(
          "another process runs", () -> instance.workerAt(worker.port()).pid() != worker.pid());
    }

    private void kill(Worker worker) {
      TriedInstance.kill(worker.pid());
      killed++;
      terminal.say("killed %d of %d times".formatted(killed, times));
    }

    private void awaitReady(int port) throws InterruptedException {
      long start = System.nanoTime();
      TriedInstance.await("the worker is ready", () -> instance.workerAt(port).isReady());
      slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
    }

    String told() {
      return "%d times, %d of them within a snapshot, ready again after at most %.1f s"
          .formatted(killed, withinSnapshot, slowest);
    }
  }
}
