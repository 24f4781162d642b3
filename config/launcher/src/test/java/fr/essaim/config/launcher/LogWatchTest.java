package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWatchTest {

  @TempDir private Path directory;

  @Test
  void looksOnlyAtWhatWasAddedSince() throws IOException {
    Path log = Files.writeString(directory.resolve("log"), "it failed yesterday\n");
    LogWatch watch = new LogWatch(log, Pattern.compile("failed"));
    watch.startHere();
    assertThat(watch.find()).isEmpty();
    Files.writeString(log, "all is well\nit fai", StandardOpenOption.APPEND);
    assertThat(watch.find()).isEmpty();
    Files.writeString(log, "led now\n", StandardOpenOption.APPEND);
    assertThat(watch.find()).contains("it failed now");
  }
}
