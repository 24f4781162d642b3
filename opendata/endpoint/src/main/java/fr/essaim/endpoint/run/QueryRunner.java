package fr.essaim.endpoint.run;

import fr.essaim.endpoint.gate.Limit;
import fr.essaim.endpoint.gate.Limits;
import fr.essaim.endpoint.plan.Planner;
import fr.essaim.endpoint.store.View;
import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** Runs queries with ARQ under the watchdog's eye. */
public final class QueryRunner {

  private final Limits limits;
  private final Watchdog watchdog;

  public QueryRunner(Limits limits, Watchdog watchdog) {
    this.limits = limits;
    this.watchdog = watchdog;
  }

  /**
   * A clock for a query that starts now.
   *
   * @param waited how long it has waited for its turn, of the time that it has
   */
  public Deadline start(Duration waited) {
    return startWithin(limits.time(Limit.TIMEOUT), waited);
  }

  /** A clock for a query that starts now and may not run as long as others. */
  public Deadline startWithin(Duration allowed, Duration waited) {
    Duration left = limits.time(Limit.TIMEOUT).minus(waited);
    Duration longest = left.isNegative() ? Duration.ZERO : left;
    return new Deadline(
        allowed.compareTo(longest) < 0 ? allowed : longest,
        longest,
        System::nanoTime,
        watchdog::isShortOfMemory);
  }

  /**
   * Runs a query.
   *
   * @param query a query that the gate let through
   * @param dataset what of the state it is to run on, in a transaction of this thread
   * @param view the state
   * @param deadline its clock
   * @param answer takes the result while the query runs
   * @throws LimitReached when the answer would not be complete
   */
  public void run(Query query, DatasetGraph dataset, View view, Deadline deadline, Answer answer) {
    DatasetGraph guarded = new GuardedDataset(dataset, deadline);
    try (QueryExec execution =
        Planner.plan(
                QueryExec.dataset(guarded),
                view.statistics(),
                view.geometries(),
                guarded.getDefaultGraph(),
                deadline)
            .query(query)
            .build()) {
      watchdog.watch(deadline, execution::abort, () -> answer.take(execution));
      deadline.confirm();
    } catch (QueryCancelledException cancelled) {
      throw deadline.reached();
    }
  }

  /** Does under the same watch what comes before a query runs. */
  public void prepare(Deadline deadline, Runnable work) {
    watchdog.watch(deadline, () -> {}, work);
    deadline.check();
  }

  /** Reads a state under the same watch, without a query. */
  public void read(DatasetGraph dataset, Deadline deadline, Reading reading) {
    watchdog.watch(deadline, () -> {}, () -> reading.take(new GuardedDataset(dataset, deadline)));
  }

  /** Takes the result of a query. */
  @FunctionalInterface
  public interface Answer {
    void take(QueryExec execution);
  }

  /** Takes a state. */
  @FunctionalInterface
  public interface Reading {
    void take(DatasetGraph dataset);
  }
}
