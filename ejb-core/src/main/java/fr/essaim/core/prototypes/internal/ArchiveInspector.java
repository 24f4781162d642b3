package fr.essaim.core.prototypes.internal;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks an archive, an office document or an e-book into nothing, to see that it opens and stays
 * within reason: a few kilobytes can unpack to more than a disk holds, on the machine of whoever
 * downloads them. What the archive says of its own sizes is not believed.
 */
final class ArchiveInspector {

  /** Most bytes that an archive may unpack to: 250 MiB, ten times the largest file. */
  static final long MAX_UNPACKED = 250L * 1024 * 1024;

  /** Most files in an archive. */
  static final int MAX_ENTRIES = 5_000;

  private static final int BUFFER = 64 * 1024;
  private static final Set<String> ZIP_TYPES = Set.of("application/zip", "application/epub+zip");
  private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";
  private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";

  private ArchiveInspector() {}

  /**
   * @param type the media type that the content was found to be
   * @throws BusinessRuleViolation {@code prototypes.file.unpacks-too-large}, {@code
   *     prototypes.file.unreadable}
   */
  static void check(String name, String type, byte[] content) {
    try {
      if (isZip(type)) {
        checkZip(name, content);
      } else if (type.equals("application/gzip")) {
        try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(content))) {
          count(name, unpacked, 0);
        }
      }
    } catch (IOException unreadable) {
      throw new BusinessRuleViolation("prototypes.file.unreadable", name);
    }
  }

  private static boolean isZip(String type) {
    return ZIP_TYPES.contains(type) || type.startsWith(OPEN_DOCUMENT) || type.startsWith(OPEN_XML);
  }

  private static void checkZip(String name, byte[] content) throws IOException {
    long total = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        if (entries > MAX_ENTRIES) {
          throw tooLarge(name);
        }
        total = count(name, zip, total);
      }
    } catch (IllegalArgumentException badName) {
      throw new IOException(badName);
    }
    if (entries == 0) {
      throw new IOException("no entry");
    }
  }

  private static long count(String name, InputStream unpacked, long before) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long total = before;
    for (int read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
      total += read;
      if (total > MAX_UNPACKED) {
        throw tooLarge(name);
      }
    }
    return total;
  }

  private static BusinessRuleViolation tooLarge(String name) {
    return new BusinessRuleViolation(
        "prototypes.file.unpacks-too-large", name, MAX_UNPACKED / (1024 * 1024), MAX_ENTRIES);
  }
}
