package fr.essaim.core.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherAddressesTest {

  private static final String BASE = "https://essaim.example.org";

  @ParameterizedTest
  @ValueSource(strings = {"essaim.example.org", "Essaim.Example.ORG", "essaim.example.org:443"})
  void knowsTheBaseHoweverItIsWritten(String host) {
    assertThat(OtherAddresses.isOurs(host, BASE)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:8080", "essaim.example.org:8443", "example.org"})
  void knowsWhatIsNotTheBase(String host) {
    assertThat(OtherAddresses.isOurs(host, BASE)).isFalse();
  }

  @Test
  void aPortThatIsSaidInTheBaseCounts() {
    assertThat(OtherAddresses.isOurs("localhost:8080", "http://localhost:8080")).isTrue();
    assertThat(OtherAddresses.isOurs("localhost", "http://localhost:8080")).isFalse();
    assertThat(OtherAddresses.isOurs("[::1]:8080", "http://[::1]:8080")).isTrue();
    assertThat(OtherAddresses.isOurs("a.org", "http://a.org:80")).isTrue();
  }
}
