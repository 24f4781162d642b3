package fr.essaim.config.commands;

import fr.essaim.config.backup.BackupArchive;
import fr.essaim.config.backup.ErasureLedger;
import fr.essaim.config.backup.Restore;
import fr.essaim.config.backup.RestorePlace;
import fr.essaim.config.launcher.SettingsOption;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
      "Makes an instance from a backup. Checks all of it before anything is made, and leaves nothing",
      "behind when that fails. Persons erased since the backup are erased again."
    })
final class RestoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private BackupKey backupKey;
  @Mixin private SettingsOption settingsOption;

  @Option(
      names = "--data-dir",
      required = true,
      paramLabel = "NEW",
      description = "data directory to make; empty, or not there")
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
    new Restore(
            chosen.home(), chosen.settings(), new Terminal(spec.commandLine().getOut()), archive)
        .into(new RestorePlace(chosen.directory()), ledger(), baseUri, takesOver);
    return 0;
  }

  private List<String> ledger() {
    if (erasures == null) {
      return List.of();
    }
    if (!Files.isRegularFile(erasures)) {
      throw new Refusal(
          "There is no ledger of erasures %s: name the file erasures.jsonl of the lost instance, or leave the option out."
              .formatted(erasures));
    }
    return ErasureLedger.lines(erasures);
  }
}
