package fr.essaim.core.imports;

import java.util.List;

/**
 * To bring files in.
 *
 * @param source what the facts come from, a slug such as {@code programme} or {@code wiki}; rows
 *     are recognised again by it
 * @param dry whether to do everything but write
 * @param publish whether what is brought is published too, where it may be; otherwise what is new
 *     is a draft
 */
public record ImportRequest(List<ImportFile> files, String source, boolean dry, boolean publish) {

  public ImportRequest {
    files = List.copyOf(files);
  }

  /** The same, written. */
  public ImportRequest forReal() {
    return new ImportRequest(files, source, false, publish);
  }
}
