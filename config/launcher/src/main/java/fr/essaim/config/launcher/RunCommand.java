package fr.essaim.config.launcher;

import fr.essaim.config.settings.FileFailure;
import fr.essaim.config.settings.FullDisk;
import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import fr.essaim.config.settings.SettingsRefusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code config/bin/run} in a checkout, {@code essaim run} in an installation: starts Essaim in the
 * foreground, until it is stopped.
 */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    versionProvider = Release.class,
    description = "Starts Essaim; Ctrl-C stops it.")
public final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private SettingsOption settingsOption;
  @Mixin private DatabaseOptions databaseOptions;

  @Option(names = "--port", paramLabel = "N", description = "port of the pages (essaim.port)")
  private String port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "address to listen on: 127.0.0.1, ::1, 0.0.0.0 or ::")
  private String host;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "where everything is kept (essaim.data-dir)")
  private Path dataDir;

  @Option(
      names = "--start-with",
      paramLabel = "SET",
      description = "what an empty database is given: demo, programme or nothing")
  private String startWith;

  @Option(
      names = "--administrator",
      paramLabel = "EMAIL",
      description = "whom an empty database has for its first administrator")
  private String administrator;

  @Option(names = "--dev", description = "start quicker and serve slower, for development")
  private boolean dev;

  public static void main(String[] arguments) {
    int status = commandLine(new RunCommand()).setCommandName("config/bin/run").execute(arguments);
    // Other threads may still wait for children that are gone.
    System.exit(status);
  }

  /** A command whose refusals are sentences and exit codes, never stack traces. */
  public static CommandLine commandLine(Object command) {
    return new CommandLine(command)
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (!(failure instanceof Refusal)
                  && !FullDisk.isBehind(failure)
                  && fileBehind(failure).isEmpty()) {
                throw failure;
              }
              String sentence = sentence(failure);
              line.getErr().println(sentence);
              ServiceManager.tell(Optional.empty(), sentence, new Terminal(line.getErr()));
              return failure instanceof SettingsRefusal
                  ? SettingsRefusal.STATUS
                  : CommandLine.ExitCode.SOFTWARE;
            });
  }

  /** Whatever failed on a full disk, and however it says so, is told what to do about that. */
  private static String sentence(Exception failure) {
    String refusal = failure instanceof Refusal ? failure.getMessage() : "";
    if (FullDisk.isBehind(failure) && !refusal.contains("room")) {
      return (refusal + " " + FullDisk.sentence(failure)).strip();
    }
    return refusal.isEmpty() ? fileBehind(failure).orElseThrow() : refusal;
  }

  /** Whatever this user may not read or write is told, wherever it was met. */
  private static Optional<String> fileBehind(Throwable failure) {
    return failure instanceof UncheckedIOException wrapped
            && wrapped.getCause() instanceof FileSystemException file
            && file.getFile() != null
        ? Optional.of(
            "%s cannot be read or written (%s): give the command as the user that runs Essaim, or give that one the right to."
                .formatted(file.getFile(), FileFailure.reason(file)))
        : Optional.empty();
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Terminal terminal = new Terminal(out);
    Home home = Home.ofThisProcess();
    Settings settings = settingsOption.read(home, flags());
    Path directory = home.directory().resolve(settings.text(Setting.DATA_DIR));
    terminal.writeAs(LogSettings.of(settings));
    DataDirectory.refuseHalfRestored(directory);
    Instance instance =
        new Instance(home, settings, terminal, Instance.Mode.PUBLIC, databaseOptions);
    Thread hook = new Thread(() -> stop(instance, terminal), "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      instance.start();
    } catch (RuntimeException e) {
      if (instance.isStopping()) {
        Thread.currentThread().join();
      }
      Runtime.getRuntime().removeShutdownHook(hook);
      instance.close();
      throw e;
    }
    String ready =
        "Essaim is ready at %s (%d s)"
            .formatted(instance.address(), Math.max(1, Math.round(terminal.seconds())));
    terminal.say(ready);
    ServiceManager.tell(Optional.of("READY=1"), ready, terminal);
    instance.startOtherWorkers();
    while (true) {
      forget(directory, terminal);
      TimeUnit.DAYS.sleep(1);
    }
  }

  /** What was kept of earlier states goes in time, whether anybody starts or not. */
  private static void forget(Path directory, Terminal terminal) {
    try {
      BeforeMigration.service().forget(directory, Instant.now()).forEach(terminal::say);
    } catch (IOException | UncheckedIOException | Refusal stays) {
      terminal.warn(
          "What was kept of earlier states could not be removed, and may hold people who were erased (%s): delete what is older than 30 days of aside-… and backups/before-… in %s yourself."
              .formatted(stays.getMessage(), directory));
    }
  }

  private static void stop(Instance instance, Terminal terminal) {
    terminal.say("Essaim stops …");
    ServiceManager.tell(Optional.of("STOPPING=1"), "Essaim stops", terminal);
    instance.close();
    terminal.say("Essaim has stopped.");
    // A stop that was asked for and went well is a success, whatever signal asked for it.
    Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
  }

  private Map<Setting, String> flags() {
    Map<Setting, String> flags = new EnumMap<>(Setting.class);
    put(flags, Setting.PORT, port);
    put(flags, Setting.HOST, host);
    put(
        flags,
        Setting.DATA_DIR,
        dataDir == null ? null : dataDir.toAbsolutePath().normalize().toString());
    put(flags, Setting.START_WITH, startWith);
    put(flags, Setting.ADMINISTRATOR, administrator);
    if (dev) {
      flags.put(Setting.DEV, "true");
    }
    return flags;
  }

  private static void put(Map<Setting, String> flags, Setting setting, String value) {
    if (value != null) {
      flags.put(setting, value);
    }
  }
}
