package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps this version away from a database that a newer one has already changed: the migrations that
 * the database has had must all be among those that the WAR carries.
 */
final class SchemaVersion {

  private static final String HISTORY = "public.flyway_schema_history";

  private SchemaVersion() {}

  static void check(DatabaseAccess access, Path war) {
    Set<String> known = known(war);
    try (Connection connection = access.asOwner();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, HISTORY)) {
        return;
      }
      try (ResultSet rows =
          statement.executeQuery(
              "select version from "
                  + HISTORY
                  + " where version is not null and success order by installed_rank desc")) {
        while (rows.next()) {
          String applied = rows.getString(1);
          if (!known.contains(applied)) {
            throw new Refusal(
                "The database was written by a newer Essaim (its schema has version %s, which this one does not know): start that newer version, or restore a backup from before it."
                    .formatted(applied));
          }
        }
      }
    } catch (SQLException e) {
      throw new Refusal(
          "The schema of the database at %s cannot be read (%s): see the logs of PostgreSQL."
              .formatted(access.url(), e.getMessage()),
          e);
    }
  }

  /** Whether a table is there, whatever one may do with it. */
  static boolean exists(Statement statement, String table) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select to_regclass('" + table + "') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** The versions of the migrations in the WAR, as Flyway writes them. */
  static Set<String> known(Path war) {
    return CarriedMigrations.in(war).stream()
        .map(CarriedMigrations.Migration::version)
        .collect(Collectors.toSet());
  }
}
