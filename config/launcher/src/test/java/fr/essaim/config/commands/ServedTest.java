package fr.essaim.config.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServedTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "foo",
        "",
        "ftp://127.0.0.1/",
        "http://192.0.2.7:8080",
        "http://127.0.0.1 /",
        "http:///administration",
        "http://127.0.0.1@192.0.2.7/"
      })
  void showsTheTokenToNobodyElseThanThisMachine(String url) {
    assertThatThrownBy(() -> Served.ownAddress(url))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is no address of this machine");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost/", "https://[::1]:8443"})
  void speaksToThisMachine(String url) {
    assertThat(Served.ownAddress(url)).isEqualTo(url);
  }

  @Test
  void saysNothingOfWhatIsInAFileThatHoldsNoToken() throws IOException {
    Path file = token("abc\ndef\n", "rw-------");
    assertThatThrownBy(() -> Served.token(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("holds no token")
        .hasMessageNotContaining("abc");
  }

  @Test
  void takesATokenThatOthersCannotRead() throws IOException {
    assertThat(Served.token(token("abc\r\n", "rw-r-----"))).isEqualTo("abc");
    Path open = token("abc", "rw-r--r--");
    assertThatThrownBy(() -> Served.token(open)).hasMessageContaining("chmod 640");
  }

  private Path token(String content, String mode) throws IOException {
    Path file = Files.writeString(directory.resolve("token"), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }
}
