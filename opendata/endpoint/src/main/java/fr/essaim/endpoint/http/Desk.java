package fr.essaim.endpoint.http;

import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.run.Deadline;
import fr.essaim.endpoint.run.Limits;
import fr.essaim.endpoint.run.QueryRunner;
import fr.essaim.endpoint.run.Turnstile;
import fr.essaim.endpoint.store.Store;
import fr.essaim.endpoint.store.View;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What answers from the store have in common: they wait until the worker is ready and it is their
 * turn, say at which position they were made, and are held back until they are safe.
 */
final class Desk {

  private final Store store;
  private final Progress progress;
  private final Limits limits;
  private final Turnstile turnstile;
  private final QueryRunner runner;

  Desk(Store store, Progress progress, Limits limits, QueryRunner runner) {
    this.store = store;
    this.progress = progress;
    this.limits = limits;
    this.runner = runner;
    turnstile = new Turnstile(limits.concurrency(), limits.queue(), limits.patience());
  }

  /** What makes an answer. */
  interface Clerk {

    /**
     * Judges what only the state can tell, before anything is sent.
     *
     * @return the answer's validator, or null when the same question may have another answer
     */
    EntityTag prepare(View view);

    /** Writes the answer. */
    void write(View view, Deadline deadline, HeldAnswer out);
  }

  QueryRunner runner() {
    return runner;
  }

  Limits limits() {
    return limits;
  }

  /** Answers in the given format, or says why not. */
  void answer(Exchange exchange, Format.Offer format, Clerk clerk) {
    if (!progress.isReady()) {
      throw Problem.comeAgain("starting", "The data are still being loaded.").raise();
    }
    if (!turnstile.enter()) {
      throw Problem.comeAgain("busy", "Too many queries run at the moment.").raise();
    }
    Runnable end;
    try {
      end = store.read(view -> answer(exchange, format, clerk, view));
    } finally {
      turnstile.leave();
    }
    end.run();
  }

  /** Returns what is left to do once the turn is over: it waits for the client alone. */
  private Runnable answer(Exchange exchange, Format.Offer format, Clerk clerk, View view) {
    label(exchange, view);
    EntityTag tag = clerk.prepare(view);
    if (tag != null) {
      exchange.set("ETag", tag.value());
      if (tag.isIn(exchange.header(HttpHeader.IF_NONE_MATCH)) && exchange.isReading()) {
        return exchange::sendNotModified;
      }
    }
    exchange.set("Content-Type", format.contentType());
    Deadline deadline = runner.start();
    HeldAnswer answer = new HeldAnswer(exchange, limits, deadline);
    try {
      clerk.write(view, deadline, answer);
      return answer::finish;
    } catch (RuntimeException failure) {
      if (answer.isStreaming()) {
        return answer::cut;
      }
      throw failure;
    }
  }

  private void label(Exchange exchange, View view) {
    exchange.set("Essaim-Position", Long.toString(view.standing().position()));
    progress.asOf().ifPresent(when -> exchange.set("Essaim-As-Of", when.toString()));
    exchange.set("Cache-Control", "no-cache");
  }
}
