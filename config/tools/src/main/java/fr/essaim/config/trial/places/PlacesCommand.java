package fr.essaim.config.trial.places;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.RunCommand;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.trial.LauncherProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code config/bin/places}: an education map to try things on. */
@Command(
    name = "config/bin/places",
    mixinStandardHelpOptions = true,
    description = {
      "Puts generated places and offers into a running instance, once, and has them published:",
      "for trials, never where people work."
    })
public final class PlacesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      required = true,
      description = "of the instance, as config/bin/run was told")
  private Path data;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "3000",
      description = "how many places (default: ${DEFAULT-VALUE})")
  private int count;

  @Option(
      names = "--seed",
      defaultValue = "2017",
      description = "the same makes the same places (default: ${DEFAULT-VALUE})")
  private long seed;

  public static void main(String[] arguments) {
    System.exit(RunCommand.commandLine(new PlacesCommand()).execute(arguments));
  }

  @Override
  public Integer call() {
    Home home = Home.ofThisProcess();
    try (Connection connection = LauncherProcess.connect(data)) {
      GeneratedPlaces.create(connection, home, count, seed);
      GeneratedPlaces.announce(connection);
    } catch (SQLException e) {
      throw new Refusal("The rows cannot be made (%s).".formatted(e.getMessage()), e);
    }
    spec.commandLine().getOut().printf("%d places, about to be published%n", count);
    return 0;
  }
}
