package fr.essaim.config.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EssaimCommandTest {

  private static final Pattern CALLED = Pattern.compile("/usr/bin/essaim (.*?)(?: &&|\\R)");

  private final StringWriter said = new StringWriter();

  @Test
  void saysWhichCommandsThereAre() {
    assertThat(status()).isEqualTo(2);
    assertThat(said).asString().startsWith("Usage: essaim").contains("backup ", "upgrade ");
  }

  @Test
  void helpIsHelp() {
    assertThat(status("help")).isZero();
    assertThat(said).asString().startsWith("Usage: essaim");
    assertThat(status("help", "backup")).isZero();
    assertThat(said).asString().contains("Usage: essaim backup");
  }

  @Test
  void tellsACommandThatThereIsNot() {
    assertThat(status("start")).isEqualTo(2);
    assertThat(status("help", "start")).isNotZero();
    assertThat(said)
        .asString()
        .isEqualToNormalizingNewlines(
            "There is no command \"start\": \"essaim help\" names all there are.\n".repeat(2));
  }

  @Test
  void tellsWhatIsWrongWithOptions() {
    assertThat(status("backup", "--kep", "3", "x")).isEqualTo(2);
    assertThat(said).asString().contains("--kep", "Usage: essaim backup");
  }

  @ParameterizedTest
  @ValueSource(strings = {"essaim-backup.cron", "essaim-backup.service"})
  void theExamplesAreCommandsOfThePackage(String example) throws IOException {
    Matcher called = CALLED.matcher(Files.readString(Path.of("../../docs/examples", example)));
    assertThat(called.find()).isTrue();
    assertThat(
            EssaimCommand.commandLine()
                .parseArgs(called.group(1).split(" "))
                .subcommand()
                .commandSpec()
                .name())
        .isEqualTo("backup");
  }

  private int status(String... arguments) {
    PrintWriter writer = new PrintWriter(said, true);
    return EssaimCommand.commandLine().setOut(writer).setErr(writer).execute(arguments);
  }
}
