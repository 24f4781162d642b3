package fr.essaim.config.launcher;

import java.io.Console;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.Optional;

/** What the operator sees. Lines from several threads do not mix. */
public final class Terminal {

  private final PrintWriter out;
  private final long startedAt = System.nanoTime();

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

  public synchronized void say(String line) {
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
