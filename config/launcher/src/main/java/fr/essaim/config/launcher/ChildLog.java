package fr.essaim.config.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a child's lines go. By itself it writes them to a file of its own, without us. Where they
 * are to be JSON, or are to come out of the launcher, the launcher reads them and hands them on;
 * what a program says in its own way, as PostgreSQL does, becomes JSON then too.
 */
final class ChildLog {

  private static final String NOTHING = "";

  /** Whatever lingers of a process has its output open still. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String name;
  private final Path file;
  private final LogSettings settings;
  private final Terminal terminal;
  private final List<LogWatch> watches = new CopyOnWriteArrayList<>();
  private final LogFile carried;
  private volatile String last = NOTHING;
  private volatile Thread carrier;

  /**
   * @param name of the child, for the lines that name no part of it
   * @param file where it goes, unless to the terminal
   */
  ChildLog(String name, Path file, LogSettings settings, Terminal terminal) {
    this.name = name;
    this.file = file;
    this.settings = settings;
    this.terminal = terminal;
    this.carried = new LogFile(file);
  }

  /** A file, to which the child writes by itself. */
  static ChildLog file(Path file) {
    return new ChildLog(NOTHING, file, LogSettings.FILES, null);
  }

  private boolean isCarried() {
    return settings.json() || settings.toOutput();
  }

  /** Starts a process whose output and errors go here. */
  Process start(ProcessBuilder builder) throws IOException {
    builder.redirectErrorStream(true);
    if (!isCarried()) {
      return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(file.toFile())).start();
    }
    Process process = builder.start();
    carrier = new Thread(() -> carry(process), "log-of-" + name);
    carrier.setDaemon(true);
    carrier.start();
    return process;
  }

  /** Waits until all that a process which has ended said is written. */
  void awaitLastLine() throws InterruptedException {
    Thread carrying = carrier;
    if (carrying != null) {
      carrying.join(PATIENCE.toMillis());
    }
  }

  private void carry(Process process) {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        carry(line);
      }
    } catch (IOException e) {
      terminal.warn("The lines of the %s are lost: %s".formatted(name, e.getMessage()));
    }
  }

  private void carry(String line) {
    if (line.isBlank()) {
      return;
    }
    last = line;
    watches.forEach(watch -> watch.look(line));
    String written =
        settings.json() && !line.startsWith("{")
            ? settings.line().of(Instant.now(), "INFO", name, line)
            : line;
    if (settings.toOutput()) {
      terminal.print(written);
    } else {
      carried
          .add(written)
          .ifPresent(
              why -> terminal.warn("Lines of the %s are lost for now: %s".formatted(name, why)));
    }
  }

  /** Looks for a line in what comes from now on. */
  LogWatch watch(Pattern pattern) {
    LogWatch watch = new LogWatch(isCarried() ? null : file, pattern);
    watches.add(watch);
    return watch;
  }

  /** Keeps the file from growing without end; what is carried does so by itself. */
  void rotate() {
    if (!isCarried()) {
      LogRotation.rotate(file);
    }
  }

  /** The last line that says something. */
  String lastLine() {
    if (isCarried()) {
      return last;
    }
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> !line.isBlank()).reduce(NOTHING, (former, next) -> next).strip();
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }

  /** Where somebody finds it. */
  @Override
  public String toString() {
    return settings.toOutput() ? "the lines of " + name + " in this output" : file.toString();
  }
}
