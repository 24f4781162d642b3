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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The application on Payara Micro. Micro runs from a root directory with a flat class path, which
 * class-data sharing needs; the root remembers deployments, so each start gets it as it was made.
 */
final class ApplicationServer implements ChildProgram {

  private static final List<String> REMEMBERED = List.of("applications", "generated", "autodeploy");
  private static final Pattern DEPLOYMENT_FAILED =
      Pattern.compile("Exception while loading the app|Failed to deploy|Deployment of .* failed");
  private static final int UNPACK_SECONDS = 120;
  private static final String LISTENER =
      "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=";

  private final Home home;
  private final DataDirectory data;
  private final Settings settings;
  private final int port;
  private final Map<String, String> environment;
  private final Path root;
  private final Path pristine;
  private final LogWatch failures;
  private ClassArchive archive;

  ApplicationServer(
      Home home, DataDirectory data, Settings settings, int port, Map<String, String> environment) {
    this.home = home;
    this.data = data;
    this.settings = settings;
    this.port = port;
    this.environment = environment;
    this.root = data.payara().resolve("root");
    this.pristine = data.payara().resolve("pristine-config");
    this.failures = new LogWatch(log(), DEPLOYMENT_FAILED);
  }

  /** Unpacks the server, unless this very one is there already. */
  void unpack() {
    Path jar = home.microJar();
    Path unpacked = data.payara().resolve("unpacked");
    try {
      String mark = jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
      if (!Files.exists(unpacked) || !Files.readString(unpacked).equals(mark)) {
        Files.deleteIfExists(unpacked);
        Trees.delete(root);
        Trees.delete(pristine);
        Files.createDirectories(data.payara());
        outputLauncher(jar);
        Trees.copy(root.resolve("config"), pristine);
        Files.writeString(unpacked, mark);
      }
    } catch (IOException e) {
      throw new Refusal(
          "The application server cannot be unpacked to %s (%s): is there room on the disk?"
              .formatted(root, e.getMessage()),
          e);
    }
    if (settings.flag(Setting.CLASS_DATA)) {
      archive =
          new ClassArchive(
              data.payara().resolve("application-classes.jsa"), root.resolve("launch-micro.jar"));
    }
  }

  private void outputLauncher(Path jar) throws IOException {
    Process process =
        new ProcessBuilder(
                Jvm.program(),
                "-jar",
                jar.toString(),
                "--rootdir",
                root.toString(),
                "--outputlauncher")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
            .start();
    try {
      if (!process.waitFor(UNPACK_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("see " + log());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private Path restoredRoot() {
    try {
      for (String directory : REMEMBERED) {
        Trees.delete(root.resolve(directory));
      }
      Path config = root.resolve("config");
      Trees.delete(config);
      Trees.copy(pristine, config);
      Files.writeString(
          data.payara().resolve("preboot.txt"),
          Files.readString(home.prebootCommands()) + LISTENER + settings.text(Setting.HOST) + "\n");
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be written (%s): is there room on the disk?".formatted(root, e.getMessage()),
          e);
    }
    return root;
  }

  @Override
  public String name() {
    return "application";
  }

  @Override
  public List<String> command() {
    Path restored = restoredRoot();
    failures.startHere();
    List<String> command = new ArrayList<>();
    command.add(Jvm.program());
    command.addAll(Jvm.flags(settings, settings.text(Setting.APPLICATION_HEAP)));
    if (archive != null) {
      command.addAll(archive.flags());
    }
    command.addAll(
        List.of(
            "-jar",
            restored.resolve("launch-micro.jar").toString(),
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            data.payara().resolve("preboot.txt").toString(),
            "--port",
            Integer.toString(port),
            "--contextroot",
            "/",
            "--deploy",
            home.war().toString()));
    return command;
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
