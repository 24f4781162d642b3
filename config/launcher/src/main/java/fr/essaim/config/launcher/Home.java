package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the parts and the files that come with them lie: an installation has its parts in {@code
 * lib}, a checkout where its modules were built. All else lies alike in both.
 */
public record Home(Path directory) {

  /** The system property by which the scripts say where it is. */
  public static final String PROPERTY = "essaim.home";

  public static Home ofThisProcess() {
    String home = System.getProperty(PROPERTY);
    if (home == null) {
      throw new Refusal(
          "Start Essaim with config/bin/run or essaim run, which know where its parts are.");
    }
    return new Home(Path.of(home).toAbsolutePath().normalize());
  }

  public Path settingsFile() {
    return directory.resolve("config/essaim.properties");
  }

  public Path war() {
    return part("application", "web-faces/target", "essaim.war");
  }

  public Path microJar() {
    return part("server", "config/launcher/target/payara", "payara-micro.jar");
  }

  public Path endpointJar() {
    return part("endpoint", "opendata/endpoint/target", "essaim-endpoint-*.jar");
  }

  public Path launcherJar() {
    return part("launcher", "config/launcher/target", "essaim-launcher-*.jar");
  }

  private Path part(String installed, String built, String name) {
    Path libraries = directory.resolve("lib");
    boolean isInstallation = Files.isDirectory(libraries);
    Path folder = isInstallation ? libraries.resolve(installed) : directory.resolve(built);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
      for (Path file : files) {
        return file;
      }
    } catch (IOException e) {
      throw missing(folder, isInstallation, e);
    }
    throw missing(folder, isInstallation, null);
  }

  private static Refusal missing(Path folder, boolean isInstallation, Exception cause) {
    return new Refusal(
        "What belongs into %s is missing: %s."
            .formatted(
                folder,
                isInstallation
                    ? "install Essaim again"
                    : "build it with \"mvn package -DskipTests\""),
        cause);
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
}
