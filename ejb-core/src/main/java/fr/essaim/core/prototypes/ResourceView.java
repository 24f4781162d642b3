package fr.essaim.core.prototypes;

import java.time.Instant;
import java.util.UUID;

/**
 * A resource of a version: a link or a file.
 *
 * @param url where it is; null for a file
 * @param file the file; null for a link
 * @param addedAt when it came to the draft; null where that is not known
 */
public record ResourceView(
    UUID id, ResourceDetails details, String url, FileFacts file, Instant addedAt) {

  /**
   * What is known of a kept file.
   *
   * @param size in bytes
   * @param sha256 its digest, in hexadecimal
   */
  public record FileFacts(String name, long size, String sha256) {}

  /** Whether somebody who saw the draft at a moment did not see this. */
  public boolean isAddedAfter(Instant moment) {
    return moment != null && addedAt != null && addedAt.isAfter(moment);
  }

  /** What a browser shows of it by itself: a picture, or a document that one turns the pages of. */
  public boolean isPicture() {
    return isFile() && details.mediaType().startsWith("image/");
  }

  public boolean isPdf() {
    return isFile() && details.mediaType().equals("application/pdf");
  }

  public boolean isFile() {
    return file != null;
  }
}
