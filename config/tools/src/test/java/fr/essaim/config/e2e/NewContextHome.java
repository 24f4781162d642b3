package fr.essaim.config.e2e;

import fr.essaim.config.RunningEssaim;
import fr.essaim.config.launcher.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The installation with one more context, the shared gardens of the tests of {@code web-faces}:
 * each piece of it lies in the built parts where it would lie if it were one of the product's.
 */
final class NewContextHome {

  private static final Path CLASSES = Path.of("../../web-faces/target/test-classes");
  private static final Path FILES = CLASSES.resolve("gardens");

  private NewContextHome() {}

  /**
   * @param directory where to put it; empty or not there
   */
  static Home in(Path directory) {
    try {
      Path war = directory.resolve("web-faces/target/essaim.war");
      Files.createDirectories(war.getParent());
      Files.copy(RunningEssaim.HOME.war(), war);
      for (String part : List.of("config", "opendata")) {
        Files.createSymbolicLink(
            directory.resolve(part), RunningEssaim.HOME.directory().resolve(part));
      }
      try (FileSystem inside = FileSystems.newFileSystem(war)) {
        copy(CLASSES, "fr/essaim/web/gardens", inside.getPath("/WEB-INF/classes"));
        copy(FILES, "pages", inside.getPath("/"));
        inJar(
            inside,
            "essaim-ejb-core",
            jar -> {
              copy(CLASSES, "fr/essaim/core/gardens", jar);
              copy(FILES, "db", jar);
            });
        inJar(
            inside,
            "essaim-publisher",
            jar -> copy(CLASSES, "fr/essaim/publisher/describe/GardenDescriber.class", jar));
        inJar(
            inside,
            "essaim-ontology",
            jar ->
                Files.write(
                    jar.resolve("fr/essaim/ontology/shapes.ttl"),
                    Files.readAllBytes(FILES.resolve("shapes.ttl")),
                    StandardOpenOption.APPEND));
      }
      return new Home(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is done to a jar that is open as a file system. */
  interface Change {
    void in(Path jar) throws IOException;
  }

  static void inJar(FileSystem war, String name, Change change) throws IOException {
    Path jar;
    try (Stream<Path> jars = Files.list(war.getPath("/WEB-INF/lib"))) {
      jar =
          jars.filter(each -> each.getFileName().toString().startsWith(name))
              .findFirst()
              .orElseThrow();
    }
    Path outside = Files.createTempFile(name, ".jar");
    Files.copy(jar, outside, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem inside = FileSystems.newFileSystem(outside)) {
      change.in(inside.getPath("/"));
    }
    Files.copy(outside, jar, StandardCopyOption.REPLACE_EXISTING);
    Files.delete(outside);
  }

  private static void copy(Path from, String what, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from.resolve(what))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
