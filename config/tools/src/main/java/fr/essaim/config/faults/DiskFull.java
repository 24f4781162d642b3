package fr.essaim.config.faults;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Row 4: the disk is full, first under PostgreSQL, then under the endpoint replica. Anyone who
 * saves meanwhile gets a 503 within two seconds with what they typed, reads go on, and once there
 * is room saving goes on without anybody's help.
 */
final class DiskFull implements Fault {

  private static final int DATABASE_MEGABYTES = 400;
  private static final int REPLICA_MEGABYTES = 24;
  private static final Duration FULL = Duration.ofSeconds(60);
  private static final Duration FULL_IN_SHORT = Duration.ofSeconds(8);

  @Override
  public int row() {
    return 4;
  }

  @Override
  public String what() {
    return "disk full, under PostgreSQL, then under a replica";
  }

  @Override
  public Outcome run(Home home, Path work, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    Path data = work.resolve("data");
    Optional<SmallDisk> ofDatabase =
        SmallDisk.mount(data.resolve("postgresql"), DATABASE_MEGABYTES);
    if (ofDatabase.isEmpty()) {
      return new Outcome("a small disk cannot be mounted here: run it as root", Verdict.NOT_TRIED);
    }
    try (SmallDisk database = ofDatabase.get();
        SmallDisk replica =
            SmallDisk.mount(data.resolve("endpoint-1"), REPLICA_MEGABYTES).orElseThrow();
        TriedInstance instance = TriedInstance.start(home, data, "demo")) {
      Duration full = shortForm ? FULL_IN_SHORT : FULL;
      InstanceState before = instance.state();
      Person person = new Person(instance);
      Writers writers = Writers.start(instance);
      try (writers) {
        writers.awaitProgress();
        terminal.say("filling the disk under PostgreSQL …");
        database.fill();
        person.tryFor(full);
        database.free();
        writers.awaitProgress();
        person.awaitSaved();
        terminal.say("filling the disk under the replica …");
        replica.fill();
        person.askReplicaFor(full);
        replica.free();
        writers.awaitProgress();
      }
      // A replica that starts anew shows that what it kept, or could not, misleads it in nothing.
      TriedInstance.kill(instance.state().endpointPid());
      TriedInstance.await(
          "the replica is back",
          () ->
              instance.state().endpointPid() != before.endpointPid()
                  && instance.answers("/sparql?query=ASK%7B%7D"));
      Writers.Left left = writers.left(instance);
      boolean same =
          instance.state().applicationPid() == before.applicationPid()
              && instance.state().databasePid() == before.databasePid();
      return new Outcome(
          "%d s each; %s; nothing restarted: %s; %s"
              .formatted(full.toSeconds(), person.told(), same ? "yes" : "no", left.told()),
          person.isServed() && same && left.isWhole());
    }
  }

  /** Somebody who saves and reads, and a researcher who asks the replica. */
  private static final class Person {

    private static final List<String> READ =
        List.of("/", "/prototypes", "/organisations", "/catalogue", "/sparql?query=ASK%7B%7D");

    private final TriedInstance instance;
    private final Saver saver;
    private int read;
    private int unread;

    Person(TriedInstance instance) throws InterruptedException {
      this.instance = instance;
      this.saver = new Saver(instance);
    }

    void tryFor(Duration full) throws InterruptedException {
      // The guard looks at the disk twice a second.
      TimeUnit.SECONDS.sleep(1);
      long end = System.nanoTime() + full.toNanos();
      while (System.nanoTime() < end) {
        saver.tryToSave();
        read();
        TimeUnit.MILLISECONDS.sleep(300);
      }
    }

    private void read() {
      for (String address : READ) {
        read++;
        unread += instance.answers(address) ? 0 : 1;
      }
    }

    void awaitSaved() throws InterruptedException {
      saver.awaitSaved();
    }

    void askReplicaFor(Duration full) throws InterruptedException {
      long end = System.nanoTime() + full.toNanos();
      while (System.nanoTime() < end) {
        read();
        TimeUnit.MILLISECONDS.sleep(300);
      }
    }

    boolean isServed() {
      return saver.isServed() && unread == 0;
    }

    String told() {
      return "%s; %d pages and queries read, %d not".formatted(saver.told(), read, unread);
    }
  }
}
