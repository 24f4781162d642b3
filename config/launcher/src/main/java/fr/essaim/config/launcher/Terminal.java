package fr.essaim.config.launcher;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What the operator sees. Lines from several threads do not mix. */
public final class Terminal {

  private static final String LOGGER = "launcher";

  private final PrintWriter out;
  private final long startedAt = System.nanoTime();
  private LogSettings settings = LogSettings.FILES;
  private LogFile file;

  public Terminal(PrintWriter out) {
    this.out = out;
  }

  /** For work that says in a line of its own what came of it. */
  public static Terminal silent() {
    return new Terminal(new PrintWriter(Writer.nullWriter()));
  }

  /** Whether it is a terminal indeed, and no file, journal or other program. */
  static boolean isSeenBySomebody() {
    return Optional.ofNullable(System.console()).filter(Terminal::isTerminal).isPresent();
  }

  /** From Java 22 on there may be a console that is no terminal; before there was none then. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before) {
      return true;
    }
  }

  /** In which form things are said. */
  synchronized void writeAs(LogSettings form) {
    settings = form;
  }

  /** From now on keeps what is said, with its time; once the directory of the file is there. */
  synchronized void keep(Path log) {
    file = settings.toOutput() ? null : new LogFile(log);
  }

  public void say(String line) {
    say("INFO", line);
  }

  /** What somebody should see to, or should know of a night when nobody looked. */
  void warn(String line) {
    say("WARNING", line);
  }

  private synchronized void say(String level, String line) {
    String kept = settings.line().of(Instant.now(), level, LOGGER, line);
    print(settings.json() && settings.toOutput() ? kept : line);
    if (file != null && file.hasDirectory()) {
      file.add(kept)
          .ifPresent(why -> print("What is said here is not kept in its file for now: " + why));
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
    tellOfStart(what);
  }

  /** What takes a while from now on, and how far a start is so. */
  public void begin(String what) {
    say("  %s …".formatted(what));
    tellOfStart(what);
  }

  private void tellOfStart(String what) {
    ServiceManager.tell(Optional.empty(), "Starting: " + what, this);
  }

  public double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }
}
