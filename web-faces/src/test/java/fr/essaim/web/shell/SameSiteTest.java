package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameSiteTest {

  private static final String OWN = "https://essaim.example.org";

  @Test
  void believesTheBrowserThatSaysWhereAPostComesFrom() {
    assertThat(SameSite.isSameSite("same-origin", null, OWN)).isTrue();
    assertThat(SameSite.isSameSite("cross-site", OWN, OWN)).isFalse();
    assertThat(SameSite.isSameSite("same-site", null, OWN)).isFalse();
  }

  @Test
  void comparesTheOriginWhenTheBrowserSaysNoMore() {
    assertThat(SameSite.isSameSite(null, OWN, OWN)).isTrue();
    assertThat(SameSite.isSameSite(null, OWN + ":443", OWN)).isTrue();
    assertThat(SameSite.isSameSite(null, OWN, OWN + ":443")).isTrue();
    assertThat(SameSite.isSameSite(null, "https://evil.example.org", OWN)).isFalse();
    assertThat(SameSite.isSameSite(null, "null", OWN)).isFalse();
    assertThat(SameSite.isSameSite(null, "", OWN)).isFalse();
    assertThat(SameSite.isSameSite(null, "not an origin", OWN)).isFalse();
  }

  @Test
  void takesAnotherSchemeOrPortForAnotherSite() {
    assertThat(SameSite.isSameSite(null, "http://essaim.example.org", OWN)).isFalse();
    assertThat(SameSite.isSameSite(null, "http://essaim.example.org:443", OWN)).isFalse();
    assertThat(SameSite.isSameSite(null, OWN + ":8443", OWN)).isFalse();
    assertThat(SameSite.isSameSite(null, "http://localhost:8081", "http://localhost:8080"))
        .isFalse();
  }

  @Test
  void letsThroughWhatIsNoBrowser() {
    assertThat(SameSite.isSameSite(null, null, OWN)).isTrue();
  }
}
