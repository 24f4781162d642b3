package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void keepsWhatPeopleTypeAndDropsWhatNoDatabaseTakes() {
    assertThat(PlainText.of(" Étape 1\r\nÉtape\t2 \u0000\u0007\n")).isEqualTo("Étape 1\nÉtape\t2");
    assertThat(PlainText.of(null)).isEmpty();
  }

  @Test
  void takesWhatIsPastedFromAWordProcessorForWhatOneReads() {
    assertThat(PlainText.of("\u00a0Un centre so\u00adcial\u200b ouvert\u202f! \u2003"))
        .isEqualTo("Un centre social ouvert\u202f!");
    assertThat(PlainText.of("\u2022\tun\u000b\u2022\tdeux\u2028\u2022\ttrois\u00a0\r"))
        .isEqualTo("\u2022\tun\n\u2022\tdeux\n\u2022\ttrois");
    assertThat(PlainText.of("\u00a0\u2009")).isEmpty();
  }
}
