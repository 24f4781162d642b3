package fr.essaim.core.publication.internal;

import fr.essaim.core.publication.LogUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Statements on the tables of the publication, each on a connection of the pool and by itself. When
 * the database does not answer they throw {@link LogUnavailable}.
 */
public final class Statements {

  private Statements() {}

  /** Makes something of a row. */
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** All rows, in their order. */
  public static <T> List<T> list(
      DataSource database, String sql, RowReader<T> reader, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      fill(select, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }

  /** The first row; empty if there is none, or nothing in it. */
  public static <T> Optional<T> first(
      DataSource database, String sql, RowReader<T> reader, Object... parameters) {
    List<T> found = list(database, sql, reader, parameters);
    return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.get(0));
  }

  public static void update(DataSource database, String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      fill(update, parameters);
      update.executeUpdate();
    } catch (SQLException failure) {
      throw new LogUnavailable(failure);
    }
  }

  private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
