package fr.essaim.web.shell;

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
        "/intranet/prototypes?q=acc%C3%A8s&theme=emploi",
        "/intranet/prototypes?q=acc%C3%A8s%2Fville"
      })
  void goesBackToAPageOfTheIntranet(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "/",
        "//evil.example",
        "https://evil.example/intranet",
        "/intranet//evil.example",
        "/intranet/../administration/user",
        "/intranet/%2e%2E/administration/user",
        "/intranet\\@evil.example",
        "/intranetto",
        "/intranet\r\nSet-Cookie: a=b"
      })
  void goesHomeForAnythingElse(String path) {
    assertThat(LocalPath.orHome(path)).isEqualTo("/intranet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/prototypes/mon-cv", "/donnees/", "/def/Th%C3%A8me", "/dump/a.b-c_d.nq"})
  void knowsAPathOfOurs(String path) {
    assertThat(LocalPath.or(path, "/none")).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "evil",
        "//evil",
        "///evil",
        "/\\evil",
        "/\t/evil",
        "/\n/evil",
        "/\r/evil",
        "/\u0000/evil",
        " /evil",
        "/ /evil",
        "/\u00a0/evil",
        "/\uff0fevil",
        "/\u2215evil",
        "/%09/evil",
        "/%0d",
        "/%0D%0ALocation:evil",
        "/%2fevil",
        "/%2f%2fevil",
        "/%5Cevil",
        "/%252fevil",
        "/%zz",
        "/%",
        "/..",
        "/../evil",
        "/a/./b",
        "/a//evil",
        "/@evil#",
        "javascript:alert(1)",
        "https://evil"
      })
  void leadsNowhereElse(String path) {
    assertThat(LocalPath.or(path, "/none")).isEqualTo("/none");
  }
}
