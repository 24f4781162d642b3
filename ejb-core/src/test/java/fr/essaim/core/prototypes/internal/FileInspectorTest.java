package fr.essaim.core.prototypes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.prototypes.FileType;
import fr.essaim.core.prototypes.Upload;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileInspectorTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final byte[] PDF = ascii("%PDF-1.7\n%%EOF\n");
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
  };
  private static final byte[] WINDOWS_PROGRAM = new byte[512];

  static {
    WINDOWS_PROGRAM[0] = 'M';
    WINDOWS_PROGRAM[1] = 'Z';
    WINDOWS_PROGRAM[0x3c] = (byte) 0x80;
    WINDOWS_PROGRAM[0x80] = 'P';
    WINDOWS_PROGRAM[0x81] = 'E';
  }

  private final FileInspector inspector = new FileInspector();

  @Test
  void takesWhatIsWhatItSays() throws IOException {
    assertThat(check("livret.pdf", "application/pdf", PDF)).isEqualTo("application/pdf");
    assertThat(check("affiche.PNG", "image/png", PNG)).isEqualTo("image/png");
    assertThat(check("guide.docx", DOCX, zip("[Content_Types].xml"))).isEqualTo(DOCX);
    assertThat(check("guide.docx", DOCX, zip("word/document.xml"))).isEqualTo(DOCX);
    assertThat(check("tout.zip", "application/zip", zip("a.txt"))).isEqualTo("application/zip");
  }

  @ParameterizedTest
  @CsvSource({
    "liste.csv, text/csv, text/csv",
    "liste.csv, text/csv; charset=UTF-8, text/csv",
    "lisez-moi.md, text/markdown, text/markdown",
    "lisez-moi.md, '', text/markdown",
    "lisez-moi.txt, text/plain, text/plain",
    "donnees.json, application/json, application/json",
  })
  void takesPlainTextByItsDeclaredType(String name, String declared, String taken) {
    assertThat(check(name, declared, "Réunion; été\n1; 2\n".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(taken);
  }

  @Test
  void trustsTheNameWhenTheBrowserDeclaresNothing() {
    assertThat(check("livret.pdf", "application/octet-stream", PDF)).isEqualTo("application/pdf");
    assertThat(check("livret.pdf", null, PDF)).isEqualTo("application/pdf");
  }

  @Test
  void knowsTheOtherNamesOfAType() throws IOException {
    assertThat(check("tout.zip", "application/x-zip-compressed", zip("a.txt")))
        .isEqualTo("application/zip");
  }

  @Test
  void refusesBytesOfAnotherType() throws IOException {
    assertCode("prototypes.file.type-mismatch", "livret.pdf", "application/pdf", PNG);
    assertCode("prototypes.file.type-mismatch", "livret.pdf", "application/pdf", WINDOWS_PROGRAM);
    assertCode("prototypes.file.type-mismatch", "photo.png", "image/png", ascii("<script>"));
    assertCode("prototypes.file.type-mismatch", "guide.docx", DOCX, PDF);
    assertCode("prototypes.file.type-mismatch", "livret.pdf", "application/pdf", zip("a.txt"));
  }

  @Test
  void saysTypesAsPeopleDo() {
    assertThatThrownBy(() -> check("livret.pdf", "application/pdf", PNG))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal ->
                assertThat(refusal.arguments())
                    .containsExactly("livret.pdf", FileType.PDF, FileType.PICTURE));
  }

  @Test
  void refusesBytesThatNobodyKnows() {
    assertCode(
        "prototypes.file.type-mismatch", "livret.pdf", "application/pdf", new byte[] {1, 2, 0, 3});
  }

  @Test
  void refusesANameOfAnotherType() {
    assertCode("prototypes.file.type-mismatch", "livret.exe", "application/pdf", PDF);
  }

  @Test
  void refusesTypesThatCouldRun() {
    assertCode(
        "prototypes.file.type-not-taken", "outil.exe", "application/x-msdownload", WINDOWS_PROGRAM);
    assertCode("prototypes.file.type-not-taken", "page.html", "text/html", ascii("<html></html>"));
    assertCode("prototypes.file.type-not-taken", "image.svg", "image/svg+xml", ascii("<svg/>"));
    assertCode("prototypes.file.type-not-taken", "sans-nom", null, PDF);
  }

  @ParameterizedTest
  @CsvSource({
    "lance.bat, text/plain",
    "lance.hta, text/plain",
    "lance.js, text/plain",
    "lance.vbs, ''",
    "lance.ps1, text/plain",
    "lien.url, text/plain",
    "page.html, text/plain",
    "lance.txt.bat, text/plain",
    "lance.bat.txt, text/plain",
  })
  void refusesNamesThatRunWhateverTheyDeclare(String name, String declared) {
    assertThatThrownBy(() -> check(name, declared, ascii("bonjour\n")))
        .isInstanceOf(BusinessRuleViolation.class);
  }

  @Test
  void refusesTextThatIsAPageAndAnArchiveThatIsAProgram() throws IOException {
    assertCode("prototypes.file.runs", "page.txt", "text/plain", ascii("<html><script></script>"));
    assertCode("prototypes.file.runs", "lance.bat.txt", "text/plain", ascii("bonjour"));
    assertCode(
        "prototypes.file.runs",
        "dessin.xml",
        "application/xml",
        ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"));
    assertThatThrownBy(() -> check("outil.jar", "application/zip", zip("a.class")))
        .isInstanceOf(BusinessRuleViolation.class);
  }

  @Test
  void refusesMoreThan25Mebibytes() {
    byte[] large = new byte[Upload.MAX_SIZE + 1];
    System.arraycopy(PDF, 0, large, 0, PDF.length);
    assertCode("prototypes.file.too-large", "livret.pdf", "application/pdf", large);

    byte[] justRight = new byte[Upload.MAX_SIZE];
    System.arraycopy(PDF, 0, justRight, 0, PDF.length);
    assertThat(check("livret.pdf", "application/pdf", justRight)).isEqualTo("application/pdf");
  }

  private String check(String name, String declared, byte[] content) {
    return inspector.checkedType(new Upload(name, declared, content));
  }

  private void assertCode(String code, String name, String declared, byte[] content) {
    assertThatThrownBy(() -> check(name, declared, content))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(ascii("contenu"));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
