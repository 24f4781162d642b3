package fr.essaim.config.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** What the database remembers of its instance, by name. */
public final class RememberedValue {

  /** The start of the URIs of the documents that are there. */
  public static final String BASE_URI = "base-uri";

  private RememberedValue() {}

  /** Empty also before the first start, when there is no table yet. */
  public static Optional<String> of(Connection connection, String name) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!SchemaVersion.exists(statement, "publication.instance")) {
        return Optional.empty();
      }
    }
    try (PreparedStatement statement =
        connection.prepareStatement("select value from publication.instance where name = ?")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }
}
