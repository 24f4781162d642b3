package fr.essaim.core.prototypes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  @ParameterizedTest
  @CsvSource({
    "application/zip, outils/lance.bat, prototypes.file.runs-inside",
    "application/zip, page.html, prototypes.file.runs-inside",
    "application/epub+zip, lance.exe, prototypes.file.runs-inside",
    "@XLSX, xl/vbaProject.bin, prototypes.file.macro",
    "@XLSX, xl/activeX/activeX1.xml, prototypes.file.macro",
    "@ODS, Basic/Standard/Module1.xml, prototypes.file.macro",
    "@ODS, Scripts/python/a.txt, prototypes.file.macro",
  })
  void refusesWhatWouldRun(String type, String entry, String code) throws IOException {
    refuses(code, office(type), named(entry, entry));
  }

  @ParameterizedTest
  @CsvSource({
    "application/epub+zip, OEBPS/page.xhtml",
    "@XLSX, xl/media/image1.svg",
    "@ODS, Basic/Standard/script-lb.xml",
    "application/zip, guide.pdf",
  })
  void takesWhatIsAtHomeThere(String type, String entry) throws IOException {
    byte[] zip = named(entry, entry);
    assertThatCode(() -> ArchiveInspector.check("a", office(type), zip)).doesNotThrowAnyException();
  }

  @Test
  void readsTheDirectoryAsWellAsTheFilesOfAnArchive() throws IOException {
    refuses("prototypes.file.runs-inside", "application/zip", named("lance.txt", "lance.bat"));
  }

  private static String office(String type) {
    return type.equals("@XLSX") ? XLSX : type.equals("@ODS") ? ODS : type;
  }

  /** An archive of one file, by the name in its head and the one in the directory at the end. */
  private static byte[] named(String inHead, String inDirectory) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(inHead));
      zip.write('a');
      zip.closeEntry();
    }
    String text = bytes.toString(StandardCharsets.ISO_8859_1);
    int directory = text.lastIndexOf(inHead);
    return (text.substring(0, directory)
            + inDirectory
            + text.substring(directory + inHead.length()))
        .getBytes(StandardCharsets.ISO_8859_1);
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
