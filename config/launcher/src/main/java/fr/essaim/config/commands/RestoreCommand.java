package fr.essaim.config.commands;

import fr.essaim.config.backup.BackupArchive;
import fr.essaim.config.backup.FormerLedger;
import fr.essaim.config.backup.Restore;
import fr.essaim.config.backup.RestoreInPlace;
import fr.essaim.config.backup.RestorePlace;
import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.SettingsOption;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes an instance from a backup, in a directory of its own. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Makes an instance from a backup.",
      "Checks all of it before anything is made, and leaves nothing behind when that fails.",
      "Persons erased since the backup are erased again."
    })
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private BackupKey backupKey;
  @Mixin private SettingsOption settingsOption;

  @Option(
      names = "--data-dir",
      required = true,
      paramLabel = "NEW",
      description = "data directory to make: empty, or not there, unless --in-place is given")
  private Path dataDir;

  @Parameters(paramLabel = "TARGET", description = "file of the backup")
  private Path file;

  @Option(
      names = "--base-uri",
      paramLabel = "U",
      description = "what URIs shall start with, if not as before")
  private String baseUri;

  @Option(
      names = "--erasures",
      paramLabel = "FILE",
      description = "ledger of erasures of the lost instance (its erasures.jsonl), if it is left")
  private Path erasures;

  @Option(
      names = "--take-over",
      description =
          "publish and send e-mails under the same address, in the place of the lost instance")
  private boolean takesOver;

  @Option(
      names = "--in-place",
      description =
          "put it in the place of the stopped instance in the data directory, which is kept aside")
  private boolean inPlace;

  @Override
  public Integer call() throws InterruptedException {
    Optional.ofNullable(baseUri)
        .flatMap(Setting.BASE_URI::problem)
        .ifPresent(
            problem -> {
              throw new Refusal(problem);
            });
    Target.Chosen chosen = Target.choose(settingsOption, dataDir);
    BackupArchive archive = BackupArchive.at(file, backupKey.read(chosen.settings()));
    Terminal terminal = new Terminal(spec.commandLine().getOut());
    if (inPlace) {
      new RestoreInPlace(chosen.home(), chosen.settings(), terminal)
          .into(existing(chosen.directory()), archive, baseUri);
      return 0;
    }
    new Restore(chosen.home(), chosen.settings(), terminal, archive)
        .into(new RestorePlace(chosen.directory()), ledger(), baseUri, takesOver);
    terminal.say("Restored to %s.".formatted(chosen.directory()));
    if (!takesOver) {
      terminal.say(
          "Under the address that it had it publishes nothing and sends no e-mail, for the other instance may. If it takes that one's place, start it once with --take-over.");
    }
    return 0;
  }

  private Path existing(Path directory) {
    if (erasures != null) {
      throw new Refusal(
          "With --in-place the ledger of erasures is the one of %s: leave --erasures out."
              .formatted(directory));
    }
    if (!Files.exists(DataDirectory.secrets(directory))) {
      throw new Refusal(
          "%s is no data directory of Essaim: leave --in-place out, to make one there."
              .formatted(directory));
    }
    DataDirectory.refuseHalfRestored(directory);
    return directory;
  }

  private FormerLedger ledger() {
    return erasures == null ? FormerLedger.none() : FormerLedger.at(erasures);
  }
}
