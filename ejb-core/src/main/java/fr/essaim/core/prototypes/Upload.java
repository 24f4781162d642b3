package fr.essaim.core.prototypes;

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
}
