package fr.essaim.config.upgrade;

import fr.essaim.config.backup.Backup;
import fr.essaim.config.launcher.CarriedMigrations.Migration;
import fr.essaim.config.launcher.DatabaseAccess;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.LastVersion;
import fr.essaim.config.launcher.Release;
import fr.essaim.config.launcher.SchemaVersion;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether the data of a directory can be brought to this version, and at what price. */
public final class UpgradeCheck {

  /** Those that releases are tried with. */
  private static final List<Integer> JAVA = List.of(17, 21, 25);

  /** What is left free in any case, for the journal of the database and the logs. */
  private static final long RESERVE = 256_000_000;

  private final Home home;
  private final Settings settings;
  private final Path directory;
  private final List<String> lines = new ArrayList<>();
  private final List<String> obstacles = new ArrayList<>();

  public UpgradeCheck(Home home, Settings settings, Path directory) {
    this.home = home;
    this.settings = settings;
    this.directory = directory;
  }

  /**
   * What was found.
   *
   * @param lines for people
   * @param obstacles what must be seen to before, a sentence each
   * @param pending how many migrations are to come
   */
  public record Report(List<String> lines, List<String> obstacles, int pending) {

    public Report {
      lines = List.copyOf(lines);
      obstacles = List.copyOf(obstacles);
    }
  }

  /** How much a table holds now. */
  private record Held(long rows, long bytes) {}

  /**
   * @throws Refusal when the database was written by a newer version, or cannot be read
   */
  public Report of(DatabaseAccess access) {
    SchemaVersion schema = SchemaVersion.of(access, home.war());
    schema.requireKnown();
    try {
      schema.requireUnaltered();
    } catch (Refusal altered) {
      obstacles.add(altered.getMessage());
    }
    List<Migration> pending = schema.newest().isPresent() ? schema.pending() : List.of();
    try (Connection connection = access.asOwner()) {
      versions(connection, schema);
      java();
      long written = weights(connection, pending);
      room(connection, pending.isEmpty() ? 0 : written, !pending.isEmpty());
    } catch (SQLException e) {
      throw new Refusal(
          "The database at %s cannot be read (%s): see the logs of PostgreSQL."
              .formatted(access.url(), e.getMessage()),
          e);
    }
    // They were read before, and one that this version does not know is refused there.
    line("settings", "all are known to this version");
    return new Report(lines, obstacles, pending.size());
  }

  private void line(String what, String says) {
    lines.add("%-11s %s".formatted(what, says));
  }

  private void versions(Connection connection, SchemaVersion schema) throws SQLException {
    line(
        "data",
        "%s: last used by Essaim %s, schema %s"
            .formatted(
                directory,
                LastVersion.read(connection).orElse("0.1.0 or earlier"),
                schema.newest().orElse("not made yet")));
    line("program", "Essaim " + Release.number().orElse("(not packaged)"));
  }

  private void java() {
    int version = Runtime.version().feature();
    line(
        "Java",
        JAVA.contains(version)
            ? version + ", which releases are tried with"
            : version + ", which releases are not tried with: take 17, 21 or 25");
  }

  /** A line a migration; gives the bytes of the tables that are written anew. */
  private long weights(Connection connection, List<Migration> pending) throws SQLException {
    if (pending.isEmpty()) {
      line("migrations", "none to come");
      return 0;
    }
    line("migrations", "%d to come, in one transaction".formatted(pending.size()));
    MigrationWeight weight = new MigrationWeight();
    Set<String> written = new HashSet<>();
    for (Migration migration : pending) {
      MigrationWeight.Work work = weight.of(migration.sql());
      written.addAll(work.written());
      List<String> parts = new ArrayList<>();
      if (work.isLight()) {
        parts.add("light");
      }
      if (!work.written().isEmpty()) {
        parts.add("writes " + held(connection, work.written()));
      }
      if (!work.looked().isEmpty()) {
        parts.add("reads " + held(connection, work.looked()));
      }
      if (!work.isKnown()) {
        parts.add("runs a program whose work is not known");
      }
      lines.add(
          "  %-6s %s: %s"
              .formatted(migration.version(), migration.about(), String.join("; ", parts)));
    }
    long bytes = 0;
    for (String table : written) {
      bytes += held(connection, table).map(Held::bytes).orElse(0L);
    }
    return bytes;
  }

  private static String held(Connection connection, Collection<String> tables) throws SQLException {
    List<String> told = new ArrayList<>();
    for (String table : tables.stream().sorted().toList()) {
      told.add(
          held(connection, table)
              .map(
                  held ->
                      "%s (%d rows, %s)".formatted(table, held.rows(), Backup.size(held.bytes())))
              .orElse(table));
    }
    return told.stream().collect(Collectors.joining(", "));
  }

  /** Empty for a table that is not there (yet). */
  private static Optional<Held> held(Connection connection, String table) throws SQLException {
    try (PreparedStatement there =
        connection.prepareStatement(
            "select pg_total_relation_size(to_regclass(?)) where to_regclass(?) is not null")) {
      there.setString(1, table);
      there.setString(2, table);
      try (ResultSet size = there.executeQuery()) {
        if (!size.next()) {
          return Optional.empty();
        }
        try (Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          return Optional.of(new Held(rows.getLong(1), size.getLong(1)));
        }
      }
    }
  }

  private void room(Connection connection, long written, boolean isNeeded) throws SQLException {
    boolean own = settings.optional(Setting.DB_URL).isPresent();
    boolean backup = settings.flag(Setting.BACKUP_BEFORE_MIGRATION);
    long database = databaseSize(connection);
    line(
        "database",
        "%s, %s".formatted(own ? "your own PostgreSQL" : "embedded", Backup.size(database)));
    if (!isNeeded) {
      return;
    }
    line(
        "backup",
        backup
            ? "made before the first migration, in %s, %s"
                .formatted(
                    directory.resolve("backups"),
                    settings.optional(Setting.BACKUP_KEY_FILE).isPresent()
                        ? "encrypted"
                        : "not encrypted (essaim.backup.key-file)")
            : "none, as essaim.backup.before-migration says");
    long needed = RESERVE + (backup ? database : 0) + (own ? 0 : 2 * written);
    long free = free();
    line(
        "room",
        "%s free on the disk of %s, %s needed at most%s"
            .formatted(
                Backup.size(free),
                directory,
                Backup.size(needed),
                own
                    ? "; on that of the database "
                        + Backup.size(2 * written)
                        + ", which cannot be seen from here"
                    : ""));
    if (free < needed) {
      obstacles.add(
          "There is too little room on the disk of %s: free %s (old backups, logs), or set essaim.backup.before-migration=false if you have a backup elsewhere."
              .formatted(directory, Backup.size(needed - free)));
    }
  }

  private long free() {
    try {
      return Files.getFileStore(directory).getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long databaseSize(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
      size.next();
      return size.getLong(1);
    }
  }
}
