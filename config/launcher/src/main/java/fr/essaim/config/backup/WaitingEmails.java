package fr.essaim.config.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * E-mails that had not left when the backup was made. The instance that it was made of may have
 * sent them since, or sends them now, so a restored one must not: an administrator decides about
 * each.
 */
final class WaitingEmails {

  private WaitingEmails() {}

  /**
   * Ends their waiting.
   *
   * @return how many there were
   */
  static int hold(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!isThere(statement)) {
        return 0;
      }
      return statement.executeUpdate(
          """
          update mail.message set state = 'UNCERTAIN', problem = 'INTERRUPTED', ended_at = now(),
            claim = null, claimed_until = null
          where state in ('WAITING', 'SENDING')
          """);
    }
  }

  /** Backups of earlier schemas know no e-mails. */
  private static boolean isThere(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("select to_regclass('mail.message') is not null")) {
      return row.next() && row.getBoolean(1);
    }
  }
}
