package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransportTest {

  @Test
  void isSecureWhereTheBaseOfTheAddressesSaysSo() {
    assertThat(Transport.isSecure("https://essaim.example.org", false, null)).isTrue();
    assertThat(Transport.isSecure("http://localhost:8080", false, null)).isFalse();
    assertThat(Transport.isSecure("", false, null)).isFalse();
  }

  @Test
  void believesTheProtocolOfATrustedProxyAlone() {
    assertThat(Transport.isSecure("http://localhost", true, "https")).isTrue();
    assertThat(Transport.isSecure("http://localhost", true, "http")).isFalse();
    assertThat(Transport.isSecure("http://localhost", false, "https")).isFalse();
  }
}
