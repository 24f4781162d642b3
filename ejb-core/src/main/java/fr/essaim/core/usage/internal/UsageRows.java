package fr.essaim.core.usage.internal;

import fr.essaim.core.usage.Reader;
import fr.essaim.core.usage.Surface;
import fr.essaim.core.usage.UsageCount;
import fr.essaim.core.usage.Use;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The rows of counts. Each node adds to them what it counted. */
@ApplicationScoped
public class UsageRows {

  private static final String ADD =
      "insert into usage.daily_count as before (day, surface, dataset, reader, answers)"
          + " select * from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::bigint[])"
          + " on conflict (day, surface, dataset, reader)"
          + " do update set answers = before.answers + excluded.answers";

  private static final String SELECT =
      "select %s as since, surface, dataset, reader, sum(answers) from usage.daily_count"
          + " where day between ? and ?"
          + " group by since, surface, dataset, reader order by since, surface, dataset, reader";

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  protected UsageRows() {}

  /** Rows outside the container. */
  public UsageRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Adds all of them or, if it throws, none: it is one statement. */
  void add(List<UsageCount> counts) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setArray(1, array(connection, "date", counts, UsageCount::day));
      insert.setArray(2, array(connection, "text", counts, each -> each.use().surface().name()));
      insert.setArray(3, array(connection, "text", counts, each -> each.use().dataset()));
      insert.setArray(4, array(connection, "text", counts, each -> each.use().reader().name()));
      insert.setArray(5, array(connection, "bigint", counts, UsageCount::answers));
      insert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The counts of use cannot be written", failure);
    }
  }

  public List<UsageCount> days(LocalDate first, LocalDate last) {
    return select("day", first, last);
  }

  public List<UsageCount> months(LocalDate first, LocalDate last) {
    return select("date_trunc('month', day)::date", first, last);
  }

  /** Deletes what is older, and says how many rows that was. */
  int forgetBefore(LocalDate day) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from usage.daily_count where day < ?")) {
      delete.setObject(1, day);
      return delete.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Old counts of use cannot be deleted", failure);
    }
  }

  private List<UsageCount> select(String since, LocalDate first, LocalDate last) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT.formatted(since))) {
      select.setObject(1, first);
      select.setObject(2, last);
      List<UsageCount> counts = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          counts.add(
              new UsageCount(
                  rows.getObject(1, LocalDate.class),
                  new Use(
                      Surface.valueOf(rows.getString(2)),
                      rows.getString(3),
                      Reader.valueOf(rows.getString(4))),
                  rows.getLong(5)));
        }
      }
      return counts;
    } catch (SQLException failure) {
      throw new IllegalStateException("The counts of use cannot be read", failure);
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<UsageCount> counts,
      Function<UsageCount, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, counts.stream().map(value).toArray());
  }
}
