package fr.essaim.core.prototypes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.core.shared.BusinessRuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.bat",
        "a.CMD",
        "a.com",
        "a.exe",
        "a.scr",
        "a.msi",
        "a.hta",
        "a.js",
        "a.mjs",
        "a.vbs",
        "a.vbe",
        "a.wsf",
        "a.ps1",
        "a.jar",
        "a.url",
        "a.lnk",
        "a.desktop",
        "a.sh",
        "a.app",
        "a.dll",
        "a.iso",
        "a.reg",
        "a.chm",
        "a.xll",
        "a.docm",
        "a.xlsm",
        "facture.pdf.exe",
        "a.exe.pdf",
        "dossier/a.bat",
        "dossier\\a.bat",
        "a.exe .txt"
      })
  void knowsWhatAMachineRuns(String name) {
    assertThat(FileNames.isProgram(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.svg", "a.svgz", "a.html", "a.htm", "a.xhtml", "a.xht", "a.mht", "a.html.txt"})
  void knowsWhatABrowserRuns(String name) {
    assertThat(FileNames.isPage(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"guide.pdf", "Atelier du 3.2.2021.odt", "bat", "exe", "sans-ending", "a.tar.gz"})
  void leavesOrdinaryNamesAlone(String name) {
    assertThat(FileNames.isProgram(name) || FileNames.isPage(name)).isFalse();
    assertThatCode(() -> FileNames.checkForm(name)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\u0000.pdf",
        "facture\u202efdp.exe",
        "a\u2066.pdf",
        "a.exe.",
        "a.exe ",
        "a.txt:b",
        "a\n.b"
      })
  void refusesANameThatReadsOtherwiseThanItIs(String name) {
    assertThatThrownBy(() -> FileNames.checkForm(name))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("prototypes.file.name-hides"));
  }

  @Test
  void showsNoHiddenCharacterOfWhatItRefuses() {
    assertThatThrownBy(() -> FileNames.checkForm("facture\u202efdp.exe"))
        .isInstanceOfSatisfying(
            BusinessRuleViolation.class,
            refusal -> assertThat(refusal.arguments()).containsExactly("facturefdp.exe"));
  }
}
