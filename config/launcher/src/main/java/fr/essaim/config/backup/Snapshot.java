package fr.essaim.config.backup;

import fr.essaim.config.backup.BackupManifest.Counted;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/**
 * A whole database as it was at one moment, however long reading it takes and whatever is written
 * meanwhile: one read-only transaction that sees what was committed when it began. The same rows
 * give the same bytes on every server.
 */
final class Snapshot implements AutoCloseable {

  private final Connection connection;
  private final Catalogue catalogue;

  private Snapshot(Connection connection) {
    this.connection = connection;
    this.catalogue = new Catalogue(connection);
  }

  /** Takes the connection over, and closes it at the end. */
  static Snapshot of(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local timezone to 'UTC'");
      statement.execute("set local datestyle to 'ISO, YMD'");
      statement.execute("set local intervalstyle to 'postgres'");
      statement.execute("set local extra_float_digits to 3");
      statement.execute("set local bytea_output to 'hex'");
    }
    return new Snapshot(connection);
  }

  Catalogue catalogue() {
    return catalogue;
  }

  /** Writes all rows of a table, in PostgreSQL's text format. */
  Counted copy(TableShape table, OutputStream out) throws SQLException, IOException {
    try (CountingDigest counting = new CountingDigest(out)) {
      long rows =
          connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), counting);
      return new Counted(rows, counting.hex());
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
