package fr.essaim.config.commands;

import fr.essaim.config.backup.Backup;
import fr.essaim.config.backup.BackupArchive;
import fr.essaim.config.backup.BackupManifest;
import fr.essaim.config.backup.KeyFile;
import fr.essaim.config.backup.NamedMoment;
import fr.essaim.config.backup.Retention;
import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.InstanceDatabase;
import fr.essaim.config.launcher.Release;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a backup of an instance, running or not. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes everything that the instance holds to one file, as it is at one moment, while it runs.",
      "Encrypts it with a key file if one is set. Never writes over another file."
    })
final class BackupCommand implements Callable<Integer> {

  private static final int NEXT_LOOK_MILLIS = 50;

  @Spec private CommandSpec spec;
  @Mixin private Target target;
  @Mixin private BackupKey backupKey;

  @Option(
      names = "--keep",
      paramLabel = "N",
      description =
          "when the new backup is read again and whole, remove the oldest in the directory but N")
  private Integer keep;

  @Option(names = "--quiet", description = "say nothing when all is well, as for cron")
  private boolean quiet;

  @Parameters(
      paramLabel = "TARGET",
      description =
          "the file to write (.zip or .gpg), or a directory for a file named after the moment")
  private Path file;

  @Override
  public Integer call() throws InterruptedException {
    if (keep != null && (keep < 1 || isArchive(file))) {
      throw new Refusal(
          "With --keep name a directory for the backups, and how many of them to keep: at least 1.");
    }
    Target.Chosen chosen = target.choose();
    Optional<KeyFile> key = backupKey.read(chosen.settings());
    Path written = isArchive(file) ? file : inDirectory(file, key.isPresent());
    Terminal terminal = quiet ? Terminal.silent() : new Terminal(spec.commandLine().getErr());
    try (InstanceDatabase database =
        InstanceDatabase.of(chosen.home(), chosen.settings(), chosen.directory())) {
      BackupManifest manifest =
          new Backup(key, terminal, Clock.systemUTC())
              .write(
                  written,
                  database.access().asOwner(),
                  DataDirectory.erasures(chosen.directory()),
                  new Release().getVersion()[0],
                  chosen.settings().withoutSecrets());
      remember(manifest.madeAt(), DataDirectory.lastBackup(chosen.directory()), terminal);
    } catch (SQLException e) {
      throw new Refusal(
          "The database does not answer (%s): see the logs in %s."
              .formatted(e.getMessage(), chosen.directory().resolve("logs")),
          e);
    }
    Terminal answer = quiet ? terminal : new Terminal(spec.commandLine().getOut());
    answer.say(written + (key.isPresent() ? " (encrypted)" : " (not encrypted)"));
    if (keep != null) {
      BackupArchive.at(written, key).check();
      new Retention(keep).in(file, written).forEach(old -> answer.say("removed " + old));
    }
    return 0;
  }

  /** For whom the age of the last backup is watched; the backup itself is whole either way. */
  private static void remember(Instant madeAt, Path file, Terminal terminal) {
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, madeAt + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      terminal.say(
          "The metrics will not know of this backup: %s cannot be written.".formatted(file));
    }
  }

  private static boolean isArchive(Path target) {
    String name = target.getFileName().toString();
    return !Files.isDirectory(target) && (name.endsWith(".zip") || name.endsWith(".gpg"));
  }

  /** Named after its second; whoever makes two in one has the later wait for the next. */
  private static Path inDirectory(Path directory, boolean encrypted) throws InterruptedException {
    try {
      Path made = Files.createDirectories(directory);
      Path file = made.resolve(name(encrypted));
      while (Files.exists(file)) {
        TimeUnit.MILLISECONDS.sleep(NEXT_LOOK_MILLIS);
        file = made.resolve(name(encrypted));
      }
      return file;
    } catch (IOException e) {
      throw new Refusal(
          "The directory %s cannot be made by this user: make it and give it to them, or name another."
              .formatted(directory),
          e);
    }
  }

  private static String name(boolean encrypted) {
    return "essaim-%s.zip%s"
        .formatted(NamedMoment.of(Clock.systemUTC().instant()), encrypted ? ".gpg" : "");
  }
}
