package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keeps this version away from a database that a newer one has already changed: the migrations that
 * the database has had must all be among those that the WAR carries.
 */
final class SchemaVersion {

  private static final Pattern CORE = Pattern.compile("WEB-INF/lib/essaim-ejb-core-[^/]*\\.jar");
  private static final Pattern MIGRATION = Pattern.compile("db/migration/V([0-9_]+)__.*\\.sql");
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
    Set<String> versions = new HashSet<>();
    try (InputStream file = Files.newInputStream(war);
        ZipInputStream outer = new ZipInputStream(file)) {
      for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
        if (CORE.matcher(entry.getName()).matches()) {
          collect(new ZipInputStream(outer), versions);
          return versions;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return versions;
  }

  // The inner stream is not closed: that would close the archive around it.
  private static void collect(ZipInputStream core, Set<String> versions) throws IOException {
    for (ZipEntry entry = core.getNextEntry(); entry != null; entry = core.getNextEntry()) {
      Matcher migration = MIGRATION.matcher(entry.getName());
      if (migration.matches()) {
        versions.add(migration.group(1).replace('_', '.'));
      }
    }
  }
}
