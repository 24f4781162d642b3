package fr.essaim.config.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Who publishes under an address. The instance that a backup was made of may still do, so a
 * restored one must not under the same one, unless it takes its place.
 */
final class RestoredClaims {

  private static final String OF_THE_BACKUP = "place:backup";

  private RestoredClaims() {}

  /**
   * @param baseUri what URIs start with in the backup; empty when it has none
   */
  static void keep(Connection connection, String baseUri, boolean takesOver) throws SQLException {
    try (PreparedStatement former =
        connection.prepareStatement("delete from publication.instance where name like 'place:%'")) {
      former.executeUpdate();
    }
    if (takesOver || baseUri.isEmpty()) {
      return;
    }
    try (PreparedStatement claim =
        connection.prepareStatement(
            "insert into publication.instance (name, value) values (?, ?)")) {
      claim.setString(1, OF_THE_BACKUP);
      claim.setString(2, baseUri);
      claim.executeUpdate();
    }
  }
}
