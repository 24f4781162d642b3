package fr.essaim.config.launcher;

import fr.essaim.config.launcher.CarriedMigrations.Migration;
import fr.essaim.config.settings.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which migrations a database has had, held against those that the WAR of this version carries:
 * what is still to come, and whether this version may touch it at all.
 */
public final class SchemaVersion {

  private static final String HISTORY = "public.flyway_schema_history";

  private final DatabaseAccess access;
  private final List<Migration> carried;
  private final List<Applied> applied;

  private SchemaVersion(DatabaseAccess access, List<Migration> carried, List<Applied> applied) {
    this.access = access;
    this.carried = carried;
    this.applied = applied;
  }

  /**
   * A migration that the database has had.
   *
   * @param version null for what has none
   * @param checksum null for what is no file
   */
  private record Applied(String version, String file, Integer checksum, boolean success) {}

  /**
   * @throws Refusal when the database cannot be read
   */
  public static SchemaVersion of(DatabaseAccess access, Path war) {
    List<Applied> applied = new ArrayList<>();
    try (Connection connection = access.asOwner();
        Statement statement = connection.createStatement()) {
      if (exists(statement, HISTORY)) {
        try (ResultSet rows =
            statement.executeQuery(
                "select version, script, checksum, success from "
                    + HISTORY
                    + " order by installed_rank")) {
          while (rows.next()) {
            applied.add(
                new Applied(
                    rows.getString(1),
                    rows.getString(2),
                    rows.getObject(3, Integer.class),
                    rows.getBoolean(4)));
          }
        }
      }
    } catch (SQLException e) {
      throw new Refusal(
          "The schema of the database at %s cannot be read (%s): see the logs of PostgreSQL."
              .formatted(access.url(), e.getMessage()),
          e);
    }
    return new SchemaVersion(access, CarriedMigrations.in(war), applied);
  }

  /** The newest that the database has had; empty before the first start. */
  public Optional<String> newest() {
    return applied.stream()
        .filter(Applied::success)
        .map(Applied::version)
        .filter(version -> version != null)
        .reduce((former, next) -> next);
  }

  /** Those that the database has not had yet, oldest first. */
  public List<Migration> pending() {
    Set<String> had = new HashSet<>();
    applied.stream().filter(Applied::success).map(Applied::version).forEach(had::add);
    return carried.stream().filter(migration -> !had.contains(migration.version())).toList();
  }

  /**
   * Keeps this version away from a database that a newer one has already changed.
   *
   * @throws Refusal when it has had a migration that this version does not carry
   */
  public void requireKnown() {
    Set<String> known = new HashSet<>();
    carried.forEach(migration -> known.add(migration.version()));
    List<String> unknown =
        applied.stream()
            .filter(Applied::success)
            .map(Applied::version)
            .filter(version -> version != null && !known.contains(version))
            .toList();
    if (!unknown.isEmpty()) {
      throw new Refusal(
          "The database was written by a newer Essaim (its schema has version %s, which this one does not know): start that newer version, or go back to the backup from before it with \"essaim upgrade --back\"."
              .formatted(unknown.get(unknown.size() - 1)));
    }
  }

  /**
   * @throws Refusal when a migration was left half done, or is another file than the one that the
   *     database has had
   */
  public void requireUnaltered() {
    Map<String, Migration> known = new HashMap<>();
    carried.forEach(migration -> known.put(migration.version(), migration));
    for (Applied each : applied) {
      if (!each.success()) {
        throw new Refusal(
            "The migration %s failed at an earlier start and left the schema half done: go back to the backup from before it with \"essaim upgrade --back\"."
                .formatted(each.file()));
      }
      Migration here = each.version() == null ? null : known.get(each.version());
      if (here != null && each.checksum() != null && each.checksum() != here.checksum()) {
        throw new Refusal(
            "The migration %s of this Essaim is not the one that the database at %s has had, so the file was altered: install this version again as it was published. Nothing was changed."
                .formatted(here.file(), access.url()));
      }
    }
  }

  /** Whether a table is there, whatever one may do with it. */
  static boolean exists(Statement statement, String table) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select to_regclass('" + table + "') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
