package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWatchTest {

  @TempDir private Path directory;

  @Test
  void givesTheCauseInASentence() throws IOException {
    Path log = directory.resolve("log");
    LogWatch watch = new LogWatch(log, Pattern.compile("Deployed 0 archive|Exception while"));
    watch.startHere();
    Files.writeString(
        log,
        """
        2026-11-29T12:00:00Z INFO a.Logger: It starts
        2026-11-29T12:00:01Z SEVERE b.Logger: The class X is missing
        2026-11-29T12:00:02Z SEVERE c.Logger: Something follows from it
        2026-11-29T12:00:03Z INFO d.Logger: Deployed 0 archive(s)
        """);
    assertThat(watch.find()).contains("The class X is missing");

    watch.startHere();
    Files.writeString(
        log,
        "2026-11-29T12:00:04Z SEVERE b.Logger: Exception while loading the app : no database\n",
        StandardOpenOption.APPEND);
    assertThat(watch.find()).contains("Exception while loading the app : no database");
  }

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

  @Test
  void findsItInLinesOfJsonThatItIsHanded() {
    LogWatch watch = new LogWatch(null, Pattern.compile("Deployed 0 archive"));
    watch.look(json("SEVERE", "The class X is missing"));
    assertThat(watch.find()).isEmpty();
    watch.look(json("INFO", "Deployed 0 archive(s)"));
    assertThat(watch.find()).contains("The class X is missing");

    watch.startHere();
    assertThat(watch.find()).isEmpty();
  }

  private static String json(String level, String message) {
    return new LogLine(true).of(Instant.EPOCH, level, "a.Logger", message);
  }
}
