package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The application on Payara Micro. */
final class ApplicationServer implements ChildProgram {

  /**
   * The server goes on without what it could not deploy: nothing will ever answer then. Of the
   * lines that say so, the one that gives the cause is meant.
   */
  private static final Pattern DEPLOYMENT_FAILED =
      Pattern.compile(
          "Exception while (?:loading|deploying|preparing|invoking)[^:]*: ."
              + "|Failed to deploy|Deployment of .* failed"
              + "|Deployed 0 archive");

  /** For a heap of a gigabyte and few processors: the collector with the cheapest barriers. */
  private static final String COLLECTOR = "-XX:+UseParallelGC";

  /** Where the server listens while it starts: its own machine alone. */
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1\n";

  /** The ports right after the public one are the endpoint workers'. */
  private static final int BESIDE = 20;

  private static final int LAST_FIRST = 65_000;

  private final Home home;
  private final DataDirectory data;
  private final Settings settings;
  private final PublicPort publicPort;
  private final Map<String, String> environment;
  private final PayaraDirectory payara;
  private final ChildLog log;
  private final LogWatch failures;
  private ClassArchive archive;

  ApplicationServer(
      Home home,
      DataDirectory data,
      Settings settings,
      PublicPort publicPort,
      Map<String, String> environment) {
    this.home = home;
    this.data = data;
    this.settings = settings;
    this.publicPort = publicPort;
    this.environment = new HashMap<>(environment);
    this.environment.putAll(publicPort.environment());
    this.environment.putAll(Heaps.environment());
    this.payara = new PayaraDirectory(data.payara());
    this.log = data.childLog(name());
    this.failures = log.watch(DEPLOYMENT_FAILED);
  }

  /** Unpacks the server and the application, unless these very ones are there already. */
  void unpack() {
    HostName.requireKnown();
    payara.unpack(home.microJar(), home.war(), log);
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
    payara.restoreRoot(read(home.prebootCommands()) + LISTENER, read(home.logging()));
    failures.startHere();
    List<String> command = new ArrayList<>();
    command.add(Jvm.program());
    command.addAll(Jvm.flags(settings, Heaps.of(settings).application(), data.logs()));
    if (!Heaps.of(settings).isSmall()) {
      command.add(COLLECTOR);
    }
    if (archive != null) {
      command.addAll(archive.flags());
    }
    command.addAll(List.of(publicPort.flags()));
    command.addAll(
        List.of(
            "-jar",
            payara.launchJar().toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            payara.prebootCommands().toString(),
            "--port",
            Integer.toString(Ports.freeFrom(Math.min(publicPort.number() + BESIDE, LAST_FIRST))),
            "--contextroot",
            "/",
            "--deploy",
            payara.application().toString()));
    return command;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Refusal("%s cannot be read.".formatted(file), e);
    }
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public ChildLog log() {
    return log;
  }

  /** It writes two logs more, which may hold addresses of people. */
  @Override
  public void rotateLogs() {
    log.rotate();
    LogRotation.rotateAndForget(data.log("access"));
    LogRotation.rotateAndForget(data.log("sign-ins"));
  }

  /** The public port is ours again, at once. */
  @Override
  public void endedUnasked() {
    publicPort.hold();
  }

  /** What its log says since the last start about a deployment that failed. */
  Optional<String> failure() {
    return failures.find();
  }

  ClassArchive archive() {
    return archive;
  }
}
