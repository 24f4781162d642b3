package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void keepsWhatPeopleTypeAndDropsWhatNoDatabaseTakes() {
    assertThat(PlainText.of(" Étape 1\r\nÉtape\t2 \u0000\u0007\n")).isEqualTo("Étape 1\nÉtape\t2");
    assertThat(PlainText.of(null)).isEmpty();
  }
}
