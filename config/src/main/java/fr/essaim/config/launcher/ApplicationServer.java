package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import fr.essaim.config.settings.Setting;
import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
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

  /**
   * For a heap of a gigabyte and few processors: the collector with the cheapest barriers, and the
   * optimising compiler later than usual, since at the start it takes the second processor for code
   * that runs once.
   */
  private static final List<String> QUICK_TO_SERVE =
      List.of(
          "-XX:+UseParallelGC",
          "-XX:Tier4InvocationThreshold=20000",
          "-XX:Tier4MinInvocationThreshold=2000",
          "-XX:Tier4CompileThreshold=40000",
          "-XX:Tier4BackEdgeThreshold=100000");

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
  private final Path application;
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
    this.application = data.payara().resolve("essaim");
    this.failures = new LogWatch(log(), DEPLOYMENT_FAILED);
  }

  /** Unpacks the server and the application, unless these very ones are there already. */
  void unpack() {
    try {
      Files.createDirectories(data.payara());
      unpack(home.microJar(), data.payara().resolve("unpacked"), this::unpackServer);
      unpack(home.war(), data.payara().resolve("unpacked-application"), this::unpackApplication);
    } catch (IOException e) {
      throw new Refusal(
          "The application cannot be unpacked to %s (%s): is there room on the disk?"
              .formatted(data.payara(), e.getMessage()),
          e);
    }
    if (settings.flag(Setting.CLASS_DATA)) {
      archive =
          new ClassArchive(
              data.payara().resolve("application-classes.jsa"), root.resolve("launch-micro.jar"));
    }
  }

  /** What unpacks an archive. */
  private interface Unpacking {
    void unpack(Path archive) throws IOException;
  }

  /** The mark is written last, so that what an interrupted start has half unpacked is redone. */
  private static void unpack(Path archive, Path mark, Unpacking unpacking) throws IOException {
    String wanted = archive + " " + Files.size(archive) + " " + Files.getLastModifiedTime(archive);
    if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
      return;
    }
    Files.deleteIfExists(mark);
    unpacking.unpack(archive);
    Files.writeString(mark, wanted);
  }

  private void unpackServer(Path jar) throws IOException {
    Trees.delete(root);
    Trees.delete(pristine);
    outputLauncher(jar);
    Trees.copy(root.resolve("config"), pristine);
  }

  /** Micro would unpack the archive anew at each start. */
  private void unpackApplication(Path war) throws IOException {
    Trees.delete(application);
    try (FileSystem archive = FileSystems.newFileSystem(war)) {
      Trees.copy(archive.getPath("/"), application);
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
    command.addAll(QUICK_TO_SERVE);
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
            application.toString()));
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
