package fr.essaim.publisher.catalogue;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Catalogue and dumps as they were made together, at one position of the log.
 *
 * @param folder where its files are
 * @param position up to where of the log they go
 * @param editions the stamp of the editions that the catalogue names
 * @param madeAt when they were made
 * @param files what there is, by name
 */
public record Generation(
    Path folder, long position, String editions, Instant madeAt, Map<String, FileFacts> files) {

  /** The statistics. */
  public static final String VOID = "void.nt";

  private static final String LABEL = "generation.properties";

  public Generation {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /**
   * A file of the generation.
   *
   * @param size in bytes
   * @param sha256 in lower-case hexadecimal digits
   */
  public record FileFacts(long size, String sha256) {}

  /** The file of a page of the catalogue, from 1. */
  public static String cataloguePage(int page) {
    return "catalogue-" + page + ".nt";
  }

  /** How many pages the catalogue has. */
  public int cataloguePages() {
    int pages = 0;
    while (files.containsKey(cataloguePage(pages + 1))) {
      pages++;
    }
    return pages;
  }

  public Path path(String file) {
    return folder.resolve(file);
  }

  public Optional<FileFacts> facts(String file) {
    return Optional.ofNullable(files.get(file));
  }

  /** Whether every file is there as long as it was made; after a crash one may be cut. */
  private boolean isWhole() throws IOException {
    for (Map.Entry<String, FileFacts> file : files.entrySet()) {
      if (Files.size(path(file.getKey())) != file.getValue().size()) {
        return false;
      }
    }
    return true;
  }

  /** Labels the folder, last of all: a folder without label is not a generation. */
  void label() throws IOException {
    Properties label = new Properties();
    label.setProperty("position", Long.toString(position));
    label.setProperty("editions", editions);
    label.setProperty("made-at", madeAt.toString());
    files.forEach(
        (name, facts) -> label.setProperty("file." + name, facts.size() + " " + facts.sha256()));
    try (Writer writer = Files.newBufferedWriter(folder.resolve(LABEL))) {
      label.store(writer, null);
    }
  }

  /** What a folder holds; empty when it is no whole generation. */
  static Optional<Generation> read(Path folder) {
    Path file = folder.resolve(LABEL);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    Properties label = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      label.load(reader);
      Map<String, FileFacts> files = new TreeMap<>();
      for (String name : label.stringPropertyNames()) {
        if (name.startsWith("file.")) {
          String[] facts = label.getProperty(name).split(" ");
          files.put(
              name.substring("file.".length()), new FileFacts(Long.parseLong(facts[0]), facts[1]));
        }
      }
      Generation generation =
          new Generation(
              folder,
              Long.parseLong(label.getProperty("position")),
              label.getProperty("editions"),
              Instant.parse(label.getProperty("made-at")),
              files);
      return generation.cataloguePages() > 0 && generation.isWhole()
          ? Optional.of(generation)
          : Optional.empty();
    } catch (IOException | RuntimeException damaged) {
      return Optional.empty();
    }
  }
}
