package fr.essaim.publisher.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The formats of a dump. */
public enum DumpFormat {
  N_QUADS("N-Quads", "nq.gz", "application/gzip", "application/n-quads", "RDF_N_QUADS", true),
  TURTLE("Turtle", "ttl.gz", "application/gzip", "text/turtle", "RDF_TURTLE", true),
  CSV("CSV", "csv", "text/csv;charset=utf-8", "text/csv", "CSV", false);

  private final String title;
  private final String extension;
  private final String contentType;
  private final String mediaType;
  private final String fileType;
  private final boolean compressed;

  DumpFormat(
      String title,
      String extension,
      String contentType,
      String mediaType,
      String fileType,
      boolean compressed) {
    this.title = title;
    this.extension = extension;
    this.contentType = contentType;
    this.mediaType = mediaType;
    this.fileType = fileType;
    this.compressed = compressed;
  }

  public String title() {
    return title;
  }

  /** What its name ends in, without the first dot. */
  public String extension() {
    return extension;
  }

  public String fileOf(String dataset) {
    return dataset + "." + extension;
  }

  /** What the file is as it is sent. */
  public String contentType() {
    return contentType;
  }

  /** What is in it. */
  String mediaType() {
    return mediaType;
  }

  /** Its name in the Union's table of file types. */
  String fileType() {
    return fileType;
  }

  boolean isCompressed() {
    return compressed;
  }

  /** By the name of a file. */
  public static Optional<DumpFormat> of(String file) {
    return Arrays.stream(values())
        .filter(format -> file.endsWith("." + format.extension))
        .findFirst();
  }
}
