package fr.essaim.config.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A WAR that holds migrations and nothing else. */
final class TestWar {

  private TestWar() {}

  /**
   * @param migrations by the names of their files
   */
  static Path at(Path file, Map<String, String> migrations) {
    Map<String, byte[]> core = new TreeMap<>();
    migrations.forEach(
        (name, sql) -> core.put("db/migration/" + name, sql.getBytes(StandardCharsets.UTF_8)));
    try {
      return Files.write(
          file,
          zip(
              Map.of(
                  "WEB-INF/lib/essaim-ejb-core-0.1.0.jar",
                  zip(core),
                  "WEB-INF/lib/other.jar",
                  zip(Map.of("db/migration/V99__other.sql", new byte[0])))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }
}
