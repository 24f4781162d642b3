package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** What the operator sees. Lines from several threads do not mix. */
public final class Terminal {

  private static final String LOGGER = "launcher";

  private final PrintWriter out;
  private final long startedAt = System.nanoTime();
  private LogSettings settings = LogSettings.FILES;
  private Path file;

  public Terminal(PrintWriter out) {
    this.out = out;
  }

  /** From now on keeps what is said, with its time; once the directory of the file is there. */
  synchronized void keep(LogSettings form, Path log) {
    settings = form;
    file = form.toOutput() ? null : log;
  }

  public synchronized void say(String line) {
    String kept = settings.line().of(Instant.now(), "INFO", LOGGER, line);
    print(settings.json() && settings.toOutput() ? kept : line);
    if (file == null || !Files.isDirectory(file.getParent())) {
      return;
    }
    try {
      LogRotation.rotate(file);
      Files.writeString(file, kept + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      file = null;
      print("What is said here is not kept in a file any more: " + e.getMessage());
    }
  }

  /** Writes a line as it is. */
  synchronized void print(String line) {
    out.println(line);
    out.flush();
  }

  /** A step of the start, with the seconds since the command began. */
  public void step(String what) {
    say("  %5.1f s  %s".formatted(seconds(), what));
  }

  public double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }
}
