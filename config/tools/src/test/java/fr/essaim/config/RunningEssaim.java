package fr.essaim.config;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Trees;
import fr.essaim.config.trial.LauncherProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A whole Essaim with the demonstration data and two endpoint workers, started once for all tests
 * of the module that ask for it, on ports of its own, and stopped with the JVM.
 *
 * <p>{@code RunningEssaim essaim = RunningEssaim.shared();}
 */
public final class RunningEssaim {

  /** The installation under test. */
  public static final Home HOME = new Home(Path.of("../..").toAbsolutePath().normalize());

  /** The address of the one proxy that is trusted. */
  public static final String PROXY = "127.0.0.3";

  /** Where {@link #neighbour} is, which {@link #shared} follows whether it runs or not. */
  private static final int NEIGHBOUR_PORT = LauncherProcess.freePort();

  private static RunningEssaim shared;

  private final LauncherProcess process;
  private final Path dataDirectory;
  private final int port;

  /** Somebody who may sign in, as {@code demo-accounts.csv} has it. */
  public record Account(String role, String organisation, String email, String password) {}

  private RunningEssaim(LauncherProcess process, Path dataDirectory, int port) {
    this.process = process;
    this.dataDirectory = dataDirectory;
    this.port = port;
  }

  /** The one that all tests share; started now if none has asked before. */
  public static synchronized RunningEssaim shared() {
    if (shared == null) {
      shared = start();
      Runtime.getRuntime().addShutdownHook(new Thread(shared.process::close, "stop-essaim"));
    }
    return shared;
  }

  /** One of its own with a setting that the others do not have; anyone who asks stops it. */
  public static RunningEssaim with(Path directory, String setting, String value) {
    return start(HOME, directory, Map.of(setting, value));
  }

  /**
   * Another network, which follows the shared one and is followed by it; anyone who asks stops it.
   */
  public static RunningEssaim neighbour(Path directory) {
    return start(
        HOME,
        NEIGHBOUR_PORT,
        directory,
        Map.of("ESSAIM_PEERS", shared().baseUrl() + "=Les Rives (exemple)"));
  }

  private static RunningEssaim start() {
    Path directory = Path.of("target", "it", "shared").toAbsolutePath();
    try {
      Trees.delete(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return start(
        HOME,
        directory,
        Map.of(
            "ESSAIM_ENDPOINT_WORKERS",
            "2",
            "ESSAIM_TRUSTED_PROXIES",
            PROXY,
            "ESSAIM_LOG_SIGN_INS",
            "true",
            "ESSAIM_PEERS",
            url(NEIGHBOUR_PORT) + "=Le Delta (exemple)"));
  }

  /** One of another installation; anyone who asks stops it. */
  public static RunningEssaim of(Home home, Path directory) {
    return start(home, directory, Map.of());
  }

  private static RunningEssaim start(Home home, Path directory, Map<String, String> environment) {
    return start(home, LauncherProcess.freePort(), directory, environment);
  }

  private static RunningEssaim start(
      Home home, int port, Path directory, Map<String, String> environment) {
    LauncherProcess process =
        LauncherProcess.run(
            home,
            environment,
            "--port",
            Integer.toString(port),
            "--data-dir",
            directory.toString(),
            "--start-with",
            "demo",
            "--dev");
    return new RunningEssaim(process.awaitReady(), directory, port);
  }

  public void stop() {
    process.close();
  }

  /** Without a slash at the end; also the base of the URIs. */
  public String baseUrl() {
    return url(port);
  }

  private static String url(int port) {
    return "http://localhost:" + port;
  }

  public Path dataDirectory() {
    return dataDirectory;
  }

  /** What the launcher has printed so far. */
  public String output() {
    return process.output();
  }

  public InstanceState state() {
    return LauncherProcess.state(dataDirectory);
  }

  /** A connection to its database that may do what the application may. */
  public Connection connect() throws SQLException {
    return LauncherProcess.connect(dataDirectory);
  }

  public List<Account> accounts() {
    try {
      return Files.readAllLines(dataDirectory.resolve("demo-accounts.csv")).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .map(fields -> new Account(fields[0], fields[1], fields[2], fields[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first account of a role, such as {@code MANAGER}. */
  public Account account(String role) {
    return accounts().stream()
        .filter(account -> account.role().equals(role))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no account of role " + role));
  }
}
