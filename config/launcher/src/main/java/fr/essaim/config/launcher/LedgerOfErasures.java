package fr.essaim.config.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Sees to it that the ledger of erasures is there from the first start on, so that whoever copies
 * it misses it when it is not, and that it is written again when it went.
 */
final class LedgerOfErasures {

  private final Path file;
  private final boolean wasMissing;

  private LedgerOfErasures(Path file, boolean wasMissing) {
    this.file = file;
    this.wasMissing = wasMissing;
  }

  /** Makes it if it is not there. */
  static LedgerOfErasures in(DataDirectory data) throws IOException {
    Path file = DataDirectory.erasures(data.path());
    boolean missing = Files.notExists(file);
    if (missing) {
      PrivateFiles.write(file, "");
    }
    return new LedgerOfErasures(file, missing);
  }

  /** Lets the application write again what an instance that had a ledger had in it. */
  void complete(DatabaseAccess access, Terminal terminal) {
    if (!wasMissing) {
      return;
    }
    try (Connection connection = access.asOwner();
        Statement statement = connection.createStatement()) {
      if (!SchemaVersion.exists(statement, "protection.erasure")) {
        return;
      }
      int erased =
          statement.executeUpdate(
              "update protection.erasure set in_ledger = false where in_ledger");
      if (erased > 0) {
        terminal.say(
            "The ledger of erasures %s was missing: %d lines are written again, as the database knows them. If there is a copy of it, see that none is lost."
                .formatted(file, erased));
      }
    } catch (SQLException e) {
      terminal.warn("The ledger of erasures could not be completed: " + e.getMessage());
    }
  }
}
