package fr.essaim.web.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The files of the last generation of dumps, as the publisher left them in the data directory. */
@ApplicationScoped
public class Dumps {

  private static final List<String> EXTENSIONS = List.of("nq.gz", "ttl.gz", "csv");
  private static final int DEPTH = 3;

  @Inject private Config config;

  /**
   * @param name the file's name, {@code organisations.csv}
   * @param extension what is after the dataset's name
   * @param size in octets
   * @param madeAt when it was written
   */
  public record Dump(String name, String extension, long size, Instant madeAt) {

    public String url() {
      return "/dump/" + name;
    }
  }

  /** The dumps of a dataset, in the order of {@link #EXTENSIONS}; empty before the first. */
  public List<Dump> of(String dataset) {
    return EXTENSIONS.stream()
        .flatMap(extension -> newest(dataset + "." + extension, extension).stream())
        .toList();
  }

  private Optional<Dump> newest(String name, String extension) {
    Optional<Path> directory =
        config
            .getOptionalValue("essaim.data-dir", String.class)
            .map(path -> Path.of(path, "dumps"))
            .filter(Files::isDirectory);
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    List<Dump> found = new ArrayList<>();
    try (Stream<Path> files =
        Files.find(directory.get(), DEPTH, (path, about) -> about.isRegularFile())) {
      files
          .filter(path -> path.getFileName().toString().equals(name))
          .forEach(path -> add(found, path, extension));
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
    return found.stream().max(Comparator.comparing(Dump::madeAt));
  }

  private static void add(List<Dump> found, Path path, String extension) {
    try {
      found.add(
          new Dump(
              path.getFileName().toString(),
              extension,
              Files.size(path),
              Files.getLastModifiedTime(path).toInstant()));
    } catch (IOException replacedMeanwhile) {
      found.removeIf(dump -> dump.name().equals(path.getFileName().toString()));
    }
  }
}
