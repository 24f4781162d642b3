package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeparateLogTest {

  @TempDir private Path directory;

  @Test
  void addsLinesToWhatIsThereEvenAfterItWasEmptied() throws IOException {
    Path file = Files.writeString(directory.resolve("100%.log"), "before\n");
    try (SeparateLog log = SeparateLog.in(file).orElseThrow()) {
      log.write("one é");
      assertThat(Files.readAllLines(file)).containsExactly("before", "one é");

      Files.writeString(file, "");
      log.write("two");
      assertThat(Files.readAllLines(file)).containsExactly("two");
    }
  }

  @Test
  void isMissingWhereItCannotBeWritten() {
    assertThat(SeparateLog.in(directory.resolve("nowhere/access.log"))).isEmpty();
  }
}
