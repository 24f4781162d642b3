package fr.essaim.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/intranet",
        "/intranet/prototypes/mon-cv",
        "/intranet/prototypes?q=acc%C3%A8s&theme=emploi"
      })
  void goesBackToAPageOfTheIntranet(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "//evil.example",
        "https://evil.example/intranet",
        "/intranet//evil.example",
        "/intranet/../administration/user",
        "/intranet\\@evil.example",
        "/intranetto",
        "/intranet\r\nSet-Cookie: a=b"
      })
  void goesHomeForAnythingElse(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/intranet");
  }
}
