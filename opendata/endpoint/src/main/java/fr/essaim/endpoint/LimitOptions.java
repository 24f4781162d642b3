package fr.essaim.endpoint;

import fr.essaim.endpoint.gate.Gate;
import fr.essaim.endpoint.run.Limits;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The limits as options of the command; what they are is published by the endpoint itself. */
final class LimitOptions {

  private static final Limits LIMITS = Limits.PUBLISHED;
  private static final Gate.Caps CAPS = Gate.Caps.PUBLISHED;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "Seconds that a query may run (default: ${DEFAULT-VALUE}).")
  private long timeoutSeconds = LIMITS.timeout().toSeconds();

  @Option(
      names = "--query-seconds",
      paramLabel = "SECONDS",
      description =
          "Seconds that the queries of one client may run in a minute (default: ${DEFAULT-VALUE}).")
  private long querySeconds = LIMITS.budget().toSeconds();

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      description = "Queries that run at once (default: ${DEFAULT-VALUE}).")
  private int concurrency = LIMITS.concurrency();

  @Option(
      names = "--patience",
      paramLabel = "MILLISECONDS",
      description = "How long a query waits for its turn (default: ${DEFAULT-VALUE}).")
  private long patienceMillis = LIMITS.patience().toMillis();

  @Option(
      names = "--queue",
      paramLabel = "N",
      description = "Queries that may wait for their turn (default: ${DEFAULT-VALUE}).")
  private int queue = LIMITS.queue();

  @Option(
      names = "--max-rows",
      paramLabel = "N",
      description = "Rows or triples that an answer may have (default: ${DEFAULT-VALUE}).")
  private long rows = LIMITS.rows();

  @Option(
      names = "--max-bytes",
      paramLabel = "N",
      description = "Bytes that an answer may have (default: ${DEFAULT-VALUE}).")
  private long bytes = LIMITS.bytes();

  @Option(
      names = "--max-graph",
      paramLabel = "N",
      description =
          "Triples that a graph in RDF/XML or JSON-LD may have (default: ${DEFAULT-VALUE}).")
  private long graph = LIMITS.graph();

  @Option(
      names = "--max-text",
      paramLabel = "N",
      description = "Bytes that a query's text may have (default: ${DEFAULT-VALUE}).")
  private int text = CAPS.textBytes();

  @Option(
      names = "--max-nesting",
      paramLabel = "N",
      description = "Levels that a query may nest (default: ${DEFAULT-VALUE}).")
  private int nesting = CAPS.nesting();

  @Option(
      names = "--max-chain",
      paramLabel = "N",
      description = "Operators that one expression may chain (default: ${DEFAULT-VALUE}).")
  private int chain = CAPS.chain();

  @Option(
      names = "--max-parts",
      paramLabel = "N",
      description =
          "Patterns, groups and assignments that a query may have (default: ${DEFAULT-VALUE}).")
  private int parts = CAPS.parts();

  @Option(
      names = "--max-inline-rows",
      paramLabel = "N",
      description = "Rows that inline data may make together (default: ${DEFAULT-VALUE}).")
  private long inlineRows = CAPS.inlineRows();

  @Option(
      names = "--max-text-growth",
      paramLabel = "N",
      description = "Copies of a text that functions may make (default: ${DEFAULT-VALUE}).")
  private long textGrowth = CAPS.textGrowth();

  @Option(
      names = "--no-answer-cache",
      description = "Keep no answers for whoever asks the same again; for measuring.")
  private boolean nothingKept;

  Limits limits() {
    return new Limits(
        Duration.ofSeconds(timeoutSeconds),
        LIMITS.grace(),
        LIMITS.sending(),
        Duration.ofSeconds(querySeconds),
        concurrency,
        Duration.ofMillis(patienceMillis),
        queue,
        rows,
        bytes,
        graph,
        LIMITS.firstPart(),
        nothingKept ? 0 : LIMITS.kept());
  }

  Gate.Caps caps() {
    return new Gate.Caps(text, nesting, chain, parts, inlineRows, textGrowth);
  }
}
