package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameSiteTest {

  private static final String HOST = "essaim.example.org";

  @Test
  void believesTheBrowserThatSaysWhereAPostComesFrom() {
    assertThat(SameSite.isSameSite("same-origin", null, HOST)).isTrue();
    assertThat(SameSite.isSameSite("cross-site", "https://" + HOST, HOST)).isFalse();
    assertThat(SameSite.isSameSite("same-site", null, HOST)).isFalse();
  }

  @Test
  void comparesTheOriginWhenTheBrowserSaysNoMore() {
    assertThat(SameSite.isSameSite(null, "https://" + HOST, HOST)).isTrue();
    assertThat(SameSite.isSameSite(null, "https://evil.example.org", HOST)).isFalse();
    assertThat(SameSite.isSameSite(null, "null", HOST)).isFalse();
    assertThat(SameSite.isSameSite(null, "not an origin", HOST)).isFalse();
  }

  @Test
  void letsThroughWhatIsNoBrowser() {
    assertThat(SameSite.isSameSite(null, null, HOST)).isTrue();
  }
}
