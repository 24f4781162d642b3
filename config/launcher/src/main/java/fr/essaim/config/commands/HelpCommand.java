package fr.essaim.config.commands;

import fr.essaim.config.settings.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What one types first: the same as {@code --help}. */
@Command(name = "help", helpCommand = true, description = "Says more of a command.")
final class HelpCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "which one")
  private String command;

  @Override
  public void run() {
    CommandLine all = spec.commandLine().getParent();
    CommandLine asked = command == null ? all : all.getSubcommands().get(command);
    if (asked == null) {
      throw new Refusal(EssaimCommand.noSuch(command));
    }
    asked.usage(spec.commandLine().getOut());
  }
}
