package fr.essaim.core.prototypes;

import fr.essaim.core.prototypes.domain.StoredFile;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * A kept file, always to be served as an attachment and never to be interpreted. Its bytes are read
 * slice by slice while it is written, for its readers may be many and slow.
 *
 * @param name its name
 * @param mediaType what it is, as checked when it was handed in
 * @param sha256 its digest, in hexadecimal
 * @param size how many bytes it has
 * @param content where its bytes are
 */
public record Download(String name, String mediaType, String sha256, long size, Content content) {

  /** Most bytes that are in memory for one reader. */
  public static final int SLICE = 256 * 1024;

  /** A file that is small enough to be in memory. */
  public static Download of(String name, String mediaType, byte[] content) {
    return new Download(
        name,
        mediaType,
        StoredFile.digest(content),
        content.length,
        (first, length) -> Arrays.copyOfRange(content, (int) first, (int) first + length));
  }

  /** The bytes of a kept file, which never change. */
  @FunctionalInterface
  public interface Content {
    /**
     * @param first the first byte, from 0
     * @throws IOException when the file was deleted meanwhile
     */
    byte[] slice(long first, int length) throws IOException;
  }

  /**
   * Writes a part of it.
   *
   * @param first the first byte, from 0
   */
  public void copy(long first, long length, OutputStream target) throws IOException {
    long end = first + length;
    for (long at = first; at < end; at += SLICE) {
      target.write(content.slice(at, (int) Math.min(SLICE, end - at)));
    }
  }
}
