package fr.essaim.core.prototypes;

import java.util.UUID;

/**
 * A resource of a version: a link or a file.
 *
 * @param url where it is; null for a file
 * @param file the file; null for a link
 */
public record ResourceView(UUID id, ResourceDetails details, String url, FileFacts file) {

  /**
   * What is known of a kept file.
   *
   * @param size in bytes
   * @param sha256 its digest, in hexadecimal
   */
  public record FileFacts(String name, long size, String sha256) {}

  public boolean isFile() {
    return file != null;
  }
}
