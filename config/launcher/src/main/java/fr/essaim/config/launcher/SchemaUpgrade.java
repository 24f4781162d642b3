package fr.essaim.config.launcher;

import fr.essaim.config.launcher.CarriedMigrations.Migration;
import fr.essaim.config.settings.FullDisk;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Brings a database that holds data to the schema of this version: a backup first, then all
 * migrations in one transaction, so that one that fails leaves nothing behind. An empty database is
 * the application's matter.
 */
final class SchemaUpgrade {

  private final DataDirectory data;
  private final Settings settings;
  private final Terminal terminal;
  private final Path war;

  SchemaUpgrade(DataDirectory data, Settings settings, Terminal terminal, Path war) {
    this.data = data;
    this.settings = settings;
    this.terminal = terminal;
    this.war = war;
  }

  /** Whether this very WAR was the last that brought the schema to its version. */
  boolean isKnownToBeDone() {
    try {
      return Files.exists(mark()) && Files.readString(mark()).equals(PayaraDirectory.identity(war));
    } catch (IOException unknown) {
      return false;
    }
  }

  private Path mark() {
    return data.path().resolve("schema");
  }

  /**
   * @param publicPort what says meanwhile that there is an upgrade
   * @throws Refusal when this version may not touch the database, or a migration fails
   */
  void run(DatabaseAccess access, PublicPort publicPort) {
    SchemaVersion schema = SchemaVersion.of(access, war);
    schema.requireKnown();
    schema.requireUnaltered();
    List<Migration> pending = schema.pending();
    if (!pending.isEmpty() && schema.newest().isPresent()) {
      publicPort.say(WaitingPage.UPGRADING);
      migrate(access, schema.newest().get(), pending);
    }
    try {
      PrivateFiles.write(mark(), PayaraDirectory.identity(war));
    } catch (IOException e) {
      throw new Refusal("%s cannot be written: is the disk full?".formatted(mark()), e);
    }
  }

  private void migrate(DatabaseAccess access, String from, List<Migration> pending) {
    String to = pending.get(pending.size() - 1).version();
    terminal.say(
        "  Upgrading the schema from version %s to %s: %d %s …"
            .formatted(from, to, pending.size(), pending.size() == 1 ? "migration" : "migrations"));
    Optional<Path> kept = keep(access);
    Current current = new Current();
    try {
      SchemaMigrations.run(
          access, CarriedMigrations.in(war), Flyway.configure().group(true).callbacks(current));
    } catch (FlywayException | IOException e) {
      throw new Refusal(sentence(current, e, kept.map(BeforeMigration.service()::unused)), e);
    }
    terminal.step("the schema has version " + to);
  }

  private Optional<Path> keep(DatabaseAccess access) {
    if (!settings.flag(Setting.BACKUP_BEFORE_MIGRATION)) {
      return Optional.empty();
    }
    Path kept = BeforeMigration.service().keep(access, data.path(), settings);
    terminal.step(
        "backup from before the upgrade: %s (%s)"
            .formatted(kept, kept.toString().endsWith(".gpg") ? "encrypted" : "not encrypted"));
    return Optional.of(kept);
  }

  private static String sentence(Current current, Exception failure, Optional<Path> kept) {
    SQLException cause = sqlCause(failure);
    String state = cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
    return "%s failed (%s). All of it was taken back and the data are as they were%s: %s."
        .formatted(
            current.file == null ? "The upgrade" : "The migration " + current.file,
            firstLine(cause == null ? failure : cause),
            kept.map(path -> ", with a backup in " + path).orElse(""),
            FullDisk.isBehind(failure)
                ? "make room on the disk of the database and start again"
                : advice(state));
  }

  private static String advice(String state) {
    return switch (state) {
      case "42501" ->
          "give the owner of the database the right that it lacks, see docs/administration.md, and start again";
      case "55P03", "57014", "40P01", "40001" ->
          "end whatever else uses the database and start again";
      case "57P01", "08000", "08003", "08006" ->
          "see why PostgreSQL went away in its logs and start again";
      default -> "start the former version again, which still fits them, and report this line";
    };
  }

  private static SQLException sqlCause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  private static String firstLine(Throwable failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("").strip();
  }

  /** Remembers which migration is at work. */
  private static final class Current extends BaseCallback {

    private String file;

    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
      MigrationInfo migration = context.getMigrationInfo();
      file = migration.getScript();
    }
  }
}
