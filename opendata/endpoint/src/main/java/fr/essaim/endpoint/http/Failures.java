package fr.essaim.endpoint.http;

import fr.essaim.endpoint.gate.Refusal;
import fr.essaim.endpoint.run.LimitReached;
import fr.essaim.endpoint.run.Watchdog;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** Turns whatever ended the handling of a request into an honest answer. */
final class Failures {

  private static final System.Logger LOG = System.getLogger(Failures.class.getName());

  private Failures() {}

  static void send(Exchange exchange, Throwable failure) {
    if (failure instanceof CompletionException wrapped && wrapped.getCause() != null) {
      send(exchange, wrapped.getCause());
    } else if (failure instanceof OutOfMemoryError) {
      Watchdog.haltProcess();
    } else if (exchange.response().isCommitted() || isOfTheConnection(failure)) {
      exchange.callback().failed(failure);
    } else {
      exchange.send(problem(exchange, failure));
    }
  }

  /** The client went away or said nothing for too long: there is nobody to tell. */
  private static boolean isOfTheConnection(Throwable failure) {
    return failure instanceof IOException || failure instanceof TimeoutException;
  }

  private static Problem problem(Exchange exchange, Throwable failure) {
    if (failure instanceof Problem.Raised raised) {
      return raised.problem();
    }
    if (failure instanceof Refusal refusal) {
      return Problem.of(refusal);
    }
    if (failure instanceof LimitReached reached) {
      return Problem.of(reached);
    }
    if (failure instanceof StackOverflowError) {
      return Problem.of(Condition.NESTING);
    }
    exchange.work(
        () ->
            LOG.log(
                System.Logger.Level.ERROR,
                "Unexpected failure, reference " + exchange.number(),
                failure));
    return Problem.unexpected(exchange.number());
  }
}
