package fr.essaim.config.backup;

import fr.essaim.config.backup.BackupManifest.TableDigest;
import fr.essaim.config.launcher.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Fills the tables of a fresh schema from an archive, in one transaction. Foreign keys are taken
 * off meanwhile and put back at the end, which checks every row; the triggers of the schema sleep,
 * for what they would do was done when the rows were first written.
 */
final class TableLoader {

  private static final String FOREIGN_KEYS =
      """
      select format('%I.%I', schema.nspname, rel.relname), quote_ident(conname),
        pg_get_constraintdef(con.oid)
      from pg_constraint con
      join pg_class rel on rel.oid = con.conrelid
      join pg_namespace schema on schema.oid = rel.relnamespace
      where con.contype = 'f'
      """;

  private final Connection connection;
  private final Terminal terminal;

  TableLoader(Connection connection, Terminal terminal) {
    this.connection = connection;
    this.terminal = terminal;
  }

  private record ForeignKey(String table, String name, String definition) {}

  void load(BackupArchive archive, BackupManifest manifest) throws SQLException, IOException {
    connection.setAutoCommit(false);
    Catalogue catalogue = new Catalogue(connection);
    requireSameTables(catalogue.tables(), manifest.tables());
    List<ForeignKey> foreignKeys = foreignKeys();
    List<String> names = manifest.tables().stream().map(TableDigest::name).toList();
    try (Statement statement = connection.createStatement()) {
      for (ForeignKey each : foreignKeys) {
        statement.execute("alter table %s drop constraint %s".formatted(each.table(), each.name()));
      }
      for (String name : names) {
        statement.execute("alter table %s disable trigger user".formatted(name));
      }
      // What the migrations have written themselves is in the backup, as it became since.
      statement.execute("truncate " + String.join(", ", names));
      fill(archive, manifest);
      for (ForeignKey each : foreignKeys) {
        statement.execute(
            "alter table %s add constraint %s %s"
                .formatted(each.table(), each.name(), each.definition()));
      }
      for (String name : names) {
        statement.execute("alter table %s enable trigger user".formatted(name));
      }
    }
    advance(catalogue.sequenceNames(), manifest.sequences());
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("analyze");
    }
  }

  /** The schema was made by the same migrations; that nothing else is asked for is made sure of. */
  private static void requireSameTables(List<TableShape> here, List<TableDigest> wanted)
      throws IOException {
    Map<String, List<String>> columns = new HashMap<>();
    here.forEach(table -> columns.put(table.name(), table.columns()));
    for (TableDigest table : wanted) {
      List<String> there = columns.remove(table.name());
      if (there == null || !new HashSet<>(there).equals(new HashSet<>(table.columns()))) {
        throw new IOException(
            "the schema of this version knows no table %s (%s)"
                .formatted(table.name(), String.join(", ", table.columns())));
      }
    }
    if (!columns.isEmpty()) {
      throw new IOException("the backup lacks the table " + columns.keySet().iterator().next());
    }
  }

  private List<ForeignKey> foreignKeys() throws SQLException {
    List<ForeignKey> keys = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(FOREIGN_KEYS)) {
      while (rows.next()) {
        keys.add(new ForeignKey(rows.getString(1), rows.getString(2), rows.getString(3)));
      }
    }
    return keys;
  }

  private void fill(BackupArchive archive, BackupManifest manifest) throws IOException {
    Map<String, TableDigest> tables = new HashMap<>();
    manifest.tables().forEach(table -> tables.put(ArchiveWriter.TABLES + table.name(), table));
    archive.read(
        (name, content) -> {
          TableDigest table = tables.get(name);
          if (table != null) {
            fill(table, content);
          }
        });
  }

  private void fill(TableDigest table, InputStream content) throws IOException {
    try {
      long rows =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(TableShape.copyIn(table.name(), table.columns()), content);
      if (rows > 0) {
        terminal.say("  %s: %d rows".formatted(table.name(), rows));
      }
    } catch (SQLException e) {
      throw new IOException(table.name() + ": " + Backup.firstLine(e), e);
    }
  }

  private void advance(List<String> known, Map<String, Long> values) throws SQLException {
    try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?)")) {
      for (String name : known) {
        Long last = values.get(name);
        if (last != null) {
          set.setString(1, name);
          set.setLong(2, last);
          set.execute();
        }
      }
    }
  }
}
