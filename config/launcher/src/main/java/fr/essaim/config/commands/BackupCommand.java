package fr.essaim.config.commands;

import fr.essaim.config.backup.Backup;
import fr.essaim.config.backup.KeyFile;
import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.InstanceDatabase;
import fr.essaim.config.launcher.Release;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Callable;
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

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  @Spec private CommandSpec spec;
  @Mixin private BackupKey backupKey;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "data directory of the instance (var)")
  private Path dataDir;

  @Parameters(
      paramLabel = "TARGET",
      description =
          "the file to write (.zip or .gpg), or a directory for a file named after the moment")
  private Path file;

  @Override
  public Integer call() throws InterruptedException {
    Target.Chosen chosen = Target.choose(dataDir);
    Path directory = chosen.directory();
    // With a database of one's own, an application server may have made the directory.
    Target.requireData(
        chosen,
        Files.exists(DataDirectory.secrets(directory))
            || (chosen.settings().optional(Setting.DB_URL).isPresent()
                && Files.isDirectory(directory)));
    Optional<KeyFile> key = backupKey.read(chosen.settings());
    Path written = isArchive(file) ? file : inDirectory(file, key.isPresent());
    Terminal terminal = new Terminal(spec.commandLine().getErr());
    try (InstanceDatabase database =
        InstanceDatabase.of(chosen.home(), chosen.settings(), directory)) {
      new Backup(key, terminal, Clock.systemUTC())
          .write(
              written,
              database.access().asOwner(),
              DataDirectory.erasures(directory),
              new Release().getVersion()[0],
              chosen.settings().withoutSecrets());
    } catch (SQLException e) {
      throw new Refusal(
          "The database does not answer (%s): see the logs in %s."
              .formatted(e.getMessage(), directory.resolve("logs")),
          e);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(written + (key.isPresent() ? " (encrypted)" : " (not encrypted)"));
    out.flush();
    return 0;
  }

  private static boolean isArchive(Path target) {
    String name = target.getFileName().toString();
    return !Files.isDirectory(target) && (name.endsWith(".zip") || name.endsWith(".gpg"));
  }

  private static Path inDirectory(Path directory, boolean encrypted) {
    try {
      return Files.createDirectories(directory).resolve(name(encrypted));
    } catch (IOException e) {
      throw new Refusal(
          "The directory %s cannot be made (%s): make it, or name another."
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  private static String name(boolean encrypted) {
    return "essaim-%s.zip%s"
        .formatted(STAMP.format(Clock.systemUTC().instant()), encrypted ? ".gpg" : "");
  }
}
