package fr.essaim.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {

  @ParameterizedTest
  @ValueSource(strings = {"guide.pdf", "C:\\Users\\moi\\guide.pdf", "/home/moi/guide.pdf"})
  void keepsAFilesNameAndNotWhereItLay(String submitted) {
    assertThat(Uploads.withoutFolders(submitted)).isEqualTo("guide.pdf");
  }
}
