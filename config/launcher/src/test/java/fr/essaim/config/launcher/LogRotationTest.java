package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

  private static final int ABOVE = 10 * 1024 * 1024 + 1;

  @TempDir private Path directory;

  @Test
  void leavesALogThatIsNotLong() throws IOException {
    Path log = Files.writeString(directory.resolve("application.log"), "short");
    LogRotation.rotate(log);
    assertThat(log).hasContent("short");
    assertThat(directory.resolve("application.log.1")).doesNotExist();
  }

  @Test
  void putsALongOneAsideWhileItsWriterGoesOn() throws IOException {
    Path log = directory.resolve("application.log");
    Files.writeString(directory.resolve("application.log.1"), "older");
    try (OutputStream writer =
        Files.newOutputStream(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      writer.write(new byte[ABOVE]);
      LogRotation.rotate(log);
      writer.write("next".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThat(log).hasContent("next");
    assertThat(directory.resolve("application.log.1")).hasSize(ABOVE);
    assertThat(directory.resolve("application.log.2")).hasContent("older");
  }

  @Test
  void keepsFive() throws IOException {
    Path log = directory.resolve("endpoint.log");
    for (int turn = 1; turn <= 7; turn++) {
      Files.write(log, new byte[ABOVE]);
      LogRotation.rotate(log);
    }
    assertThat(directory.resolve("endpoint.log.5")).exists();
    assertThat(directory.resolve("endpoint.log.6")).doesNotExist();
  }

  @Test
  void whatMayHoldAddressesIsPutAsideAfterAWeekAndGoneAfterFour() throws IOException {
    Path log = Files.writeString(directory.resolve("sign-ins.log"), "from 192.0.2.7");
    Path begun = directory.resolve("sign-ins.log.begun");
    Path aside = directory.resolve("sign-ins.log.1");
    LogRotation.rotateAndForget(log);
    assertThat(log).hasContent("from 192.0.2.7");

    age(begun, 8);
    LogRotation.rotateAndForget(log);
    assertThat(log).isEmptyFile();
    assertThat(aside).hasContent("from 192.0.2.7");

    age(aside, 20);
    LogRotation.rotateAndForget(log);
    assertThat(aside).exists();
    assertThat(begun).doesNotExist();

    age(aside, 22);
    LogRotation.rotateAndForget(log);
    assertThat(aside).doesNotExist();
  }

  private static void age(Path file, int days) throws IOException {
    Files.setLastModifiedTime(
        file, FileTime.from(Instant.now().minus(Duration.ofDays(days)).minusSeconds(60)));
  }
}
