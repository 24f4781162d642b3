package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The embedded database of a data directory alone, for a measure or a test beside the launcher. */
public final class StandaloneDatabase implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final DataDirectory data;
  private final Secrets secrets;
  private final Guardian guardian;
  private final SupervisedProcess process;
  private final DatabaseAccess access;

  private StandaloneDatabase(
      DataDirectory data,
      Secrets secrets,
      Guardian guardian,
      SupervisedProcess process,
      DatabaseAccess access) {
    this.data = data;
    this.secrets = secrets;
    this.guardian = guardian;
    this.process = process;
    this.access = access;
  }

  /**
   * @param directory a data directory, with or without a database
   */
  public static StandaloneDatabase start(Home home, Path directory)
      throws IOException, InterruptedException {
    DataDirectory data = DataDirectory.take(directory);
    Guardian guardian = new Guardian();
    try {
      return start(home, data, guardian);
    } catch (IOException | RuntimeException | InterruptedException e) {
      guardian.close();
      data.close();
      throw e;
    }
  }

  private static StandaloneDatabase start(Home home, DataDirectory data, Guardian guardian)
      throws IOException, InterruptedException {
    ChildRecords records = new ChildRecords(data.children());
    // The lock is ours: whatever runs still was left by a launcher that was killed.
    records.endOrphans();
    Secrets secrets = Secrets.of(data);
    int port = Ports.free();
    EmbeddedDatabase database = new EmbeddedDatabase(data, secrets, port);
    database.initialise();
    SupervisedProcess process =
        new SupervisedProcess(database, guardian, records, Terminal.silent(), () -> {});
    StandaloneDatabase started =
        new StandaloneDatabase(
            data, secrets, guardian, process, DatabaseAccess.embedded(port, secrets));
    try {
      process.start();
      database.awaitReady(process, PATIENCE);
      database.prepare();
      SchemaVersion.of(started.access(), home.war()).requireKnown();
      return started;
    } catch (SQLException e) {
      started.close();
      throw new Refusal(
          "PostgreSQL refuses its roles and database (%s): see %s."
              .formatted(e.getMessage(), database.log()),
          e);
    } catch (IOException | RuntimeException | InterruptedException e) {
      started.close();
      throw e;
    }
  }

  /** How to reach it while it runs. */
  DatabaseAccess access() {
    return access;
  }

  /** What an application on that port needs to run on this database. */
  public Map<String, String> applicationEnvironment(int port) {
    return ApplicationEnvironment.of(
        access,
        secrets,
        data,
        "http://localhost:" + port,
        "http://127.0.0.1:" + (port + 1) + "/sparql",
        false);
  }

  @Override
  public void close() {
    try {
      process.requestStop();
      process.awaitEnd(PATIENCE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      guardian.close();
      data.close();
    }
  }
}
