package fr.essaim.config.commands;

import fr.essaim.config.launcher.Release;
import fr.essaim.config.launcher.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

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
      UpgradeCommand.class,
      HelpCommand.class
    })
public final class EssaimCommand {

  private EssaimCommand() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return RunCommand.commandLine(new EssaimCommand())
        .setParameterExceptionHandler((misread, arguments) -> tell(misread));
  }

  /** Without a command, or with one that there is not, it is not options that are at issue. */
  private static int tell(ParameterException misread) {
    CommandLine line = misread.getCommandLine();
    boolean isOfACommand = line.getParent() != null;
    if (!isOfACommand
        && misread instanceof UnmatchedArgumentException unmatched
        && !unmatched.isUnknownOption()) {
      line.getErr().println(noSuch(unmatched.getUnmatched().get(0)));
    } else {
      if (isOfACommand || misread instanceof UnmatchedArgumentException) {
        line.getErr().println(misread.getMessage());
      }
      line.usage(line.getErr());
    }
    return line.getCommandSpec().exitCodeOnInvalidInput();
  }

  static String noSuch(String command) {
    return "There is no command \"%s\": \"essaim help\" names all there are.".formatted(command);
  }
}
