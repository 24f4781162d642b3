package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
}
