package fr.essaim.config.launcher;

import java.io.PrintWriter;
import java.io.Writer;

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
