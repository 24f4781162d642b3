package fr.essaim.config.launcher;

import fr.essaim.config.launcher.CarriedMigrations.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Lets Flyway run migrations that were read from a WAR. */
public final class SchemaMigrations {

  /** Kept, because the logging library forgets the level of a logger that nobody holds. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private SchemaMigrations() {}

  /** Runs these and no other on an empty database. */
  public static void build(DatabaseAccess access, Collection<Migration> migrations)
      throws IOException {
    run(access, migrations, Flyway.configure());
  }

  /**
   * Runs those that the database has not had.
   *
   * @param configuration what is asked for beside the usual
   */
  static void run(
      DatabaseAccess access, Collection<Migration> migrations, FluentConfiguration configuration)
      throws IOException {
    Path directory = Files.createTempDirectory("essaim-migrations-");
    try {
      for (Migration migration : migrations) {
        Files.writeString(directory.resolve(migration.file()), migration.sql());
      }
      FLYWAY.setLevel(Level.OFF);
      configuration
          .dataSource(access.url(), access.owner(), access.ownerPassword())
          .defaultSchema("public")
          .locations("filesystem:" + directory)
          .load()
          .migrate();
    } finally {
      Trees.delete(directory);
    }
  }
}
