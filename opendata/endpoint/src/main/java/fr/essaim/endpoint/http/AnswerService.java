package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.plan.Watch;
import fr.essaim.endpoint.replica.Progress;
import fr.essaim.endpoint.run.Budget;
import fr.essaim.endpoint.run.Deadline;
import fr.essaim.endpoint.run.QueryAdmission;
import fr.essaim.endpoint.run.QueryRunner;
import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import fr.essaim.endpoint.store.View;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What answers from the store have in common: anyone who has the answer already, or asks what was
 * asked before, is served at once; the others wait for their turn. Answers say at which position
 * they were made, and are held back until they are safe.
 */
final class AnswerService {

  private final Store store;
  private final Progress progress;
  private final Limits limits;
  private final QueryAdmission admission;
  private final QueryRunner runner;
  private final Budget budget;
  private final AnswerCache cache;

  AnswerService(Store store, Progress progress, Limits limits, QueryRunner runner) {
    this.store = store;
    this.progress = progress;
    this.limits = limits;
    this.runner = runner;
    cache = new AnswerCache(limits.of(Limit.KEPT_ANSWERS));
    budget = new Budget(limits.time(Limit.CLIENT_BUDGET), System::nanoTime);
    admission =
        new QueryAdmission(
            limits.count(Limit.CONCURRENCY),
            limits.count(Limit.QUEUE),
            limits.time(Limit.PATIENCE));
  }

  /** What makes an answer. */
  interface AnswerWriter {

    /** What is asked, or nothing when the same question may have another answer each time. */
    Optional<String> question();

    /** Judges what only the state can tell, before anything is sent. */
    void prepare(View view, Deadline deadline);

    /** Writes the answer. */
    void write(View view, Deadline deadline, BufferedAnswer out);
  }

  QueryRunner runner() {
    return runner;
  }

  Limits limits() {
    return limits;
  }

  /**
   * Something that was read of a request.
   *
   * @param took how long that took, of the time that the query has
   */
  record Read<T>(T value, Duration took) {}

  /** Reads what is asked, for as long as a query may take: the client pays for that as well. */
  <T> Read<T> read(Exchange exchange, Function<Watch, T> reading) {
    ClientBudget clientBudget = new ClientBudget(budget, exchange.client());
    Deadline deadline = clientBudget.start(runner, Duration.ZERO);
    AtomicReference<T> read = new AtomicReference<>();
    try {
      runner.prepare(deadline, () -> read.set(reading.apply(deadline)));
      return new Read<>(read.get(), deadline.ran());
    } catch (RuntimeException failure) {
      throw clientBudget.reason(failure);
    } finally {
      clientBudget.pay(deadline);
    }
  }

  /**
   * Answers in the given format, or says why not.
   *
   * @param took how long it took to read what is asked
   */
  void answer(Exchange exchange, Format.Offer format, AnswerWriter writer, Duration took) {
    if (!progress.isReady()) {
      throw Problem.comeAgain(Condition.STARTING).raise();
    }
    if (!answerAtOnce(exchange, format, writer)) {
      answerInTurn(exchange, format, writer, took);
    }
  }

  /** Whether nothing had to run. */
  private boolean answerAtOnce(Exchange exchange, Format.Offer format, AnswerWriter writer) {
    Revision revision = store.revision();
    EntityTag tag = tag(revision, format, writer);
    if (tag == null) {
      return false;
    }
    if (exchange.isReading() && tag.isIn(exchange.header(HttpHeader.IF_NONE_MATCH))) {
      label(exchange, revision, format, tag);
      exchange.sendNotModified();
      return true;
    }
    Optional<byte[]> known = cache.find(tag, revision);
    known.ifPresent(
        answer -> {
          label(exchange, revision, format, tag);
          exchange.set("Cache-Status", "essaim; hit");
          exchange.send(answer);
        });
    return known.isPresent();
  }

  private void answerInTurn(
      Exchange exchange, Format.Offer format, AnswerWriter writer, Duration took) {
    long arrived = System.nanoTime();
    if (!admission.enter()) {
      throw Problem.comeAgain(Condition.BUSY).raise();
    }
    Duration waited = took.plusNanos(System.nanoTime() - arrived);
    ClientBudget clientBudget = new ClientBudget(budget, exchange.client());
    Runnable end;
    try {
      end = store.read(view -> answer(exchange, format, writer, view, clientBudget, waited));
    } finally {
      admission.leave();
    }
    end.run();
  }

  /** Returns what is left to do once the turn is over: it waits for the client alone. */
  private Runnable answer(
      Exchange exchange,
      Format.Offer format,
      AnswerWriter writer,
      View view,
      ClientBudget clientBudget,
      Duration waited) {
    Deadline deadline = clientBudget.start(runner, waited);
    BufferedAnswer answer = new BufferedAnswer(exchange, limits, deadline);
    try {
      runner.prepare(deadline, () -> writer.prepare(view, deadline));
      EntityTag tag = tag(view.revision(), format, writer);
      label(exchange, view.revision(), format, tag);
      exchange.set("Cache-Status", "essaim; fwd=" + (tag == null ? "bypass" : "miss"));
      writer.write(view, deadline, answer);
      return () -> finish(answer, tag);
    } catch (RuntimeException failure) {
      if (answer.isStreaming()) {
        exchange.isCutBy(failure);
        return answer::cut;
      }
      throw clientBudget.reason(failure);
    } finally {
      clientBudget.pay(deadline);
    }
  }

  private void finish(BufferedAnswer answer, EntityTag tag) {
    if (tag != null) {
      answer.whole().ifPresent(bytes -> cache.keep(tag, bytes));
    }
    answer.finish();
  }

  private static EntityTag tag(Revision revision, Format.Offer format, AnswerWriter writer) {
    return writer.question().map(asked -> EntityTag.of(revision, format, asked)).orElse(null);
  }

  private void label(Exchange exchange, Revision revision, Format.Offer format, EntityTag tag) {
    exchange.set("Essaim-Position", Long.toString(revision.position()));
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
