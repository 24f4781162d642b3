package fr.essaim.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttachmentTest {

  @Test
  void offersAFileUnderItsNameInOldAndNewBrowsers() {
    assertThat(Attachment.disposition("attachment", "guide été.pdf"))
        .isEqualTo(
            "attachment; filename=\"guide__t_.pdf\"; filename*=UTF-8''guide%20%C3%A9t%C3%A9.pdf");
  }

  @Test
  void letsNoNameBreakOutOfTheHeader() {
    assertThat(Attachment.disposition("attachment", "a\"; x=\"b\r\n.pdf"))
        .doesNotContain("\r", "\n")
        .startsWith("attachment; filename=\"a___x__b__.pdf\"");
  }
}
