package fr.essaim.core.prototypes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveInspectorTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

  @ParameterizedTest
  @ValueSource(strings = {"application/zip", "application/epub+zip", XLSX, ODS})
  void refusesWhatUnpacksToMoreThanADiskShouldHold(String type) throws IOException {
    byte[] bomb = zip(300);

    refuses("prototypes.file.unpacks-too-large", type, bomb);
    assertThatCode(() -> ArchiveInspector.check("a", type, zip(20))).doesNotThrowAnyException();
  }

  @Test
  void refusesAGzipBomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      zeros(gzip, 300);
    }

    refuses("prototypes.file.unpacks-too-large", "application/gzip", bytes.toByteArray());
  }

  @Test
  void refusesTooManyFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i <= ArchiveInspector.MAX_ENTRIES; i++) {
        zip.putNextEntry(new ZipEntry(Integer.toString(i)));
      }
    }

    refuses("prototypes.file.unpacks-too-large", "application/zip", bytes.toByteArray());
  }

  @Test
  void refusesAnArchiveThatDoesNotOpen() throws IOException {
    byte[] zip = zip(1);

    refuses("prototypes.file.unreadable", XLSX, Arrays.copyOf(zip, zip.length / 4));
    refuses("prototypes.file.unreadable", XLSX, new byte[] {'P', 'K', 3, 4});
    refuses("prototypes.file.unreadable", "application/gzip", new byte[] {0x1f, (byte) 0x8b});
  }

  @Test
  void leavesOtherFilesAlone() {
    assertThatCode(() -> ArchiveInspector.check("a", "application/pdf", new byte[] {1}))
        .doesNotThrowAnyException();
  }

  private static byte[] zip(int mebibytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("content.xml"));
      zeros(zip, mebibytes);
    }
    return bytes.toByteArray();
  }

  private static void zeros(OutputStream out, int mebibytes) throws IOException {
    byte[] mebibyte = new byte[1024 * 1024];
    for (int i = 0; i < mebibytes; i++) {
      out.write(mebibyte);
    }
  }

  private static void refuses(String code, String type, byte[] content) {
    assertThatThrownBy(() -> ArchiveInspector.check("a", type, content))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
