package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaVersionTest {

  @TempDir private Path directory;

  @Test
  void readsTheMigrationsThatTheArchiveCarries() throws IOException {
    byte[] core =
        zip(
            Map.of(
                "db/migration/V1__foundation.sql", new byte[0],
                "db/migration/V10_2__identity.sql", new byte[0],
                "db/migration/README.md", new byte[0]));
    Path war =
        Files.write(
            directory.resolve("essaim.war"),
            zip(
                Map.of(
                    "WEB-INF/lib/essaim-ejb-core-0.1.0.jar",
                    core,
                    "WEB-INF/lib/other.jar",
                    zip(Map.of("db/migration/V99__other.sql", new byte[0])))));
    assertThat(SchemaVersion.known(war)).containsExactlyInAnyOrder("1", "10.2");
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
