package fr.essaim.core.administration.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** What the database says of itself. */
@ApplicationScoped
public class DatabaseFacts {

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  /**
   * Up to which migration the schema is.
   *
   * @param since when that was done
   * @param failed whether a migration failed
   */
  public record Schema(String version, Instant since, boolean failed) {}

  private interface Reading<T> {
    T of(ResultSet rows) throws SQLException;
  }

  /** Such as {@code 17.7}. */
  public String version() {
    return one(
        "select split_part(current_setting('server_version'), ' ', 1)", rows -> rows.getString(1));
  }

  /** How many octets it takes. */
  public long size() {
    return one("select pg_database_size(current_database())", rows -> rows.getLong(1));
  }

  public Schema schema() {
    return one(
        "select version, installed_on at time zone current_setting('TimeZone'),"
            + " exists (select from public.flyway_schema_history where not success)"
            + " from public.flyway_schema_history where success and version is not null"
            + " order by installed_rank desc limit 1",
        rows ->
            new Schema(
                rows.getString(1),
                rows.getObject(2, OffsetDateTime.class).toInstant(),
                rows.getBoolean(3)));
  }

  private <T> T one(String sql, Reading<T> reading) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql);
        ResultSet rows = select.executeQuery()) {
      rows.next();
      return reading.of(rows);
    } catch (SQLException failure) {
      throw new IllegalStateException("The database tells nothing of itself", failure);
    }
  }
}
