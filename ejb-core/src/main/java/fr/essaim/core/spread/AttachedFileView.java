package fr.essaim.core.spread;

import fr.essaim.core.prototypes.ResourceDetails;
import java.util.UUID;

/**
 * A file that belongs to a transfer, to a session or to an adaptation.
 *
 * @param details what is said of a file of an adaptation; null for a scan
 * @param name the file's own
 * @param size in bytes
 */
public record AttachedFileView(UUID id, ResourceDetails details, String name, long size) {

  public String title() {
    return details == null ? name : details.title();
  }
}
