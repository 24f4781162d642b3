package fr.essaim.config.backup;

import fr.essaim.config.backup.BackupManifest.Counted;
import fr.essaim.config.backup.BackupManifest.TableDigest;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes a backup of a database, while anyone who uses it goes on. Every table is read in one
 * snapshot, by plain SQL, so it works with any PostgreSQL and needs no program of its.
 */
public final class Backup {

  private final Optional<KeyFile> key;
  private final Terminal terminal;
  private final Clock clock;

  /**
   * @param key what to encrypt it with; empty for a plain archive
   */
  public Backup(Optional<KeyFile> key, Terminal terminal, Clock clock) {
    this.key = key;
    this.terminal = terminal;
    this.clock = clock;
  }

  /**
   * Writes it to a file that must not exist.
   *
   * @param ledger where the ledger of erasures lies, or will
   * @param settings those in force, without secrets
   */
  public BackupManifest write(
      Path target,
      Connection connection,
      Path ledger,
      String essaim,
      Map<String, String> settings) {
    Instant madeAt = clock.instant();
    try (WholeFile file = WholeFile.begin(target);
        Snapshot snapshot = Snapshot.of(connection)) {
      BackupManifest manifest;
      try (ArchiveWriter archive = new ArchiveWriter(encrypted(file.content()))) {
        manifest = write(archive, snapshot, madeAt, ledger, essaim, settings);
      }
      file.complete();
      terminal.step(
          "%d tables, %d rows: %s"
              .formatted(manifest.tables().size(), manifest.rows(), size(Files.size(target))));
      return manifest;
    } catch (SQLException e) {
      throw new Refusal(
          "The backup was not made, because the database could not be read to the end (%s): see the logs of PostgreSQL and try again."
              .formatted(firstLine(e)),
          e);
    } catch (IOException e) {
      throw new Refusal(
          "The backup was not made, because %s could not be written to the end (%s): make room there, or name another place."
              .formatted(target, e.getMessage()),
          e);
    }
  }

  private OutputStream encrypted(OutputStream out) throws IOException {
    return key.isPresent() ? OpenPgp.encrypting(out, key.get()) : out;
  }

  private BackupManifest write(
      ArchiveWriter archive,
      Snapshot snapshot,
      Instant madeAt,
      Path ledger,
      String essaim,
      Map<String, String> settings)
      throws SQLException, IOException {
    List<String> migrations = snapshot.catalogue().migrations();
    List<TableShape> tables = snapshot.catalogue().tables();
    List<TableDigest> written = new ArrayList<>();
    for (TableShape table : tables) {
      Counted content = snapshot.copy(table, archive.entry(ArchiveWriter.TABLES + table.name()));
      written.add(new TableDigest(table.name(), table.columns(), content));
      if (content.rows() > 0) {
        terminal.say(
            "  %d/%d  %s: %d rows"
                .formatted(written.size(), tables.size(), table.name(), content.rows()));
      }
    }
    BackupManifest manifest =
        new BackupManifest(
            essaim,
            madeAt,
            snapshot.catalogue().baseUri().orElse(""),
            migrations,
            written,
            snapshot.catalogue().sequences(),
            erasures(archive, ledger),
            settings);
    archive.manifest(manifest);
    return manifest;
  }

  /** Read after the snapshot was taken, so that it misses no erasure that the tables show. */
  private static Counted erasures(ArchiveWriter archive, Path ledger) throws IOException {
    List<String> lines = ErasureLedger.lines(ledger);
    try (CountingDigest counting = new CountingDigest(archive.entry(ArchiveWriter.ERASURES))) {
      counting.write(ErasureLedger.text(lines).getBytes(StandardCharsets.UTF_8));
      return new Counted(lines.size(), counting.hex());
    }
  }

  static String firstLine(SQLException e) {
    return e.getMessage() == null ? e.getSQLState() : e.getMessage().lines().findFirst().orElse("");
  }

  /** Such as {@code 12.3 MB}. */
  public static String size(long bytes) {
    if (bytes < 1_000_000) {
      return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
    return bytes < 1_000_000_000
        ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
