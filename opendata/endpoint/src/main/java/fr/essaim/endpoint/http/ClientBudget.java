package fr.essaim.endpoint.http;

import fr.essaim.endpoint.run.Budget;
import fr.essaim.endpoint.run.Deadline;
import fr.essaim.endpoint.run.LimitReached;
import fr.essaim.endpoint.run.QueryRunner;
import java.time.Duration;
import java.util.Optional;

/**
 * What the client of one request may still spend. Anyone who has spent everything may run a query
 * that is over in a moment all the same; only one that is not is refused.
 */
final class ClientBudget {

  /** How long a query that is trivial to run takes at most. */
  static final Duration MOMENT = Duration.ofMillis(100);

  private final Budget budget;
  private final Optional<String> client;
  private final boolean isEmpty;

  /**
   * What one client may use.
   *
   * @param client who pays; nobody when it is the machine itself that asks
   */
  ClientBudget(Budget budget, Optional<String> client) {
    this.budget = budget;
    this.client = client;
    isEmpty = client.filter(budget::isSpent).isPresent();
  }

  /** A clock that gives the query the time there is, of which it has waited some for its turn. */
  Deadline start(QueryRunner runner, Duration waited) {
    return isEmpty ? runner.startWithin(MOMENT, waited) : runner.start(waited);
  }

  /** Pays for a query that has ended. */
  void pay(Deadline query) {
    client.ifPresent(who -> budget.spend(who, query.ran()));
  }

  /** Why a query really ended: it was not too long for others. */
  RuntimeException reason(RuntimeException failure) {
    boolean tooLong =
        failure instanceof LimitReached reached && reached.reason() == LimitReached.Reason.TIME;
    return isEmpty && tooLong ? refusal() : failure;
  }

  private RuntimeException refusal() {
    Duration wait = client.map(budget::untilSomeIsLeft).orElse(Duration.ZERO);
    return Problem.of(Condition.BUDGET)
        .with("Retry-After", Long.toString(Math.max(1, wait.toSeconds() + 1)))
        .raise();
  }
}
