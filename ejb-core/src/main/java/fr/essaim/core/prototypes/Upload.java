package fr.essaim.core.prototypes;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.Objects;

/**
 * A file that somebody hands in.
 *
 * @param name its name, without folders
 * @param mediaType what it is said to be, such as {@code application/pdf}
 * @param content its bytes; at most {@link #MAX_SIZE}
 */
@SuppressWarnings("ArrayRecordComponent")
public record Upload(String name, String mediaType, byte[] content) {

  /** Largest file: 25 MiB. */
  public static final int MAX_SIZE = 25 * 1024 * 1024;

  public Upload {
    Objects.requireNonNull(content);
  }

  /** The refusal of a larger one. */
  public static BusinessRuleViolation tooLarge(String name) {
    return new BusinessRuleViolation(
        "prototypes.file.too-large", String.valueOf(name), MAX_SIZE / (1024 * 1024));
  }
}
