package fr.essaim.config.commands;

import fr.essaim.config.launcher.Release;
import fr.essaim.config.launcher.RunCommand;
import picocli.CommandLine.Command;

/** {@code config/bin/essaim}: what an operator does to an instance. */
@Command(
    name = "config/bin/essaim",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Works on an instance: on the running one, else on its data directory alone, which then"
            + " answers nobody else meanwhile.",
    subcommands = {
      ImportCommand.class,
      RebuildCommand.class,
      VerifyCommand.class,
      UserCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      UpgradeCommand.class
    })
public final class EssaimCommand {

  private EssaimCommand() {}

  public static void main(String[] arguments) {
    System.exit(RunCommand.commandLine(new EssaimCommand()).execute(arguments));
  }
}
