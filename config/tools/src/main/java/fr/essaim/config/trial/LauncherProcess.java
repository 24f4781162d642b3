package fr.essaim.config.trial;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** One of the commands in {@code config}, as a process of its own, as an operator runs it. */
public final class LauncherProcess implements AutoCloseable {

  /** Enough for a start on a machine with many other things to do. */
  public static final Duration START = Duration.ofMinutes(5);

  private static final Duration STOP = Duration.ofMinutes(2);

  private static final String ESSAIM_IS_READY = "Essaim is ready at ";

  private final Process process;
  private final String readyText;
  private final StringBuilder output = new StringBuilder();
  private final Thread reader;

  private LauncherProcess(Process process, String readyText) {
    this.process = process;
    this.readyText = readyText;
    this.reader = new Thread(this::read, "output-of-" + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** {@code config/bin/run}, without the look for changed sources. */
  public static LauncherProcess run(
      Home home, Map<String, String> environment, String... arguments) {
    return start(home, "fr.essaim.config.launcher.RunCommand", environment, arguments);
  }

  /**
   * {@code config/bin/run}, likewise, by way of another command.
   *
   * @param entrance the command, which starts what stands behind it
   */
  public static LauncherProcess runIn(List<String> entrance, Home home, String... arguments) {
    List<String> program = new ArrayList<>(entrance);
    program.addAll(command(home, "fr.essaim.config.launcher.RunCommand"));
    return installed(program, Map.of(), arguments);
  }

  /** {@code config/bin/essaim}, likewise. */
  public static LauncherProcess essaim(
      Home home, Map<String, String> environment, String... arguments) {
    return start(home, "fr.essaim.config.commands.EssaimCommand", environment, arguments);
  }

  /**
   * The command of an installation.
   *
   * @param program the command, and what runs it
   */
  public static LauncherProcess installed(
      List<String> program, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of(arguments));
    return start(command, environment, ESSAIM_IS_READY);
  }

  /** {@code config/bin/endpoint}, likewise; its line with {@code ready} is what is waited for. */
  static LauncherProcess endpoint(Home home, List<String> arguments) {
    List<String> command = java();
    command.addAll(List.of("-jar", home.endpointJar().toString()));
    command.addAll(arguments);
    return start(command, Map.of(), "Endpoint ready at ");
  }

  private static LauncherProcess start(
      Home home, String mainClass, Map<String, String> environment, String... arguments) {
    return installed(command(home, mainClass), environment, arguments);
  }

  private static List<String> command(Home home, String mainClass) {
    List<String> command = java();
    command.addAll(
        List.of(
            "-Dessaim.home=" + home.directory(), "-cp", home.launcherJar().toString(), mainClass));
    return command;
  }

  /** Java as the commands run it: soon there, and content with little. */
  private static List<String> java() {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xmx256m"));
  }

  private static LauncherProcess start(
      List<String> command, Map<String, String> environment, String readyText) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("ESSAIM_"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("ESSAIM_CLASS_DATA", "false");
    builder.environment().put("ESSAIM_START_TIMEOUT", Long.toString(START.toSeconds()));
    builder.environment().putAll(environment);
    try {
      return new LauncherProcess(builder.start(), readyText);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (output) {
          output.append(line).append('\n');
          output.notifyAll();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as a crash would. */
  public void kill() {
    process.destroyForcibly();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public String output() {
    synchronized (output) {
      return output.toString();
    }
  }

  /**
   * Waits for the ready line; where it does not come, ends the process and fails with what was
   * said.
   */
  public LauncherProcess awaitReady() {
    long end = System.nanoTime() + START.toNanos();
    try {
      synchronized (output) {
        while (output.indexOf(readyText) < 0) {
          if (!process.isAlive() || System.nanoTime() > end) {
            kill();
            throw new IllegalStateException("The command did not become ready:\n" + output);
          }
          output.wait(200);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** Waits for its end and gives its exit status. */
  public int awaitExit() {
    try {
      if (!process.waitFor(START.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the command does not end:\n" + output());
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks it to stop, as Ctrl-C or a service manager does, and gives its exit status. */
  public int stop() {
    // Not process.destroy(): that closes the pipe too, and the last lines would be lost.
    process.toHandle().destroy();
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("Essaim does not stop:\n" + output());
      }
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return process.exitValue();
  }

  /** What the running instance says of itself. */
  public static InstanceState state(Path dataDirectory) {
    try {
      return InstanceState.read(dataDirectory).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A connection to its database that may do what the application may. */
  public static Connection connect(Path dataDirectory) throws SQLException {
    return DriverManager.getConnection(
        state(dataDirectory).databaseUrl(),
        "essaim_owner",
        Secrets.read(dataDirectory).ownerPassword());
  }

  /**
   * A port whose neighbour is free too; below those that systems lend to outgoing connections, for
   * one of those may be lent before it is used.
   */
  public static int freePort() {
    while (true) {
      int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
      try (ServerSocket first = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
          ServerSocket second =
              new ServerSocket(first.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
        return second.getLocalPort() - 1;
      } catch (IOException e) {
        // one of them is taken: another pair
      }
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }
}
