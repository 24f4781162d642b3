package fr.essaim.config.faults;

import fr.essaim.config.backup.BackupArchive;
import fr.essaim.config.backup.BackupManifest;
import fr.essaim.config.backup.BackupManifest.Counted;
import fr.essaim.config.backup.BackupManifest.TableDigest;
import fr.essaim.config.backup.KeyFile;
import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Row 10: a backup, encrypted, in the middle of writes, and its restore elsewhere. Somebody is
 * erased after the backup, so only the ledger beside the lost database knows. What was acknowledged
 * before the backup must be there; every table that erasure does not touch must have the count and
 * digest of the backup; who was erased must be gone; and no document may be published a second
 * time.
 */
final class BackupRestored implements Fault {

  private static final int TIMES = 5;

  /** Where erasing, jobs and e-mails leave other rows than the backup has. */
  private static final String CHANGED_BY_RESTORE =
      "(identity|protection|jobs|mail)\\..*|publication\\.instance";

  @Override
  public int row() {
    return 10;
  }

  @Override
  public String what() {
    return "backup during writes, restore elsewhere";
  }

  @Override
  public Outcome run(Home home, Path work, Terminal terminal, boolean shortForm)
      throws InterruptedException {
    Path key = key(work);
    Path lost = work.resolve("data");
    int times = shortForm ? 1 : TIMES;
    Tally tally = new Tally();
    try (TriedInstance instance = TriedInstance.start(home, lost, "demo")) {
      Writers writers = Writers.start(instance);
      try (writers) {
        for (int turn = 1; turn <= times; turn++) {
          writers.awaitProgress();
          tally.acknowledgedBefore.put(turn, new TreeSet<>(writers.acknowledgedKeys()));
          essaim(
              home,
              "backup",
              "--data-dir",
              lost.toString(),
              "--key-file",
              key.toString(),
              file(work, turn).toString());
          terminal.say("backed up %d of %d times".formatted(turn, times));
        }
      }
      tally.erased = instance.query("select min(id::text) from identity.account").iterator().next();
    }
    erase(lost, tally.erased);
    for (int turn = 1; turn <= times; turn++) {
      restore(home, work, key, turn, tally);
      terminal.say("restored %d of %d times".formatted(turn, times));
    }
    return tally.outcome(times);
  }

  /** As the application of the lost instance would have written after it had erased somebody. */
  private static void erase(Path lost, String account) {
    write(
        DataDirectory.erasures(lost),
        "{\"at\":\"2026-11-24T09:00:00Z\",\"subject\":\"account/%s\"}\n".formatted(account));
  }

  private static void restore(Home home, Path work, Path key, int turn, Tally tally)
      throws InterruptedException {
    Path elsewhere = work.resolve("restored-" + turn);
    essaim(
        home,
        "restore",
        "--take-over",
        "--data-dir",
        elsewhere.toString(),
        "--key-file",
        key.toString(),
        "--erasures",
        DataDirectory.erasures(work.resolve("data")).toString(),
        file(work, turn).toString());
    Path again = work.resolve("again-%d.zip".formatted(turn));
    essaim(home, "backup", "--data-dir", elsewhere.toString(), again.toString());
    BackupManifest then =
        BackupArchive.at(file(work, turn), Optional.of(KeyFile.read(key))).check();
    BackupManifest now = BackupArchive.at(again, Optional.empty()).check();
    tally.compare(then, now);
    String base = then.baseUri();
    try (TriedInstance instance =
        TriedInstance.start(home, elsewhere, "nothing", Map.of("ESSAIM_BASE_URI", base))) {
      instance.awaitPublished();
      tally.look(instance, turn);
    }
  }

  private static void essaim(Home home, String... arguments) {
    try (LauncherProcess process =
        LauncherProcess.essaim(home, Map.of("ESSAIM_DEV", "true"), arguments)) {
      if (process.awaitExit() != 0) {
        throw new Refusal(process.output());
      }
    }
  }

  private static Path file(Path work, int turn) {
    return work.resolve("backup-%d.zip.gpg".formatted(turn));
  }

  private static Path key(Path work) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    Path file = work.resolve("backup.key");
    write(file, Base64.getEncoder().encodeToString(random));
    return file;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was found in all restored instances together. */
  private static final class Tally {

    private final Map<Integer, TreeSet<String>> acknowledgedBefore = new TreeMap<>();
    private String erased;
    private int tables;
    private int different;
    private int lost;
    private int back;
    private int twice;
    private int differences;

    void compare(BackupManifest then, BackupManifest now) {
      Map<String, Counted> contents = new TreeMap<>();
      for (TableDigest table : now.tables()) {
        contents.put(table.name(), table.content());
      }
      boolean waited = rows(then, "publication.outbox") > 0;
      for (TableDigest table : then.tables()) {
        boolean log = table.name().startsWith("publication.");
        if (!table.name().matches(CHANGED_BY_RESTORE) && !(log && waited)) {
          tables++;
          different += table.content().equals(contents.get(table.name())) ? 0 : 1;
        }
      }
      // What waited to be published is published once, and nothing else.
      long published =
          rows(now, "publication.open_document") - rows(then, "publication.open_document");
      twice += published > rows(then, "publication.outbox") ? 1 : 0;
    }

    private static long rows(BackupManifest manifest, String name) {
      return manifest.tables().stream()
          .filter(table -> table.name().equals(name))
          .mapToLong(table -> table.content().rows())
          .sum();
    }

    void look(TriedInstance instance, int turn) {
      TreeSet<String> missing = new TreeSet<>(acknowledgedBefore.get(turn));
      missing.removeAll(instance.query("select key from prototypes.prototype"));
      lost += missing.size();
      back +=
          instance
              .query("select email from identity.account where id = '%s'".formatted(erased))
              .size();
      // A document that follows itself unchanged was published twice.
      twice +=
          instance
              .query(
                  """
                  select position::text from (select position, digest,
                      lag(digest) over (partition by uri order by position) as before
                    from publication.open_document) log
                  where digest = before
                  """)
              .size();
      JsonObject verified = instance.application().post("verify", JsonObject.EMPTY_JSON_OBJECT);
      differences += verified.getJsonArray("differences").size();
    }

    Outcome outcome(int times) {
      return new Outcome(
          "%d times; %d tables compared, counts or digests different %d; acknowledged before the backup and lost %d; erased and back %d; published twice %d; differences of dumps, documents and endpoint %d"
              .formatted(times, tables, different, lost, back, twice, differences),
          different == 0 && lost == 0 && back == 0 && twice == 0 && differences == 0);
    }
  }
}
