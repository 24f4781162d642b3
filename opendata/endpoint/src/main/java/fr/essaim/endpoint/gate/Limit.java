package fr.essaim.endpoint.gate;

/**
 * What one query, one client, and all of them together may take. Each is said here once: the
 * command's options, what the endpoint publishes of itself, the site's page and the documentation
 * are made of this.
 */
public enum Limit {
  /** How long a query may wait for its turn and run. */
  TIMEOUT(
      "timeout",
      10,
      Unit.SECONDS,
      "durée d’une requête, attente comprise",
      "time per query, waiting included"),

  /** How long the queries of one client may run together in a minute. */
  CLIENT_BUDGET(
      "query-seconds",
      120,
      Unit.SECONDS,
      "temps de requête par client et par minute",
      "query time per client and minute"),

  /** How many queries run at once. */
  CONCURRENCY("concurrency", 4, Unit.NONE, "requêtes à la fois", "queries at once"),

  /** How long a query waits for its turn. */
  PATIENCE("patience", 2_000, Unit.MILLISECONDS, "attente de son tour", "longest wait for a turn"),

  /** How many queries may wait for their turn. */
  QUEUE("queue", 32, Unit.NONE, "requêtes qui attendent", "queries that wait"),

  /** How many rows or triples an answer may have. */
  ROWS("max-rows", 1_000_000, Unit.NONE, "lignes par réponse", "rows per answer"),

  /** How many bytes an answer may have. */
  BYTES("max-bytes", 256L << 20, Unit.BYTES, "taille d’une réponse", "size of an answer"),

  /**
   * How many triples of a graph are held before they are written as they come; in a format that
   * cannot be, how many it may have.
   */
  GRAPH(
      "max-graph",
      50_000,
      Unit.NONE,
      "triplets d’un graphe en RDF/XML ou JSON-LD",
      "triples of a graph in RDF/XML or JSON-LD"),

  /** How many bytes the text of a query may have. */
  TEXT("max-text", 1 << 20, Unit.BYTES, "texte d’une requête", "size of a query"),

  /** How many levels of brackets or signs a query may have. */
  NESTING("max-nesting", 100, Unit.NONE, "niveaux d’imbrication", "levels of nesting"),

  /** How many operators one expression may chain. */
  CHAIN("max-chain", 1_000, Unit.NONE, "opérateurs enchaînés", "chained operators"),

  /** How many patterns, groups and assignments a query may have. */
  PARTS(
      "max-parts",
      1_000,
      Unit.NONE,
      "motifs, groupes et affectations",
      "patterns, groups and assignments"),

  /** How many rows the inline data of a query may make. */
  INLINE_ROWS(
      "max-inline-rows",
      100_000,
      Unit.NONE,
      "lignes que font les blocs VALUES",
      "rows that VALUES blocks make"),

  /** How many times the functions of a query may copy a text into one. */
  TEXT_GROWTH(
      "max-text-growth",
      1_000,
      Unit.NONE,
      "copies d’un texte par CONCAT et REPLACE",
      "copies of a text by CONCAT and REPLACE"),

  /** How long past the timeout a query may take to stop, before the worker ends itself. */
  GRACE(2, Unit.SECONDS),

  /** How long a client may take to receive an answer that is streamed. */
  SENDING(60, Unit.SECONDS),

  /** How many bytes are held back until an answer is known to finish. */
  FIRST_PART(1 << 20, Unit.BYTES),

  /** How many bytes of answers are kept for the next who asks the same; 0 for none. */
  KEPT_ANSWERS(64L << 20, Unit.BYTES);

  /** What a limit is counted in. */
  public enum Unit {
    SECONDS("s", 1_000),
    MILLISECONDS("ms", 1),
    BYTES("o", 1),
    /** The name of the limit says it. */
    NONE("", 1);

    private final String symbol;
    private final int parts;

    Unit(String symbol, int parts) {
      this.symbol = symbol;
      this.parts = parts;
    }

    /** Its symbol in French; empty when the name of the limit says it. */
    public String symbol() {
      return symbol;
    }

    /** Of how many of the smallest that is counted it is made: a second has 1000 milliseconds. */
    int parts() {
      return parts;
    }
  }

  private final String option;
  private final long preset;
  private final Unit unit;
  private final Words words;

  /** A limit that people can set and read. */
  Limit(String option, long preset, Unit unit, String french, String english) {
    this.option = option;
    this.preset = preset;
    this.unit = unit;
    words = new Words(french, english);
  }

  /** A limit that is nobody's to set. */
  Limit(long preset, Unit unit) {
    this("", preset, unit, "", "");
  }

  /** Whether people can set and read it. */
  public boolean isPublished() {
    return !option.isEmpty();
  }

  /** The command's option that sets it, without dashes; also the end of its setting's name. */
  public String option() {
    return option;
  }

  /** How much it is when nobody sets it. */
  public long preset() {
    return preset;
  }

  public Unit unit() {
    return unit;
  }

  /** Its name for people. */
  public Words words() {
    return words;
  }
}
