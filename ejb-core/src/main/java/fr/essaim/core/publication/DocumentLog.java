package fr.essaim.core.publication;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

  /** The last position given, 0 before the first document. */
  public long lastPosition() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select coalesce(max(position), 0) from publication.open_document");
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
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
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, dataset);
      select.setLong(2, position);
      select.setString(3, uri);
      select.setInt(4, PAGE);
      List<LogEntry> page = new ArrayList<>(PAGE);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          page.add(entry(rows));
        }
      }
      return page;
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }

  private Optional<LogEntry> firstOf(String sql, String... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }

  /** The last rows about some documents, of those that there ever were. */
  public List<LogEntry> latestOf(Collection<String> uris) {
    String sql =
        "select distinct on (uri) "
            + COLUMNS
            + " from publication.open_document where uri = any(?) order by uri, position desc";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("text", uris.toArray()));
      List<LogEntry> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(entry(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }

  /** When a document changed, the latest first. */
  public List<DocumentView.Change> history(String uri, int limit) {
    String sql =
        "select position, published_at, tombstone from publication.open_document"
            + " where uri = ? order by position desc limit ?";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, uri);
      select.setInt(2, limit);
      List<DocumentView.Change> changes = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          changes.add(
              new DocumentView.Change(
                  rows.getLong("position"),
                  rows.getObject("published_at", OffsetDateTime.class).toInstant(),
                  rows.getBoolean("tombstone")));
        }
      }
      return changes;
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }

  static LogEntry entry(ResultSet rows) throws SQLException {
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
