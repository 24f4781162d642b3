package fr.essaim.core.publication;

import java.time.Instant;
import java.util.List;

/**
 * A dataset as its page introduces it.
 *
 * @param name its name in addresses, and its identifier in the catalogue
 * @param producer who answers for it
 * @param modified when one of its documents last changed; null while it has none
 * @param position up to where of the log its files go
 * @param madeAt when the files were made
 * @param others its files besides the dumps
 */
public record DatasetView(
    String name,
    String title,
    String description,
    List<String> keywords,
    String producer,
    String licence,
    Instant modified,
    long position,
    Instant madeAt,
    List<File> files,
    List<Other> others) {

  public DatasetView {
    keywords = List.copyOf(keywords);
    files = List.copyOf(files);
    others = List.copyOf(others);
  }

  /** The octets of all its files. */
  public long size() {
    return files.stream().mapToLong(File::size).sum();
  }

  /**
   * One of its dumps.
   *
   * @param name of the file, such as {@code prototypes.ttl.gz}
   * @param extension what comes after the dataset's name
   * @param url where it is
   * @param size in octets
   * @param sha256 in lower-case hexadecimal digits
   */
  public record File(String name, String extension, String url, long size, String sha256) {}

  /**
   * A file in a schema of others, made when it is asked for.
   *
   * @param schema the URI of the schema
   */
  public record Other(String title, String url, String schema) {}
}
