package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The installation: where the built parts and the files that come with them lie. */
public record Home(Path directory) {

  /** The system property by which the scripts say where the installation is. */
  public static final String PROPERTY = "essaim.home";

  public static Home ofThisProcess() {
    String home = System.getProperty(PROPERTY);
    if (home == null) {
      throw new Refusal("Start Essaim with config/bin/run, which knows where its parts are.");
    }
    return new Home(Path.of(home).toAbsolutePath().normalize());
  }

  public Path settingsFile() {
    return directory.resolve("config/essaim.properties");
  }

  public Path war() {
    return built(directory.resolve("web-faces/target/essaim.war"));
  }

  public Path microJar() {
    return built(directory.resolve("config/launcher/target/payara/payara-micro.jar"));
  }

  public Path endpointJar() {
    return jar("opendata/endpoint/target", "essaim-endpoint-*.jar");
  }

  public Path launcherJar() {
    return jar("config/launcher/target", "essaim-launcher-*.jar");
  }

  private Path jar(String folder, String name) {
    Path target = directory.resolve(folder);
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, name)) {
      for (Path jar : jars) {
        return jar;
      }
    } catch (IOException e) {
      throw notBuilt(target, e);
    }
    throw notBuilt(target, null);
  }

  /** The files of a set of first data, such as {@code programme}. */
  public Path firstData(String set) {
    return directory.resolve("config/data").resolve(set);
  }

  /** Commands that the application server runs before it boots. */
  public Path prebootCommands() {
    return directory.resolve("config/payara/preboot.txt");
  }

  /** What the application server writes to its log, and by what. */
  public Path logging() {
    return directory.resolve("config/payara/logging.properties");
  }

  private static Path built(Path file) {
    if (!Files.isRegularFile(file)) {
      throw notBuilt(file, null);
    }
    return file;
  }

  private static Refusal notBuilt(Path file, Exception cause) {
    return new Refusal(
        "%s is missing: build it with \"mvn package -DskipTests\".".formatted(file), cause);
  }
}
