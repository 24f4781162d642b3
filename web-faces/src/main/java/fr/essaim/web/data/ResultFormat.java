package fr.essaim.web.data;

import java.util.Arrays;
import java.util.Optional;

/**
 * The formats that a link can ask of the endpoint by {@code format=}, where it cannot negotiate.
 */
public enum ResultFormat {
  JSON("application/sparql-results+json"),
  SPREADSHEET("text/vnd.essaim.spreadsheet"),
  CSV("text/csv"),
  TSV("text/tab-separated-values"),
  XML("application/sparql-results+xml");

  private final String mediaType;

  ResultFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  String mediaType() {
    return mediaType;
  }

  static Optional<ResultFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst();
  }
}
