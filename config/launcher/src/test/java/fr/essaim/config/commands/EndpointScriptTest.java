package fr.essaim.config.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code config/bin/endpoint} with something in the place of Java that ends as it is told. */
class EndpointScriptTest {

  @TempDir private Path home;

  @BeforeEach
  void placeTheScriptAndItsJava() throws IOException {
    Path target = home.resolve("opendata/endpoint/target");
    Files.createDirectories(target.resolve("lib"));
    Files.createFile(target.resolve("essaim-endpoint-0.1.0.jar"));
    Files.createDirectories(home.resolve("config/bin"));
    Files.copy(Path.of("../bin/endpoint"), home.resolve("config/bin/endpoint"));
    Path java = home.resolve("java");
    Files.writeString(
        java,
        """
        #!/bin/sh
        echo start >> "$STARTS"
        [ "$(wc -l < "$STARTS")" -gt 1 ] && exit "$SECOND"
        exit "$FIRST"
        """);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "75"})
  void startsAWorkerAgainThatHasEndedItself(String code) throws Exception {
    assertThat(run(code, "7")).isEqualTo(7);

    assertThat(Files.readAllLines(home.resolve("starts"))).hasSize(2);
    assertThat(Files.readString(home.resolve("said")))
        .isEqualTo("The worker ended itself (" + code + "); starting it again in 0 s.\n");
  }

  @Test
  void endsAsItsWorkerDoesOtherwise() throws Exception {
    assertThat(run("1", "0")).isEqualTo(1);

    assertThat(Files.readAllLines(home.resolve("starts"))).hasSize(1);
    assertThat(home.resolve("said")).isEmptyFile();
  }

  private int run(String first, String second) throws IOException, InterruptedException {
    ProcessBuilder script =
        new ProcessBuilder("sh", home.resolve("config/bin/endpoint").toString())
            .redirectError(home.resolve("said").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    script.environment().remove("JAVA_HOME");
    script
        .environment()
        .putAll(
            Map.of(
                "PATH",
                home + ":" + System.getenv("PATH"),
                "STARTS",
                home.resolve("starts").toString(),
                "FIRST",
                first,
                "SECOND",
                second));
    Process process = script.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
