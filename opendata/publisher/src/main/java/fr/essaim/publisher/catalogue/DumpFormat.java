package fr.essaim.publisher.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** The formats of a dump. */
public enum DumpFormat {
  N_QUADS(
      "N-Quads",
      "nq.gz",
      "application/gzip",
      "application/n-quads",
      "RDF_N_QUADS",
      "Tous les documents, chacun dans le graphe qui a son URI, compressés par gzip.",
      "All documents, each in the graph that has its URI, compressed by gzip."),
  PLAIN_TURTLE(
      "Turtle",
      "ttl",
      "text/turtle;charset=utf-8",
      "text/turtle",
      "RDF_TURTLE",
      "Tous les documents en un graphe, à lire directement par un outil RDF.",
      "All documents in one graph, to be read by an RDF tool as it is."),
  TURTLE(
      "Turtle (gzip)",
      "ttl.gz",
      "application/gzip",
      "text/turtle",
      "RDF_TURTLE",
      "Tous les documents en un graphe, compressés par gzip.",
      "All documents in one graph, compressed by gzip."),
  CSV(
      "CSV",
      "csv",
      "text/csv;charset=utf-8",
      "text/csv",
      "CSV",
      "Un tableau, une ligne par chose et une colonne par propriété.",
      "A table with a row a thing and a column a property.");

  private final String title;
  private final String extension;
  private final String contentType;
  private final String mediaType;
  private final String fileType;
  private final Titles descriptions;

  DumpFormat(
      String title,
      String extension,
      String contentType,
      String mediaType,
      String fileType,
      String french,
      String english) {
    this.title = title;
    this.extension = extension;
    this.contentType = contentType;
    this.mediaType = mediaType;
    this.fileType = fileType;
    this.descriptions = new Titles(french, english);
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

  /** What there is in it, for people. */
  Titles descriptions() {
    return descriptions;
  }

  public boolean isCompressed() {
    return extension.endsWith(".gz");
  }

  /** Whether editions have it: what is kept for good is kept once, and small. */
  public boolean isKept() {
    return this != PLAIN_TURTLE;
  }

  /** By the name of a file. */
  public static Optional<DumpFormat> of(String file) {
    return Arrays.stream(values())
        .filter(format -> file.endsWith("." + format.extension))
        .findFirst();
  }
}
