package fr.essaim.web.prototypes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.prototypes.Licence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceFormTest {

  @ParameterizedTest
  @CsvSource({
    "guide_du_parent.pdf, guide du parent",
    "C:\\Users\\amina\\Livret final.v2.docx, Livret final.v2",
    "sans-ending, sans-ending",
    ".gitignore, .gitignore",
    "'', ''"
  })
  void proposesTheNameOfAFileForItsTitle(String name, String title) {
    assertThat(ResourceForm.titleOf(name)).isEqualTo(title);
  }

  @Test
  void hasTheLicenceOfItsVersionUnlessAnotherIsChosen() {
    ResourceForm form = new ResourceForm();
    form.setTitle("Guide");
    assertThat(form.linkDetails(Licence.CC_BY_4_0).licence()).isEqualTo(Licence.CC_BY_4_0);
    assertThat(form.linkDetails(null).licence()).isNull();

    form.setLicence("MIT");
    assertThat(form.linkDetails(Licence.CC_BY_4_0).licence()).isEqualTo(Licence.MIT);
  }
}
