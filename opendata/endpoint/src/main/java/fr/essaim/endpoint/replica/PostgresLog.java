package fr.essaim.endpoint.replica;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.PGConnection;

/** The log in PostgreSQL, read with a role that can read nothing else. */
public final class PostgresLog implements PublishedLog {

  private static final System.Logger LOG = System.getLogger(PostgresLog.class.getName());

  private static final String ROW =
      "digest || '@' || (extract(epoch from published_at) * 1000000)::bigint as mark";

  private static final String FIRST =
      "select " + ROW + " from publication.open_document order by position limit 1";

  private static final String COLUMNS =
      "select position, "
          + ROW
          + ", uri, case when position > ? then nquads else '' end as nquads, tombstone"
          + " from publication.open_document document";

  private static final String FROM = COLUMNS + " where position >= ? order by position limit ?";

  /** Of so many rows the newest are sought at once, so that no statement takes long. */
  private static final int LOOKED_THROUGH = 100_000;

  private static final String NEWEST_FROM =
      "with part as (select min(position) as first, max(position) as last from"
          + " (select position from publication.open_document where position >= ?"
          + " order by position limit "
          + LOOKED_THROUGH
          + ") looked_through) "
          + COLUMNS
          + ", part where position between first and last and (position in (first, last)"
          + " or not exists (select from publication.open_document later"
          + " where later.uri = document.uri and later.position > document.position))"
          + " order by position limit ?";

  private final Connection connection;
  private final PreparedStatement from;
  private final PreparedStatement newestFrom;

  private PostgresLog(Connection connection) throws SQLException {
    this.connection = connection;
    try (Statement listen = connection.createStatement()) {
      listen.execute("listen essaim_log");
    }
    from = connection.prepareStatement(FROM);
    newestFrom = connection.prepareStatement(NEWEST_FROM);
  }

  /**
   * Where the log is.
   *
   * @param url JDBC URL
   * @param user the role that reads the log
   * @param password its password
   */
  public record Address(String url, String user, String password) implements Source {

    @Override
    public PublishedLog open() throws LogAway {
      Properties properties = new Properties();
      properties.setProperty("user", user);
      properties.setProperty("password", password);
      properties.setProperty("connectTimeout", "5");
      properties.setProperty("socketTimeout", "30");
      properties.setProperty("tcpKeepAlive", "true");
      properties.setProperty("ApplicationName", "essaim-endpoint");
      properties.setProperty("readOnly", "true");
      try {
        Connection connection = DriverManager.getConnection(url, properties);
        try {
          return new PostgresLog(connection);
        } catch (SQLException failure) {
          connection.close();
          throw failure;
        }
      } catch (SQLException failure) {
        throw new LogAway(failure);
      }
    }

    /** Without the password. */
    @Override
    public String toString() {
      return user + " at " + url;
    }
  }

  @Override
  public Optional<String> firstMark() throws LogAway {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FIRST)) {
      return rows.next() ? Optional.of(rows.getString("mark")) : Optional.empty();
    } catch (SQLException failure) {
      throw new LogAway(failure);
    }
  }

  @Override
  public List<LogRow> from(long position, int most) throws LogAway {
    return rows(from, position, most);
  }

  @Override
  public List<LogRow> newestFrom(long position, int most) throws LogAway {
    return rows(newestFrom, position, most);
  }

  private static List<LogRow> rows(PreparedStatement statement, long position, int most)
      throws LogAway {
    try {
      statement.setLong(1, position);
      statement.setLong(2, position);
      statement.setInt(3, most);
      List<LogRow> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new LogRow(
                  rows.getLong("position"),
                  rows.getString("mark"),
                  rows.getString("uri"),
                  rows.getString("nquads"),
                  rows.getBoolean("tombstone")));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new LogAway(failure);
    }
  }

  @Override
  public void awaitNews(Duration most) throws LogAway {
    try {
      connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(most.toMillis()));
    } catch (SQLException failure) {
      throw new LogAway(failure);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException alreadyGone) {
      LOG.log(System.Logger.Level.DEBUG, "The connection was gone already.", alreadyGone);
    }
  }
}
