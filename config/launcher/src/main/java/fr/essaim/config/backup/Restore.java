package fr.essaim.config.backup;

import fr.essaim.config.backup.BackupManifest.Counted;
import fr.essaim.config.backup.BackupManifest.TableDigest;
import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.InstanceDatabase;
import fr.essaim.config.launcher.PrivateFiles;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.launcher.Trees;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes an instance from a backup. Everything that can be known to be wrong is refused before
 * anything is made; what is made by a restore that fails is taken away again. Nobody sees the new
 * instance before its schema is this version's, the erasures are replayed and the documents have
 * the base that was asked for.
 */
public final class Restore {

  /** What is another wherever it runs. */
  private static final Set<String> OF_THE_PLACE =
      Stream.of(
              Setting.PORT,
              Setting.HOST,
              Setting.DATA_DIR,
              Setting.BASE_URI,
              Setting.START_WITH,
              Setting.CLASS_DATA,
              Setting.DEV)
          .map(Setting::key)
          .collect(Collectors.toSet());

  private final Home home;
  private final Settings settings;
  private final Terminal terminal;
  private final BackupArchive archive;

  public Restore(Home home, Settings settings, Terminal terminal, BackupArchive archive) {
    this.home = home;
    this.settings = settings;
    this.terminal = terminal;
    this.archive = archive;
  }

  /**
   * @param place the data directory to be; it must be empty or not there
   * @param former what the lost instance knows of erasures beside the backup
   * @param baseUri what URIs shall start with; null: what they start with in the backup, unless the
   *     settings say otherwise
   * @param takesOver whether it is to publish in the place of the instance of the backup
   */
  public void into(RestorePlace place, FormerLedger former, String baseUri, boolean takesOver)
      throws InterruptedException {
    place.requireEmpty();
    former.lines().forEach(ErasureLedger::parse);
    BackupManifest manifest = archive.check();
    SchemaBuilder schema = new SchemaBuilder(home.war());
    schema.requireKnown(manifest.migrations());
    terminal.step(
        "the backup is whole: %d tables, %d rows, made by %s at %s"
            .formatted(
                manifest.tables().size(),
                manifest.rows(),
                manifest.essaim(),
                manifest.madeAt().truncatedTo(ChronoUnit.SECONDS)));
    boolean done = false;
    try {
      place.begin();
      List<String> replayed = fill(place.directory(), schema, manifest, former, takesOver);
      start(place.directory(), manifest, replayed, baseUri);
      place.complete();
      done = true;
    } catch (SQLException | IOException e) {
      throw new Refusal(
          "The restore failed and left %s as it was (%s): make room there, or see what is written above, and try again."
              .formatted(place.directory(), e.getMessage()),
          e);
    } finally {
      if (!done) {
        place.clear();
      }
    }
    tellSettings(manifest.settings());
  }

  /** What a start that failed has said is kept, for its place is not. */
  private void start(Path directory, BackupManifest manifest, List<String> replayed, String baseUri)
      throws InterruptedException, SQLException, IOException {
    try {
      new RestoredStart(home, settings, terminal).run(manifest.baseUri(), replayed, baseUri);
    } catch (RuntimeException e) {
      if (settings.optional(Setting.DB_URL).isPresent()) {
        try (InstanceDatabase database = InstanceDatabase.of(home, settings, directory)) {
          empty(database);
        }
      }
      if (!(e instanceof Refusal)) {
        throw e;
      }
      Path logs = directory.resolve("logs");
      Path kept = Files.createTempDirectory("essaim-restore-").resolve("logs");
      Trees.copy(logs, kept);
      throw new Refusal(
          "%s The restore took everything back; the logs of this start are kept in %s."
              .formatted(e.getMessage().replace(logs.toString(), kept.toString()), kept),
          e);
    }
  }

  private List<String> fill(
      Path directory,
      SchemaBuilder schema,
      BackupManifest manifest,
      FormerLedger former,
      boolean takesOver)
      throws InterruptedException, SQLException, IOException {
    try (InstanceDatabase database = InstanceDatabase.of(home, settings, directory)) {
      requireEmpty(database);
      boolean filled = false;
      try {
        schema.build(database.access(), manifest.migrations());
        try (Connection connection = database.access().asOwner()) {
          new TableLoader(connection, terminal).load(archive, manifest);
        }
        compare(database, manifest);
        try (Connection connection = database.access().asOwner()) {
          RestoredFeed.renew(connection);
          RestoredClaims.keep(connection, manifest.baseUri(), takesOver);
          int held = WaitingEmails.hold(connection);
          terminal.step("e-mails that were waiting, held for an administrator: " + held);
        }
        filled = true;
      } finally {
        if (!filled) {
          empty(database);
        }
      }
    }
    List<String> together = ErasureLedger.together(ownErasures(), former.lines());
    Path ledger = DataDirectory.erasures(directory);
    PrivateFiles.write(ledger, ErasureLedger.text(together));
    if (former.key().isPresent()) {
      Files.copy(former.key().get(), FormerLedger.key(ledger), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return together;
  }

  private static void requireEmpty(InstanceDatabase database) throws SQLException {
    try (Connection connection = database.access().asOwner()) {
      if (!new Catalogue(connection).isEmpty()) {
        throw new Refusal(
            "The database at %s is not empty: create another one for the restore, see docs/administration.md."
                .formatted(database.access().url()));
      }
    }
  }

  /** Takes away what was made in a database that was empty before. */
  private static void empty(InstanceDatabase database) throws SQLException {
    try (Connection connection = database.access().asOwner();
        Statement statement = connection.createStatement()) {
      statement.execute("drop owned by current_user cascade");
    }
  }

  /** Counts what arrived, in the very way in which the backup counted it. */
  private void compare(InstanceDatabase database, BackupManifest manifest)
      throws SQLException, IOException {
    Map<String, Counted> expected = new TreeMap<>();
    for (TableDigest table : manifest.tables()) {
      expected.put(table.name(), table.content());
    }
    try (Snapshot snapshot = Snapshot.of(database.access().asOwner())) {
      for (TableShape table : snapshot.catalogue().tables()) {
        Counted there = snapshot.copy(table, OutputStream.nullOutputStream());
        if (!there.equals(expected.get(table.name()))) {
          throw new IOException("%s is not as in the backup".formatted(table.name()));
        }
      }
    }
    terminal.step(
        "%d tables, %d rows: counts and digests are those of the backup"
            .formatted(manifest.tables().size(), manifest.rows()));
  }

  private List<String> ownErasures() throws IOException {
    AtomicReference<String> text = new AtomicReference<>("");
    archive.read(
        (name, content) -> {
          if (name.equals(ArchiveWriter.ERASURES)) {
            text.set(BackupArchive.text(content));
          }
        });
    return ErasureLedger.lines(text.get());
  }

  /** Settings are the machine's matter; those that make the instance behave otherwise are told. */
  private void tellSettings(Map<String, String> then) {
    Map<String, String> now = settings.withoutSecrets();
    new TreeMap<>(then)
        .forEach(
            (key, value) -> {
              if (!value.equals(now.get(key)) && !OF_THE_PLACE.contains(key)) {
                terminal.say(
                    "Another setting than when the backup was made: %s is \"%s\", was \"%s\"."
                        .formatted(key, now.getOrDefault(key, ""), value));
              }
            });
  }
}
