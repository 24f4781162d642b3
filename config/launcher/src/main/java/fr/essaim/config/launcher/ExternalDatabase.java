package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Looks at a PostgreSQL server of the operator's own before anything is started on it. */
final class ExternalDatabase {

  private static final String MANUAL = "docs/administration.md";
  private static final int LEAST_VERSION = 15;
  private static final List<String> EXTENSIONS = List.of("unaccent", "pg_trgm");

  private ExternalDatabase() {}

  /**
   * @throws Refusal when it cannot be reached or lacks what {@code docs/administration.md} asks for
   */
  static void check(DatabaseAccess access) {
    try (Connection connection = access.asOwner();
        Statement statement = connection.createStatement()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < LEAST_VERSION) {
        throw new Refusal(
            "The server at %s is PostgreSQL %d: Essaim needs %d or newer, 17 at best."
                .formatted(access.url(), version, LEAST_VERSION));
      }
      List<String> missing = new ArrayList<>(EXTENSIONS);
      try (ResultSet rows = statement.executeQuery("select name from pg_available_extensions")) {
        while (rows.next()) {
          missing.remove(rows.getString(1));
        }
      }
      if (!missing.isEmpty()) {
        throw new Refusal(
            "The server at %s lacks the extensions %s: install PostgreSQL's contrib package there, see %s."
                .formatted(access.url(), String.join(", ", missing), MANUAL));
      }
    } catch (SQLException e) {
      throw refusal(access, access.owner(), Setting.DB_PASSWORD, e);
    }
    try (Connection connection = access.asReader()) {
      if (!connection.isValid(5)) {
        throw new SQLException("the connection does not hold", "08006");
      }
    } catch (SQLException e) {
      throw refusal(access, access.reader(), Setting.DB_READER_PASSWORD, e);
    }
  }

  private static Refusal refusal(
      DatabaseAccess access, String user, Setting password, SQLException cause) {
    return new Refusal(
        DatabaseRefusal.of(access.url(), user, password.key(), cause).sentence(), cause);
  }
}
