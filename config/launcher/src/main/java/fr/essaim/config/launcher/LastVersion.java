package fr.essaim.config.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Which version of Essaim used a database last; noted there, so that a backup holds it too. */
public final class LastVersion {

  private static final String NAME = "last-version";

  private LastVersion() {}

  static void note(DatabaseAccess access, Terminal terminal) {
    try (Connection connection = access.asOwner();
        PreparedStatement statement =
            connection.prepareStatement(
                "insert into publication.instance (name, value) values (?, ?)"
                    + " on conflict (name) do update set value = excluded.value")) {
      statement.setString(1, NAME);
      statement.setString(2, Release.number().orElse("(not packaged)"));
      statement.executeUpdate();
    } catch (SQLException e) {
      terminal.warn("Which version runs could not be noted: " + e.getMessage());
    }
  }

  /** Empty when that was 0.1.0, which did not note it, or the database is new. */
  public static Optional<String> read(Connection connection) throws SQLException {
    return RememberedValue.of(connection, NAME);
  }
}
