package fr.essaim.core.publication;

import fr.essaim.core.publication.internal.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The log of published documents, to read. All that is open stands here, so nothing is asked of the
 * caller; only the publisher appends ({@link PublicationLedger}).
 */
@ApplicationScoped
public class DocumentLog {

  private static final String COLUMNS =
      "position, uri, dataset, nquads, digest, tombstone, published_at";

  /** How many documents are read at once, so that a large dataset never stands in memory. */
  private static final int PAGE = 500;

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  protected DocumentLog() {}

  /** A log outside the container. */
  public DocumentLog(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The last row about a document; empty when there never was one. */
  public Optional<LogEntry> latest(String uri) {
    String sql =
        "select "
            + COLUMNS
            + " from publication.open_document where uri = ? order by position desc limit 1";
    return firstOf(sql, uri);
  }

  /** The row that was given last; empty before the first document. */
  public Optional<LogEntry> last() {
    String sql =
        "select " + COLUMNS + " from publication.open_document order by position desc limit 1";
    return firstOf(sql);
  }

  /** The row that was given first; empty before the first document. */
  public Optional<LogEntry> first() {
    String sql = "select " + COLUMNS + " from publication.open_document order by position limit 1";
    return firstOf(sql);
  }

  /** The row of a dataset that was given first; empty before its first document. */
  public Optional<LogEntry> firstIn(String dataset) {
    String sql =
        "select "
            + COLUMNS
            + " from publication.open_document where dataset = ? order by position limit 1";
    return firstOf(sql, dataset);
  }

  /** The last row of a dataset up to a position, also of what was withdrawn. */
  public Optional<LogEntry> lastOf(String dataset, long position) {
    String sql =
        "select "
            + COLUMNS
            + " from publication.open_document where dataset = ? and position <= ?"
            + " order by position desc limit 1";
    return firstOf(sql, dataset, position);
  }

  /**
   * The months in which there are rows of a dataset after a position, in their order.
   *
   * @param base what the documents' URIs start with; rows of another base are passed over
   */
  public List<LogMonth> months(String dataset, String base, long after) {
    String sql =
        "select to_char(published_at at time zone 'UTC', 'YYYY-MM') as month, min(position) as first"
            + " from publication.open_document"
            + " where dataset = ? and position > ? and starts_with(uri, ?)"
            + " group by 1 order by 2";
    return list(
        sql,
        rows -> new LogMonth(YearMonth.parse(rows.getString("month")), rows.getLong("first")),
        dataset,
        after,
        base + "/doc/");
  }

  /**
   * The rows of a dataset in a month after a position, in their order.
   *
   * @param base what the documents' URIs start with; rows of another base are passed over
   * @param after the position that they come after, 0 for the first ones
   * @param limit how many at most
   */
  public List<LogVersion> versions(
      String dataset, String base, LogMonth month, long after, int limit) {
    String sql =
        "select "
            + COLUMNS
            + ", not exists (select from publication.open_document before"
            + " where before.uri = version.uri and before.position < version.position) as first"
            + " from publication.open_document version"
            + " where dataset = ? and position > ? and starts_with(uri, ?)"
            + " and published_at >= ? and published_at < ?"
            + " order by position limit ?";
    return list(
        sql,
        rows -> new LogVersion(entry(rows), rows.getBoolean("first")),
        dataset,
        after,
        base + "/doc/",
        month.start().atOffset(ZoneOffset.UTC),
        month.end().atOffset(ZoneOffset.UTC),
        limit);
  }

  /** The last position given, 0 before the first document. */
  public long lastPosition() {
    return Statements.first(
            dataSource,
            "select coalesce(max(position), 0) from publication.open_document",
            rows -> rows.getLong(1))
        .orElseThrow();
  }

  /**
   * Hands over every document that is public at a position, ordered by URI.
   *
   * @param dataset of which dataset
   * @param position what was published later is left out
   */
  public void documentsAt(String dataset, long position, Consumer<LogEntry> reader) {
    String after = "";
    List<LogEntry> page;
    do {
      page = pageAfter(dataset, position, after);
      for (LogEntry entry : page) {
        after = entry.uri();
        if (!entry.tombstone()) {
          reader.accept(entry);
        }
      }
    } while (page.size() == PAGE);
  }

  private List<LogEntry> pageAfter(String dataset, long position, String uri) {
    String sql =
        "select distinct on (uri) "
            + COLUMNS
            + " from publication.open_document where dataset = ? and position <= ? and uri > ?"
            + " order by uri, position desc limit ?";
    return list(sql, DocumentLog::entry, dataset, position, uri, PAGE);
  }

  private Optional<LogEntry> firstOf(String sql, Object... parameters) {
    return Statements.first(dataSource, sql, DocumentLog::entry, parameters);
  }

  private <T> List<T> list(String sql, Statements.RowReader<T> reader, Object... parameters) {
    return Statements.list(dataSource, sql, reader, parameters);
  }

  /** The last rows about some documents, of those that there ever were. */
  public List<LogEntry> latestOf(Collection<String> uris) {
    String sql =
        "select distinct on (uri) "
            + COLUMNS
            + " from publication.open_document where uri = any(?) order by uri, position desc";
    return list(sql, DocumentLog::entry, (Object) uris.toArray(String[]::new));
  }

  /** When a document changed, the latest first. */
  public List<DocumentView.Change> history(String uri, int limit) {
    String sql =
        "select position, published_at, tombstone from publication.open_document"
            + " where uri = ? order by position desc limit ?";
    return list(sql, DocumentLog::change, uri, limit);
  }

  private static DocumentView.Change change(ResultSet rows) throws SQLException {
    return new DocumentView.Change(
        rows.getLong("position"),
        rows.getObject("published_at", OffsetDateTime.class).toInstant(),
        rows.getBoolean("tombstone"));
  }

  private static LogEntry entry(ResultSet rows) throws SQLException {
    return new LogEntry(
        rows.getLong("position"),
        rows.getString("uri"),
        rows.getString("dataset"),
        rows.getString("nquads"),
        rows.getString("digest"),
        rows.getBoolean("tombstone"),
        rows.getObject("published_at", OffsetDateTime.class).toInstant());
  }
}
