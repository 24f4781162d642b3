package fr.essaim.core.imports;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.Objects;

/**
 * A file that somebody hands to the import.
 *
 * @param name its name, without folders
 * @param content its bytes, at most {@link #MAX_SIZE}
 */
@SuppressWarnings("ArrayRecordComponent")
public record ImportFile(String name, byte[] content) {

  /** Largest file: 10 MiB. */
  public static final int MAX_SIZE = 10 * 1024 * 1024;

  /**
   * @throws BusinessRuleViolation {@code imports.file.too-large}
   */
  public ImportFile {
    Objects.requireNonNull(content);
    name = Objects.requireNonNull(name).replaceAll("^.*[/\\\\]", "");
    if (content.length > MAX_SIZE) {
      throw new BusinessRuleViolation("imports.file.too-large", name, MAX_SIZE / 1024 / 1024);
    }
  }
}
