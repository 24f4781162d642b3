package fr.essaim.config.commands;

import fr.essaim.config.launcher.Release;
import fr.essaim.config.launcher.RunCommand;
import picocli.CommandLine.Command;

/**
 * {@code config/bin/essaim} in a checkout, {@code essaim} in an installation: starts an instance,
 * and what an operator does to one.
 */
@Command(
    name = "essaim",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Starts an instance, or works on one: on the running one, else on its data directory alone,"
            + " which then answers nobody else meanwhile.",
    subcommands = {
      RunCommand.class,
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
