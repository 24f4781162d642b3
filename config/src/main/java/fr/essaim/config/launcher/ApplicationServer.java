package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The application on Payara Micro. */
final class ApplicationServer implements ChildProgram {

  private static final Pattern DEPLOYMENT_FAILED =
      Pattern.compile("Exception while loading the app|Failed to deploy|Deployment of .* failed");

  /** For a heap of a gigabyte and few processors: the collector with the cheapest barriers. */
  private static final String COLLECTOR = "-XX:+UseParallelGC";

  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

  private final Home home;
  private final DataDirectory data;
  private final Settings settings;
  private final int port;
  private final Map<String, String> environment;
  private final PayaraDirectory payara;
  private final LogWatch failures;
  private ClassArchive archive;

  ApplicationServer(
      Home home, DataDirectory data, Settings settings, int port, Map<String, String> environment) {
    this.home = home;
    this.data = data;
    this.settings = settings;
    this.port = port;
    this.environment = environment;
    this.payara = new PayaraDirectory(data.payara());
    this.failures = new LogWatch(log(), DEPLOYMENT_FAILED);
  }

  /** Unpacks the server and the application, unless these very ones are there already. */
  void unpack() {
    payara.unpack(home.microJar(), home.war(), log());
    if (settings.flag(Setting.CLASS_DATA)) {
      archive = new ClassArchive(payara.classArchive(), payara.launchJar());
    }
  }

  @Override
  public String name() {
    return "application";
  }

  @Override
  public List<String> command() {
    payara.restoreRoot(prebootCommands());
    failures.startHere();
    List<String> command = new ArrayList<>();
    command.add(Jvm.program());
    command.addAll(Jvm.flags(settings, settings.text(Setting.APPLICATION_HEAP)));
    command.add(COLLECTOR);
    if (archive != null) {
      command.addAll(archive.flags());
    }
    command.addAll(
        List.of(
            "-jar",
            payara.launchJar().toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            payara.prebootCommands().toString(),
            "--port",
            Integer.toString(port),
            "--contextroot",
            "/",
            "--deploy",
            payara.application().toString()));
    return command;
  }

  private String prebootCommands() {
    try {
      return Files.readString(home.prebootCommands())
          + LISTENER
          + settings.text(Setting.HOST)
          + "\n";
    } catch (IOException e) {
      throw new Refusal("%s cannot be read.".formatted(home.prebootCommands()), e);
    }
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public Path log() {
    return data.log("application");
  }

  /** What its log says since the last start about a deployment that failed. */
  Optional<String> failure() {
    return failures.find();
  }

  ClassArchive archive() {
    return archive;
  }
}
