package fr.essaim.endpoint.http;

import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.run.Budget;
import fr.essaim.endpoint.run.Deadline;
import fr.essaim.endpoint.run.Limits;
import fr.essaim.endpoint.run.QueryRunner;
import fr.essaim.endpoint.run.Turnstile;
import fr.essaim.endpoint.store.Standing;
import fr.essaim.endpoint.store.Store;
import fr.essaim.endpoint.store.View;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What answers from the store have in common: whoever has the answer already, or asks what was
 * asked before, is served at once; the others wait for their turn. Answers say at which position
 * they were made, and are held back until they are safe.
 */
final class Desk {

  private final Store store;
  private final Progress progress;
  private final Limits limits;
  private final Turnstile turnstile;
  private final QueryRunner runner;
  private final Budget budget;
  private final AnswerCache cache;

  Desk(Store store, Progress progress, Limits limits, QueryRunner runner) {
    this.store = store;
    this.progress = progress;
    this.limits = limits;
    this.runner = runner;
    cache = new AnswerCache(limits.kept());
    budget = new Budget(limits.budget(), System::nanoTime);
    turnstile = new Turnstile(limits.concurrency(), limits.queue(), limits.patience());
  }

  /** What makes an answer. */
  interface Clerk {

    /** What is asked, or nothing when the same question may have another answer each time. */
    Optional<String> question();

    /** Judges what only the state can tell, before anything is sent. */
    void prepare(View view);

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
      throw Problem.comeAgain(Condition.STARTING).raise();
    }
    if (!answerAtOnce(exchange, format, clerk)) {
      answerInTurn(exchange, format, clerk);
    }
  }

  /** Whether nothing had to run. */
  private boolean answerAtOnce(Exchange exchange, Format.Offer format, Clerk clerk) {
    Standing standing = store.standing();
    EntityTag tag = tag(standing, format, clerk);
    if (tag == null) {
      return false;
    }
    if (exchange.isReading() && tag.isIn(exchange.header(HttpHeader.IF_NONE_MATCH))) {
      label(exchange, standing, format, tag);
      exchange.sendNotModified();
      return true;
    }
    Optional<byte[]> known = cache.find(tag, standing);
    known.ifPresent(
        answer -> {
          label(exchange, standing, format, tag);
          exchange.set("Cache-Status", "essaim; hit");
          exchange.send(answer);
        });
    return known.isPresent();
  }

  private void answerInTurn(Exchange exchange, Format.Offer format, Clerk clerk) {
    long arrived = System.nanoTime();
    if (!turnstile.enter()) {
      throw Problem.comeAgain(Condition.BUSY).raise();
    }
    Duration waited = Duration.ofNanos(System.nanoTime() - arrived);
    Purse purse = new Purse(budget, exchange.client());
    Runnable end;
    try {
      end = store.read(view -> answer(exchange, format, clerk, view, purse, waited));
    } finally {
      turnstile.leave();
    }
    end.run();
  }

  /** Returns what is left to do once the turn is over: it waits for the client alone. */
  private Runnable answer(
      Exchange exchange,
      Format.Offer format,
      Clerk clerk,
      View view,
      Purse purse,
      Duration waited) {
    clerk.prepare(view);
    EntityTag tag = tag(view.standing(), format, clerk);
    label(exchange, view.standing(), format, tag);
    exchange.set("Cache-Status", "essaim; fwd=" + (tag == null ? "bypass" : "miss"));
    Deadline deadline = purse.start(runner, waited);
    HeldAnswer answer = new HeldAnswer(exchange, limits, deadline);
    try {
      clerk.write(view, deadline, answer);
      return () -> finish(answer, tag);
    } catch (RuntimeException failure) {
      if (answer.isStreaming()) {
        return answer::cut;
      }
      throw purse.reason(failure);
    } finally {
      purse.pay(deadline);
    }
  }

  private void finish(HeldAnswer answer, EntityTag tag) {
    if (tag != null) {
      answer.whole().ifPresent(bytes -> cache.keep(tag, bytes));
    }
    answer.finish();
  }

  private static EntityTag tag(Standing standing, Format.Offer format, Clerk clerk) {
    return clerk.question().map(asked -> EntityTag.of(standing, format, asked)).orElse(null);
  }

  private void label(Exchange exchange, Standing standing, Format.Offer format, EntityTag tag) {
    exchange.set("Essaim-Position", Long.toString(standing.position()));
    progress.asOf().ifPresent(when -> exchange.set("Essaim-As-Of", when.toString()));
    exchange.set("Cache-Control", "no-cache");
    exchange.set("Content-Type", format.contentType());
    format
        .fileName()
        .ifPresent(
            name -> exchange.set("Content-Disposition", "attachment; filename=\"" + name + "\""));
    if (tag != null) {
      exchange.set("ETag", tag.value());
    }
  }
}
