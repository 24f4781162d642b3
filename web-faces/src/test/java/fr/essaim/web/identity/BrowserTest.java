package fr.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserTest {

  @Test
  void saysTheKindInWordsAndNothingThatIsUnique() {
    assertThat(
            Browser.of("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/x Firefox/132.0"))
        .isEqualTo("Firefox, Windows");
    assertThat(
            Browser.of(
                "Mozilla/5.0 (Linux; Android 14; SM-S918B) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36"))
        .isEqualTo("Samsung Internet, Android");
    assertThat(
            Browser.of(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15"
                    + " (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"))
        .isEqualTo("Safari, iPhone");
  }

  @Test
  void saysNothingOfWhatSaysNothing() {
    assertThat(Browser.of(null)).isEmpty();
    assertThat(Browser.of("curl/8.1")).isEmpty();
  }
}
