package fr.essaim.core.prototypes.internal;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Unpacks an archive, an office document or an e-book into nothing, to see that it opens and stays
 * within reason: a few kilobytes can unpack to more than a disk holds, on the machine of anyone who
 * downloads them. What the archive says of its own sizes is not believed. Its files' names are
 * looked at as well as its own; archives within it are not opened.
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

  /** Where office programs keep macros and controls; an empty library of OpenDocument is none. */
  private static final Pattern MACRO =
      Pattern.compile(
          "(.*/)?vba(Project|Data)[^/]*|(.*/)?activeX/.*"
              + "|(.*/)?Basic/[^/]+/(?!script-l[bc]\\.xml$)[^/]+|(.*/)?Scripts/.+",
          Pattern.CASE_INSENSITIVE);

  private ArchiveInspector() {}

  /**
   * @param type the media type that the content was found to be
   * @throws BusinessRuleViolation {@code prototypes.file.unpacks-too-large}, {@code
   *     prototypes.file.unreadable}, {@code prototypes.file.runs-inside}, {@code
   *     prototypes.file.macro}
   */
  static void check(String name, String type, byte[] content) {
    try {
      if (isZip(type)) {
        checkZip(name, type, content);
        checkDirectory(name, type, content);
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

  private static void checkZip(String name, String type, byte[] content) throws IOException {
    long total = 0;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries++;
        if (entries > MAX_ENTRIES) {
          throw tooLarge(name);
        }
        checkEntry(name, type, entry.getName());
        total = count(name, zip, total);
      }
    } catch (IllegalArgumentException badName) {
      throw new IOException(badName);
    }
    if (entries == 0) {
      throw new IOException("no entry");
    }
  }

  /** Most programs go by the directory at the end, which may name other files than the heads do. */
  private static void checkDirectory(String name, String type, byte[] content) throws IOException {
    Path copy = Files.createTempFile("archive", ".zip");
    try {
      Files.write(copy, content);
      try (ZipFile zip = new ZipFile(copy.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          checkEntry(name, type, entry.getName());
        }
      }
    } finally {
      Files.delete(copy);
    }
  }

  /** Pages are at home in an e-book, and drawings in an office document. */
  private static void checkEntry(String name, String type, String entry) {
    boolean document = !type.equals("application/zip");
    if (FileNames.isProgram(entry) || (!document && FileNames.isPage(entry))) {
      throw new BusinessRuleViolation("prototypes.file.runs-inside", name, entry);
    }
    if (document && MACRO.matcher(entry).matches()) {
      throw new BusinessRuleViolation("prototypes.file.macro", name);
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
