package fr.essaim.core.publication;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What the instance remembers of itself from one start to the next. The base of its URIs is the
 * main thing: it stands in every published document, so a start with another one must not publish
 * until a rebuild has written all documents anew.
 */
@ApplicationScoped
public class InstanceMemory {

  private static final String BASE_URI = "base-uri";
  private static final String FEED_EPOCH = "feed-epoch";

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  protected InstanceMemory() {}

  /** A memory outside the container. */
  public InstanceMemory(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Remembers the base if none was before.
   *
   * @return the base that the documents were written with, the given one or another
   */
  public String baseUri(String configured) {
    return recall(BASE_URI).orElseGet(() -> firstBase(configured));
  }

  private String firstBase(String configured) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into publication.instance (name, value) values (?, ?)"
                    + " on conflict (name) do nothing")) {
      insert.setString(1, BASE_URI);
      insert.setString(2, configured);
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
    return recall(BASE_URI).orElse(configured);
  }

  /** The base of the documents that are there; empty before the first start. */
  public Optional<String> baseUri() {
    return recall(BASE_URI);
  }

  /** What a rebuild does last, after all documents have the new base. */
  public void adoptBaseUri(String base) {
    remember(BASE_URI, base);
  }

  /** Which epoch the feed is in; the database begins another when old rows of the log change. */
  public String feedEpoch() {
    return recall(FEED_EPOCH).orElse("0");
  }

  public Optional<String> recall(String name) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select value from publication.instance where name = ?")) {
      select.setString(1, name);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }

  public void remember(String name, String value) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                "insert into publication.instance (name, value) values (?, ?)"
                    + " on conflict (name) do update set value = excluded.value")) {
      upsert.setString(1, name);
      upsert.setString(2, value);
      upsert.executeUpdate();
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }
}
