package fr.essaim.config.faults;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Http;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Secrets;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.GeneratedPrototypes;
import fr.essaim.config.trial.LauncherProcess;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Row 1: {@code kill -9} of the application amid writes. Two writers import one prototype after the
 * other; what the application has answered "created" to is acknowledged. Afterwards every
 * acknowledged prototype must be stored, every stored one published (a rebuild finds nothing that
 * differs), and documents, dumps and endpoint must say the same.
 */
final class ApplicationKilled implements Fault {

  private static final int TIMES = 50;
  private static final int TIMES_IN_SHORT = 3;
  private static final int WRITERS = 2;
  private static final String SERIES = "panne";
  private static final long SEED = 2017;
  private static final Duration READY = Duration.ofMinutes(5);
  private static final Duration PROBE = Duration.ofSeconds(10);

  private final Set<String> acknowledged = new ConcurrentSkipListSet<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  @Override
  public int row() {
    return 1;
  }

  @Override
  public String what() {
    return "kill -9 of the application amid writes";
  }

  @Override
  public Outcome run(Home home, Path work, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    Path data = work.resolve("data");
    int times = shortForm ? TIMES_IN_SHORT : TIMES;
    try (LauncherProcess process =
        LauncherProcess.run(
            home,
            Map.of(),
            "--port",
            Integer.toString(LauncherProcess.freePort()),
            "--data-dir",
            data.toString(),
            "--start-with",
            "programme",
            "--dev")) {
      process.awaitReady();
      AdministrationClient application =
          new AdministrationClient(
              LauncherProcess.state(data).administrationUrl(),
              Secrets.read(data).administrationToken());
      killAmidWrites(data, application, times, terminal);
      return lookAtWhatIsLeft(data, application, times);
    }
  }

  private void killAmidWrites(
      Path data, AdministrationClient application, int times, Terminal terminal)
      throws InterruptedException {
    Random random = new Random(SEED);
    AtomicBoolean done = new AtomicBoolean();
    Thread[] writers = new Thread[WRITERS];
    for (int index = 0; index < WRITERS; index++) {
      writers[index] = new Thread(() -> write(application, done), "writer-" + index);
      writers[index].start();
    }
    try {
      for (int turn = 1; turn <= times; turn++) {
        int before = acknowledged.size();
        await("writes go on", () -> acknowledged.size() > before);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
        InstanceState state = LauncherProcess.state(data);
        ProcessHandle.of(state.applicationPid()).ifPresent(ProcessHandle::destroyForcibly);
        await(
            "another process runs",
            () -> LauncherProcess.state(data).applicationPid() != state.applicationPid());
        await("pages answer", () -> answers("http://127.0.0.1:" + state.port() + "/prototypes"));
        terminal.say("killed %d of %d times".formatted(turn, times));
      }
    } finally {
      done.set(true);
      for (Thread writer : writers) {
        writer.join();
      }
    }
  }

  private void write(AdministrationClient application, AtomicBoolean done) {
    while (!done.get()) {
      int number = numbers.incrementAndGet();
      try {
        GeneratedPrototypes.create(application, SERIES, number, number);
        acknowledged.add(GeneratedPrototypes.key(SERIES, number));
      } catch (Refusal e) {
        refused.incrementAndGet();
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }

  private Outcome lookAtWhatIsLeft(Path data, AdministrationClient application, int times)
      throws InterruptedException {
    Set<String> stored = stored(data);
    Set<String> lost = new TreeSet<>(acknowledged);
    lost.removeAll(stored);
    awaitPublished(data);
    JsonObject verified = application.post("verify", JsonObject.EMPTY_JSON_OBJECT);
    JsonObject rebuilt = application.post("rebuild", JsonObject.EMPTY_JSON_OBJECT);
    int differences = verified.getJsonArray("differences").size();
    int unpublished = rebuilt.getJsonArray("changed").size() + rebuilt.getJsonArray("gone").size();
    String told =
        "%d times; %d writes acknowledged, %d not; lost %d, stored but not as published %d, differences of dumps, documents and endpoint %d"
            .formatted(
                times, acknowledged.size(), refused.get(), lost.size(), unpublished, differences);
    return new Outcome(told, lost.isEmpty() && unpublished == 0 && differences == 0);
  }

  private static Set<String> stored(Path data) {
    return query(data, "select key from prototypes.prototype where key like '" + SERIES + "-%'");
  }

  private static void awaitPublished(Path data) throws InterruptedException {
    await(
        "the publisher has caught up",
        () -> query(data, "select id::text from publication.outbox limit 1").isEmpty());
  }

  private static Set<String> query(Path data, String sql) {
    try (Connection connection =
            DriverManager.getConnection(
                LauncherProcess.state(data).databaseUrl(),
                "essaim_owner",
                Secrets.read(data).ownerPassword());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Set<String> result = new TreeSet<>();
      while (rows.next()) {
        result.add(rows.getString(1));
      }
      return result;
    } catch (SQLException e) {
      throw new Refusal("The database cannot be asked (%s).".formatted(e.getMessage()), e);
    }
  }

  private static boolean answers(String url) {
    try {
      return Http.get(url, PROBE).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + READY.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new Refusal(
            "Within %d s it did not come to this: %s.".formatted(READY.toSeconds(), what));
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
