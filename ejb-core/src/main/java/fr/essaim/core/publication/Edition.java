package fr.essaim.core.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A dataset's dump files as they were on a day.
 *
 * @param frozenOn the day that it is named after
 * @param revision from 1; another is made when something had to be taken out
 * @param position up to where of the log it goes
 * @param frozenAt when it was made
 * @param withdrawnAt when its files were emptied; null while it can be had
 * @param files by their extensions
 */
public record Edition(
    String dataset,
    LocalDate frozenOn,
    int revision,
    long position,
    Instant frozenAt,
    Instant withdrawnAt,
    List<Part> files) {

  public Edition {
    files = List.copyOf(files);
  }

  /**
   * A file of an edition.
   *
   * @param extension what its name ends in, such as {@code nq.gz}
   * @param size in bytes
   * @param sha256 in lower-case hexadecimal digits
   */
  public record Part(String extension, long size, String sha256) {}

  /** What it is called in addresses: its day, and its revision if it is not the first. */
  public String name() {
    return name(frozenOn, revision);
  }

  static String name(LocalDate frozenOn, int revision) {
    return revision == 1 ? frozenOn.toString() : frozenOn + "-r" + revision;
  }

  /** Where a file of it is, without the base. */
  public String address(Part file) {
    return "/edition/" + name() + "/" + dataset + "." + file.extension();
  }

  public Optional<Part> file(String extension) {
    return files.stream().filter(file -> file.extension().equals(extension)).findFirst();
  }

  public boolean isWithdrawn() {
    return withdrawnAt != null;
  }
}
