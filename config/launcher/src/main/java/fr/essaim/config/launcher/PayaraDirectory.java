package fr.essaim.config.launcher;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The server and the application, unpacked below the data directory, as they are run. The server's
 * libraries and those of the application lie on one flat class path, named by the manifest of a
 * launch jar: class-data sharing works for nothing else.
 */
final class PayaraDirectory {

  private static final List<String> REMEMBERED = List.of("applications", "generated", "autodeploy");
  private static final List<String> FOR_THE_CONTAINER =
      List.of("META-INF/beans.xml", "META-INF/faces-config.xml", "META-INF/web-fragment.xml");
  private static final int UNPACK_SECONDS = 120;

  /** What of ours runs in the server's own process, outside of the application. */
  private static final List<String> OWN_CLASSES =
      List.of(
          "ApplicationMain.class",
          "ApplicationLog.class",
          "ApplicationLog$Kind.class",
          "LogLine.class",
          "UnreadableAddresses.class");

  private static final String OWN_PACKAGE =
      PayaraDirectory.class.getPackageName().replace('.', '/') + "/";

  private final Path directory;
  private final Path root;
  private final Path pristine;
  private final Path application;
  private final Path libraries;
  private final Path launchJar;

  PayaraDirectory(Path directory) {
    this.directory = directory;
    this.root = directory.resolve("root");
    this.pristine = directory.resolve("pristine-config");
    this.application = directory.resolve("essaim");
    this.libraries = directory.resolve("libraries");
    this.launchJar = root.resolve("launch-essaim.jar");
  }

  /** What {@code java -jar} runs. */
  Path launchJar() {
    return launchJar;
  }

  /** What the server deploys. */
  Path application() {
    return application;
  }

  Path classArchive() {
    return directory.resolve("application-classes.jsa");
  }

  Path prebootCommands() {
    return directory.resolve("preboot.txt");
  }

  /**
   * Unpacks both, unless these very ones are there already.
   *
   * @param log to which the server writes what it does
   */
  void unpack(Path server, Path war, ChildLog log) {
    try {
      Files.createDirectories(directory);
      String wanted = identity(server) + "\n" + identity(war) + "\n" + identity(ownCode());
      Path mark = directory.resolve("unpacked");
      if (Files.exists(mark) && Files.readString(mark).equals(wanted)) {
        return;
      }
      Files.deleteIfExists(mark);
      unpackServer(server, log);
      unpackApplication(war);
      writeLaunchJar();
      // Last, so that what an interrupted start has half unpacked is redone.
      Files.writeString(mark, wanted);
    } catch (IOException e) {
      throw new Refusal(
          "The application cannot be unpacked to %s (%s): is there room on the disk?"
              .formatted(directory, e.getMessage()),
          e);
    }
  }

  /** Where this very class comes from, for the launch jar has a piece of it. */
  private static Path ownCode() {
    try {
      return Path.of(
          ApplicationMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** By what one built archive is told from another. */
  static String identity(Path archive) throws IOException {
    return archive + " " + Files.size(archive) + " " + Files.getLastModifiedTime(archive);
  }

  private void unpackServer(Path jar, ChildLog log) throws IOException {
    Trees.delete(root);
    Trees.delete(pristine);
    Process process =
        log.start(
            new ProcessBuilder(
                Jvm.program(),
                "-jar",
                jar.toString(),
                "--rootdir",
                root.toString(),
                "--outputlauncher"));
    try {
      if (!process.waitFor(UNPACK_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("see " + log);
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Trees.copy(root.resolve("config"), pristine);
  }

  /** Unpacked, for Micro would unpack the archive anew at each start. */
  private void unpackApplication(Path war) throws IOException {
    Trees.delete(application);
    Trees.delete(libraries);
    try (FileSystem archive = FileSystems.newFileSystem(war)) {
      Trees.copy(archive.getPath("/"), application);
    }
    Files.createDirectories(libraries);
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(application.resolve("WEB-INF/lib"), "*.jar")) {
      for (Path jar : jars) {
        if (!isForTheContainer(jar)) {
          Files.move(jar, libraries.resolve(jar.getFileName()));
        }
      }
    }
  }

  /** Whether the container looks for beans, components or servlets in it. */
  private static boolean isForTheContainer(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return FOR_THE_CONTAINER.stream().anyMatch(entry -> file.getEntry(entry) != null);
    }
  }

  /**
   * The server's own launch jar, with the application's libraries at the end of its class path, and
   * what of ours runs beside the server.
   */
  private void writeLaunchJar() throws IOException {
    try (JarFile servers = new JarFile(root.resolve("launch-micro.jar").toFile())) {
      Manifest manifest = servers.getManifest();
      List<String> classPath = new ArrayList<>();
      classPath.add(manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH));
      try (DirectoryStream<Path> jars = Files.newDirectoryStream(libraries)) {
        jars.forEach(jar -> classPath.add(root.toUri().relativize(jar.toUri()).toString()));
      }
      manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
      manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ApplicationMain.class.getName());
      try (OutputStream out = Files.newOutputStream(launchJar);
          JarOutputStream jar = new JarOutputStream(out, manifest)) {
        for (String file : OWN_CLASSES) {
          try (InputStream in = PayaraDirectory.class.getResourceAsStream(file)) {
            jar.putNextEntry(new JarEntry(OWN_PACKAGE + file));
            in.transferTo(jar);
          }
        }
        for (JarEntry entry : servers.stream().toList()) {
          if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
            jar.putNextEntry(new JarEntry(entry.getName()));
            servers.getInputStream(entry).transferTo(jar);
          }
        }
      }
    }
  }

  /** The root remembers deployments, so each start gets it as it was made. */
  void restoreRoot(String prebootCommands, String logging) {
    try {
      for (String remembered : REMEMBERED) {
        Trees.delete(root.resolve(remembered));
      }
      Path config = root.resolve("config");
      Trees.delete(config);
      Trees.copy(pristine, config);
      Files.writeString(prebootCommands(), prebootCommands);
      // What is said later counts.
      Files.writeString(
          config.resolve("logging.properties"), "\n" + logging, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be written (%s): is there room on the disk?".formatted(root, e.getMessage()),
          e);
    }
  }
}
