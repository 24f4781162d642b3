package fr.essaim.config.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The change feed of a restored instance. What was published after the backup is lost, and its
 * positions will be given again to something else; so the pages, which readers may keep for good,
 * get other addresses.
 */
final class RestoredFeed {

  private RestoredFeed() {}

  /** Begins another epoch; backups of earlier schemas have no feed. */
  static void renew(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select to_regprocedure('publication.renew_feed()') is not null")) {
      if (!row.next() || !row.getBoolean(1)) {
        return;
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("select publication.renew_feed()");
    }
  }
}
