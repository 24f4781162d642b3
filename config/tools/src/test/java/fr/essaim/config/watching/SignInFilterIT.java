package fr.essaim.config.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInFilterIT {

  @TempDir private Path directory;

  @Test
  void findsTheAddressesAndTakesNothingElseForOne() throws Exception {
    Path log =
        Files.writeString(
            directory.resolve("sign-ins.log"),
            """
            2026-11-30T09:41:22Z sign-in refused from 192.0.2.7
            2026-11-30T09:41:23Z sign-in refused from 2001:db8::7
            2026-11-30T09:41:24Z sign-in refused from 192.0.2.8 or so
            """);

    assertThat(SignInFilter.addressesIn(log)).containsExactly("192.0.2.7", "2001:db8::7");
  }
}
