package fr.essaim.config.faults;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.administration.Http;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Secrets;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import fr.essaim.config.trial.WebSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole Essaim to which a fault may do what it likes: one of its own, or one that is lent. */
final class TriedInstance implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration PROBE = Duration.ofSeconds(10);
  private static final Pattern POSITION = Pattern.compile("\"position\":\\s*(\\d+)");

  private final Path data;
  private final Runnable end;

  private TriedInstance(Path data, Runnable end) {
    this.data = data;
    this.end = end;
  }

  /** One that runs already, with the demonstration's data, and runs on afterwards. */
  static TriedInstance lent(Path data) {
    return new TriedInstance(data, () -> {});
  }

  /** As operators run it: without {@code --dev}, for what is measured. */
  static TriedInstance startForMeasures(Home home, Path data) {
    return start(home, data, "demo", Map.of(), List.of());
  }

  /**
   * Starts it and waits until it is ready.
   *
   * @param firstData what an empty data directory is given
   */
  static TriedInstance start(Home home, Path data, String firstData) {
    return start(home, data, firstData, Map.of());
  }

  static TriedInstance start(
      Home home, Path data, String firstData, Map<String, String> environment) {
    return start(home, data, firstData, environment, List.of("--dev"));
  }

  private static TriedInstance start(
      Home home, Path data, String firstData, Map<String, String> environment, List<String> more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--port",
                Integer.toString(LauncherProcess.freePort()),
                "--data-dir",
                data.toString(),
                "--start-with",
                firstData));
    arguments.addAll(more);
    LauncherProcess process =
        LauncherProcess.run(home, environment, arguments.toArray(String[]::new));
    process.awaitReady();
    return new TriedInstance(data, process::close);
  }

  Path data() {
    return data;
  }

  InstanceState state() {
    return LauncherProcess.state(data);
  }

  /** The administration interface. */
  AdministrationClient application() {
    return new AdministrationClient(
        state().administrationUrl(), Secrets.read(data).administrationToken());
  }

  /** Somebody of that role, signed in; the first data must be the demonstration's. */
  WebSession signedIn(String role) throws InterruptedException {
    try {
      for (String line : Files.readAllLines(data.resolve("demo-accounts.csv"))) {
        String[] account = line.split(",", -1);
        if (account[0].equals(role)) {
          return new WebSession(baseUrl()).signIn(account[2], account[3]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException("no account of the role " + role);
  }

  /** Where its pages are, without a slash at the end. */
  String baseUrl() {
    return "http://localhost:" + state().port();
  }

  String endpointUrl() {
    return "http://127.0.0.1:" + state().endpointPort();
  }

  /** The endpoint's workers. */
  List<Worker> workers() {
    List<Worker> workers = new ArrayList<>();
    for (InstanceState.Endpoint endpoint : state().endpoints()) {
      workers.add(new Worker(workers.size() + 1, endpoint.port(), endpoint.pid()));
    }
    return workers;
  }

  /** The worker that listens there, as it runs now. */
  Worker workerAt(int port) {
    return workers().stream().filter(worker -> worker.port() == port).findFirst().orElseThrow();
  }

  /**
   * An endpoint worker as it runs at a moment: another process has its port after it.
   *
   * @param number in the name of its directory
   */
  record Worker(int number, int port, long pid) {

    String url() {
      return "http://127.0.0.1:" + port;
    }

    boolean isReady() {
      return isGood(url() + "/health");
    }

    /** How far in the log it is; 0 when it does not say. */
    long position() {
      try {
        Matcher position = POSITION.matcher(Http.get(url() + "/health", PROBE).body());
        return position.find() ? Long.parseLong(position.group(1)) : 0;
      } catch (IOException e) {
        return 0;
      }
    }

    /** Whether the file of an unfinished snapshot is there. */
    boolean writesSnapshot(Path data) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(data.resolve("endpoint-" + number), "unfinished-*")) {
        return files.iterator().hasNext();
      } catch (IOException e) {
        return false;
      }
    }
  }

  /** Whether one of its addresses answers with 200. */
  boolean answers(String path) {
    return isGood(baseUrl() + path);
  }

  static boolean isGood(String url) {
    try {
      return Http.get(url, PROBE).status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether its database lets one in. */
  boolean databaseAnswers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The first column of what a query finds. */
  Set<String> query(String sql) {
    try (Connection connection = connect();
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

  /** A connection with the owner's rights, beside the application's. */
  Connection connect() throws SQLException {
    return LauncherProcess.connect(data);
  }

  /** Waits until nothing waits to be published. */
  void awaitPublished() throws InterruptedException {
    await(
        "the publisher has caught up",
        () -> query("select id::text from publication.outbox limit 1").isEmpty());
  }

  /** Ends a process as a crash would. */
  static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new Refusal(
            "Within %d s it did not come to this: %s.".formatted(PATIENCE.toSeconds(), what));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
