package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/prototypes",
        "/prototypes/%C3%A9t%c3%a9",
        "/%25zz",
        "/a%2fb",
        "/%F0%9F%90%9D",
        "/.well-known/void",
        "/a/../b",
        "/a/./b/..",
        "/.../..x",
        "/a%0d%0ab"
      })
  void isReadable(String path) {
    assertThat(UnreadableAddresses.isReadable(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%",
        "/%4",
        "/%zz",
        "/%4g",
        "/%ff",
        "/%c3%28",
        "/%ED%A0%80",
        "/%c0%af",
        "/a%00b",
        "/a%5cb",
        "/a\\b",
        "/..",
        "/a/../../b",
        "/%2e%2e/x",
        "/./../x",
        "//../x"
      })
  void isNotReadable(String path) {
    assertThat(UnreadableAddresses.isReadable(path)).isFalse();
  }
}
