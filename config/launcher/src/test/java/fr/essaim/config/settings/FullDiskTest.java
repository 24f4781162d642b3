package fr.essaim.config.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FullDiskTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void isKnownByWhatTheSystemSays() {
    IOException failure = null;
    try {
      Files.writeString(Path.of("/dev/full"), "x");
    } catch (IOException full) {
      failure = full;
    }

    assertThat(FullDisk.isBehind(new IllegalStateException(new UncheckedIOException(failure))))
        .isTrue();
  }

  @Test
  void isKnownByWhatPostgresqlSays() {
    assertThat(FullDisk.isBehind(new RuntimeException(new SQLException("voll", "53100")))).isTrue();
  }

  @Test
  void isNotToBlameForOtherFailures() {
    assertThat(FullDisk.isBehind(new IOException("Permission denied"))).isFalse();
    assertThat(FullDisk.isBehind(new SQLException(null, "28P01"))).isFalse();
  }

  @Test
  void saysWhichFileFoundNoRoom() {
    assertThat(
            FullDisk.sentence(
                new UncheckedIOException(
                    new FileSystemException("/srv/a", null, "No space left on device"))))
        .isEqualTo(
            "The disk is full, /srv/a could not be written: make room there (old backups, logs) and try again; what was saved is unharmed.");
  }
}
