package fr.essaim.config.bench.sparql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where servers that ours is held against are installed: a directory of the build, from the
 * registries that this machine's Maven and APT know. Nothing of it gets into the system or into
 * what is distributed, and no rights are needed.
 */
public final class PeerStore {

  private static final String INSTALL = "Inst ";

  private final Path directory;
  private final Path project;

  /**
   * @param directory kept between measures, so that nothing is fetched twice
   * @param project whose Maven settings and plugins are used
   */
  public PeerStore(Path directory, Path project) {
    this.directory = directory;
    this.project = project;
  }

  /** A jar of Maven Central, by {@code group:artifact:version}. */
  Path jar(String coordinates) throws NotToBeHad, InterruptedException {
    String[] parts = coordinates.split(":");
    Path jar = directory.resolve("%s-%s.jar".formatted(parts[1], parts[2]));
    if (!Files.exists(jar)) {
      Tool.run(
          project,
          Map.of(),
          List.of(
              "mvn",
              "-B",
              "-q",
              "-N",
              "dependency:copy",
              "-Dartifact=" + coordinates,
              "-DoutputDirectory=" + directory));
    }
    return jar;
  }

  /**
   * A program of a Debian package, unpacked beside the libraries that it needs and the system has
   * not.
   */
  DebianProgram program(String debianPackage, String program)
      throws NotToBeHad, InterruptedException {
    Path root = directory.resolve(debianPackage);
    if (!Files.exists(root)) {
      Path unpacked = directory.resolve(debianPackage + ".new");
      make(unpacked);
      for (String name : missingPackages(debianPackage)) {
        Tool.run(unpacked, Map.of(), List.of("apt-get", "-q", "download", name));
      }
      for (Path file : archives(unpacked)) {
        Tool.run(unpacked, Map.of(), List.of("dpkg-deb", "-x", file.toString(), "."));
      }
      move(unpacked, root);
    }
    return new DebianProgram(root, root.resolve("usr/bin").resolve(program));
  }

  /** The package itself and what else would have to be installed for it. */
  private List<String> missingPackages(String debianPackage)
      throws NotToBeHad, InterruptedException {
    String plan =
        Tool.run(
            directory,
            Map.of("LC_ALL", "C"),
            List.of("apt-get", "--simulate", "install", "--no-install-recommends", debianPackage));
    List<String> names = new ArrayList<>(List.of(debianPackage));
    plan.lines()
        .filter(line -> line.startsWith(INSTALL))
        .map(line -> line.split(" ", 3)[1])
        .filter(name -> !name.equals(debianPackage))
        .forEach(names::add);
    return names;
  }

  private static List<Path> archives(Path folder) throws NotToBeHad {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".deb")).toList();
    } catch (IOException e) {
      throw new NotToBeHad("what was fetched cannot be read", e);
    }
  }

  private static void make(Path folder) throws NotToBeHad {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new NotToBeHad(folder + " cannot be made", e);
    }
  }

  private static void move(Path from, Path to) throws NotToBeHad {
    try {
      Files.move(from, to);
    } catch (IOException e) {
      throw new NotToBeHad(to + " cannot be made", e);
    }
  }

  /** A program that is not installed in the system, and how to run it nevertheless. */
  record DebianProgram(Path root, Path file) {

    Map<String, String> environment() {
      try (Stream<Path> folders = Files.list(root.resolve("usr/lib"))) {
        return Map.of(
            "LD_LIBRARY_PATH",
            String.join(
                ":", folders.map(Path::toString).filter(name -> name.contains("linux")).toList()));
      } catch (IOException e) {
        return Map.of();
      }
    }
  }
}
