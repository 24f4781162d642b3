package fr.essaim.core.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1, true",
    "127.0.0.1, 127.0.0.2, false",
    "10.1.0.0/16, 10.1.255.3, true",
    "10.1.0.0/16, 10.2.0.1, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.128/25, 192.0.2.200, true",
    "0.0.0.0/0, 198.51.100.7, true",
    "0.0.0.0/0, ::1, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "::1, 127.0.0.1, false",
    "2001:db8::/32, 2001:db8:1::7, true",
    "2001:db8::/32, 2001:db9::7, false",
    "127.0.0.0/8, ::ffff:127.0.0.1, true",
    "127.0.0.0/8, localhost, false",
    "127.0.0.0/8, unknown, false"
  })
  void holdsTheAddressesThatBeginLikeIt(String range, String address, boolean held) {
    assertThat(AddressRange.parse(range).orElseThrow().contains(address)).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0",
    "2001:db8:1:2::9, 2001:db8:1:2:0:0:0:0",
    "2001:db8:1:3::9, 2001:db8:1:3:0:0:0:0",
    "::ffff:192.0.2.7, 192.0.2.7",
    "unknown, unknown"
  })
  void countsAClientOfVersion6ByTheNetworkThatAHomeHas(String address, String counted) {
    assertThat(AddressRange.client(address)).isEqualTo(counted);
    assertThat(AddressRange.client(counted)).isEqualTo(counted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "example.org",
        "",
        "/8",
        "10.0.0.0/33",
        "10.0.0.0/x",
        "1.2.3.4.5",
        "cafe.de",
        "1.2.3",
        ".:"
      })
  void isNothingThatANameServerWouldHaveToTell(String text) {
    assertThat(AddressRange.parse(text)).isEmpty();
  }
}
