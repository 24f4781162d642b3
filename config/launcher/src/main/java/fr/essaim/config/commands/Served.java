package fr.essaim.config.commands;

import fr.essaim.config.administration.AdministrationClient;
import fr.essaim.config.launcher.DataDirectory;
import fr.essaim.config.launcher.DatabaseOptions;
import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Instance;
import fr.essaim.config.launcher.InstanceState;
import fr.essaim.config.launcher.Secrets;
import fr.essaim.config.launcher.Terminal;
import fr.essaim.config.settings.OwnersFile;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Settings;
import fr.essaim.config.settings.SmallFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The Essaim that a command asks: the one that runs on a data directory, or is started there for as
 * long as that takes; or, where an application server runs it, the one at an address, by its token.
 */
final class Served {

  @Mixin private Target target;

  @Option(
      names = "--join",
      description = "work beside another Essaim that runs on the same database, from elsewhere")
  private boolean join;

  @ArgGroup(exclusive = false)
  private Deployed deployed;

  /** Essaim lets nobody else administer it, and whoever is shown the token may do everything. */
  static String ownAddress(String url) {
    try {
      URI address = URI.create(url);
      if (Set.of("http", "https").contains(String.valueOf(address.getScheme()))
          && address.getHost() != null
          && InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
        return url;
      }
    } catch (IllegalArgumentException | UnknownHostException no) {
      // the same sentence
    }
    throw new Refusal(
        "%s is no address of this machine: name one such as http://127.0.0.1:8080.".formatted(url));
  }

  static String token(Path file) {
    OwnersFile.require(file, "essaim.administration.token");
    try {
      String token = SmallFile.read(file).strip();
      if (token.matches("\\p{Graph}+")) {
        return token;
      }
    } catch (IOException e) {
      throw new Refusal(
          "The token %s cannot be read: name the file that holds essaim.administration.token, as a user who may read it."
              .formatted(file),
          e);
    }
    throw new Refusal(
        "%s holds no token: name the file that holds essaim.administration.token and nothing else."
            .formatted(file));
  }

  /** One that somebody else started. */
  static final class Deployed {

    @Option(
        names = "--url",
        required = true,
        paramLabel = "URL",
        description =
            "an Essaim that an application server of this machine runs, such as http://127.0.0.1:8080")
    private String url;

    @Option(
        names = "--token-file",
        required = true,
        paramLabel = "FILE",
        description = "file with its essaim.administration.token, and nothing else")
    private Path tokenFile;

    private AdministrationClient client() {
      String own = ownAddress(url);
      return new AdministrationClient(
          own.replaceFirst("/+$", "") + "/administration/", token(tokenFile));
    }
  }

  /**
   * Does the work through the running application; when none runs, starts it for as long as that
   * takes, without public pages.
   *
   * @param err where the start of the application is told, so that reports stay alone on the output
   */
  <T> T with(PrintWriter err, Function<AdministrationClient, T> work) {
    if (deployed != null) {
      return work.apply(deployed.client());
    }
    Target.Chosen chosen = target.choose();
    return DataDirectory.isTaken(chosen.directory())
        ? work.apply(running(chosen.directory()))
        : inMaintenance(chosen.home(), chosen.settings(), DatabaseOptions.joining(join), err, work);
  }

  private static AdministrationClient running(Path directory) {
    try {
      InstanceState state =
          InstanceState.read(directory)
              .filter(InstanceState::ready)
              .orElseThrow(
                  () ->
                      new Refusal(
                          "Essaim is starting, or another command is at work, on %s: wait for it and try again."
                              .formatted(directory)));
      return new AdministrationClient(
          state.administrationUrl(), Secrets.read(directory).administrationToken());
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be read: run the command as the user that runs Essaim.".formatted(directory),
          e);
    }
  }

  /** The same for an instance of which the caller has made sure that it does not run. */
  static <T> T inMaintenance(
      Home home,
      Settings settings,
      DatabaseOptions options,
      PrintWriter err,
      Function<AdministrationClient, T> work) {
    Terminal terminal = new Terminal(err);
    terminal.say("No Essaim runs here; starting it for this command …");
    Instance instance = new Instance(home, settings, terminal, Instance.Mode.MAINTENANCE, options);
    Thread hook = new Thread(instance::close, "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      instance.start();
      return work.apply(instance.administration());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("The command was interrupted.", e);
    } finally {
      instance.close();
    }
  }
}
