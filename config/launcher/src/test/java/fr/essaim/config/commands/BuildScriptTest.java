package fr.essaim.config.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code config/bin/build.sh} with something in the place of Maven that says what it is told. */
class BuildScriptTest {

  private static final String STEPS =
      """
      [INFO] Scanning for projects...
      [INFO] Building Essaim 0.1.0                                     [1/3]
      [INFO]   from pom.xml
      [INFO] Building Essaim: domain 0.1.0                             [2/3]
      [INFO]   from ejb-core/pom.xml
      [INFO] Downloaded from central: https://example.org/a/1/a-1.pom (4.0 kB at 50 kB/s)
      [INFO] Downloading from central: https://example.org/a/1/a-1.jar
      [INFO] Compiling 401 source files with javac [debug release 17] to target/classes
      """;

  @TempDir private Path home;

  @Test
  void tellsHowFarTheBuildIs() throws Exception {
    assertThat(build(STEPS, 0)).isZero();

    assertThat(said().replaceFirst("\\(\\d+ s\\)", "(7 s)"))
        .isEqualTo(
            """
            Essaim is being built (pom.xml has changed) …
              1 of 2  ejb-core
                      downloading a-1.jar (1 files so far)
                      compiling 401 files
            Essaim is built (7 s).
            """);
  }

  @Test
  void showsEveryLineOfAnErrorAndFails() throws Exception {
    String error = "[ERROR] Prototype.java:[3,1] cannot find symbol\n  symbol: class Nothing\n";

    assertThat(build(STEPS + error + "[INFO] BUILD FAILURE\n", 1)).isEqualTo(1);

    assertThat(said()).contains(error).contains("The build failed").doesNotContain("[INFO]");
    assertThat(home.resolve("target/build.log")).content().contains("[INFO] BUILD FAILURE");
  }

  private String said() throws IOException {
    return Files.readString(home.resolve("said"));
  }

  private int build(String output, int code) throws IOException, InterruptedException {
    Files.writeString(home.resolve("output"), output);
    Path maven = home.resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\ncat \"$home/output\"\nexit %d\n".formatted(code));
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    ProcessBuilder script =
        new ProcessBuilder(
                "sh",
                "-euc",
                ". ../bin/launch.sh; . ../bin/build.sh; build ejb-core 'pom.xml has changed'")
            .redirectError(home.resolve("said").toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    script.environment().put("home", home.toString());
    script.environment().put("PATH", home + ":" + System.getenv("PATH"));
    Process process = script.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
