package fr.essaim.core.publication;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

/** Keeps editions; on a connection of the caller, who has a transaction open and commits. */
public final class EditionLedger {

  private final Connection connection;

  public EditionLedger(Connection connection) {
    this.connection = connection;
  }

  /**
   * Keeps an edition, unless there is one of that name.
   *
   * @param files where the content of each file is, by its extension
   * @param epoch the epoch of the log in which they were made
   * @return whether it is kept now: not when old rows of the log were emptied since, for the files
   *     may hold what was emptied
   */
  public boolean keep(Edition edition, Map<String, Path> files, String epoch)
      throws SQLException, IOException {
    if (!isEpoch(epoch) || !insert(edition)) {
      return false;
    }
    for (Edition.Part file : edition.files()) {
      insert(edition, file, files.get(file.extension()));
    }
    return true;
  }

  /**
   * Holds the epoch until the transaction ends, so that anyone who empties rows sees the edition.
   */
  private boolean isEpoch(String epoch) throws SQLException {
    try (PreparedStatement hold =
        connection.prepareStatement(
            "insert into publication.instance as known (name, value) values ('feed-epoch', ?)"
                + " on conflict (name) do update set value = known.value returning value")) {
      hold.setString(1, epoch);
      try (ResultSet rows = hold.executeQuery()) {
        rows.next();
        return rows.getString(1).equals(epoch);
      }
    }
  }

  private boolean insert(Edition edition) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into publication.edition (dataset, frozen_on, revision, position, frozen_at)"
                + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, edition.dataset());
      insert.setObject(2, edition.frozenOn());
      insert.setInt(3, edition.revision());
      insert.setLong(4, edition.position());
      insert.setObject(5, OffsetDateTime.ofInstant(edition.frozenAt(), ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  private void insert(Edition edition, Edition.Part file, Path content)
      throws SQLException, IOException {
    try (InputStream bytes = Files.newInputStream(content);
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into publication.edition_file"
                    + " (dataset, frozen_on, revision, extension, size, sha256, content)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, edition.dataset());
      insert.setObject(2, edition.frozenOn());
      insert.setInt(3, edition.revision());
      insert.setString(4, file.extension());
      insert.setLong(5, file.size());
      insert.setString(6, file.sha256());
      insert.setBinaryStream(7, bytes, file.size());
      insert.executeUpdate();
    }
  }
}
