package fr.essaim.core.education;

/** A format in which places and offers come and go. */
public enum ExchangeFormat {
  /** Structures and services of data·inclusion 1.0. */
  DATA_INCLUSION("data-inclusion.json", "application/json"),
  /** The national standard of places of digital mediation 1.0.2. */
  DIGITAL_PLACES("mediation-numerique.csv", "text/csv;charset=UTF-8"),
  /** Our own columns, for spreadsheets; read, a table of any columns. */
  TABLE("lieux.csv", "text/csv;charset=UTF-8"),
  GEOJSON("lieux.geojson", "application/geo+json");

  private final String file;
  private final String mediaType;

  ExchangeFormat(String file, String mediaType) {
    this.file = file;
    this.mediaType = mediaType;
  }

  /** What a file of it is called. */
  public String file() {
    return file;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether it is another's own columns that have to be read as ours. */
  public boolean isMapped() {
    return this == TABLE || this == GEOJSON;
  }
}
