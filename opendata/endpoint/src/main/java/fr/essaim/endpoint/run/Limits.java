package fr.essaim.endpoint.run;

import java.time.Duration;

/**
 * What one query, one client, and all of them together may take.
 *
 * @param timeout how long a query may wait for its turn and run
 * @param grace how long past the timeout a query may take to stop, before the worker ends itself
 * @param sending how long a client may take to receive an answer that is streamed
 * @param budget how long the queries of one client may run together in a minute
 * @param concurrency how many queries run at once
 * @param patience how long a query waits for its turn
 * @param queue how many queries may wait
 * @param rows how many rows or triples an answer may have
 * @param bytes how many bytes an answer may have
 * @param graph how many triples of a graph are held before they are written as they come; in a
 *     format that cannot be, how many it may have
 * @param firstPart how many bytes are held back until an answer is known to finish
 * @param kept how many bytes of answers are kept for whoever asks the same, 0 for none
 */
public record Limits(
    Duration timeout,
    Duration grace,
    Duration sending,
    Duration budget,
    int concurrency,
    Duration patience,
    int queue,
    long rows,
    long bytes,
    long graph,
    int firstPart,
    long kept) {

  /** The limits that are published. */
  public static final Limits PUBLISHED =
      new Limits(
          Duration.ofSeconds(10),
          Duration.ofSeconds(2),
          Duration.ofSeconds(60),
          Duration.ofSeconds(120),
          4,
          Duration.ofSeconds(2),
          32,
          1_000_000,
          256L << 20,
          50_000,
          1 << 20,
          64L << 20);

  /** The same limits with another timeout. */
  public Limits withTimeout(Duration other) {
    return new Limits(
        other,
        grace,
        sending,
        budget,
        concurrency,
        patience,
        queue,
        rows,
        bytes,
        graph,
        firstPart,
        kept);
  }

  /** The same limits with another size of a graph that is held whole. */
  public Limits withGraph(long other) {
    return new Limits(
        timeout,
        grace,
        sending,
        budget,
        concurrency,
        patience,
        queue,
        rows,
        bytes,
        other,
        firstPart,
        kept);
  }

  /** The same limits with another budget of one client. */
  public Limits withBudget(Duration other) {
    return new Limits(
        timeout,
        grace,
        sending,
        other,
        concurrency,
        patience,
        queue,
        rows,
        bytes,
        graph,
        firstPart,
        kept);
  }
}
