package fr.essaim.config.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code config/bin/release} in a repository with the poms and the changelog of this one. */
class ReleaseScriptTest {

  private static final Path HERE = Path.of("../..");
  private static final String CHANGES =
      """
      # Changes

      ## Unreleased

      - **Upgrades** say what they do,
        and go back.

      ## 0.1.0 (2026-01-01)

      The first version.
      """;

  @TempDir private Path copy;

  @BeforeEach
  void copy() throws IOException, InterruptedException {
    try (Stream<Path> files = Files.walk(HERE, 4)) {
      for (Path pom :
          files
              .filter(file -> file.endsWith("pom.xml") && !file.toString().contains("/target/"))
              .toList()) {
        copyOf(pom);
      }
    }
    copyOf(HERE.resolve("config/bin/release"));
    Files.writeString(copy.resolve("CHANGELOG.md"), CHANGES);
    Files.writeString(copy.resolve(".gitignore"), "target/\n");
    git("init", "-q");
    git("config", "user.name", "Test");
    git("config", "user.email", "test@example.org");
    git("config", "core.autocrlf", "false");
    git("add", ".");
    git("commit", "-q", "-m", "start");
  }

  private void copyOf(Path file) throws IOException {
    Path target = copy.resolve(HERE.relativize(file).toString());
    Files.createDirectories(target.getParent());
    Files.copy(file, target);
  }

  @Test
  void bearsTheVersionEverywhereAndTellsWhatChanged() throws Exception {
    assertThat(release("9.1.0")).startsWith("Released 9.1.0: commit ");

    for (String pom : git("ls-files", "pom.xml", "*/pom.xml").lines().toList()) {
      assertThat(Files.readString(copy.resolve(pom))).as(pom).contains("<version>9.1.0</version>");
    }
    assertThat(Files.readString(copy.resolve("CHANGELOG.md")))
        .containsPattern(
            "(?s)## Unreleased\n\n## 9\\.1\\.0 \\(\\d{4}-\\d\\d-\\d\\d\\)\n\n- \\*\\*Upgrades.*## 0\\.1\\.0");
    assertThat(Files.readString(copy.resolve("target/release-notes-9.1.0.md")))
        .isEqualTo("# Essaim 9.1.0\n\n- **Upgrades** say what they do,\n  and go back.\n");
    assertThat(git("tag", "--points-at", "HEAD")).isEqualTo("v9.1.0\n");
    assertThat(git("status", "--porcelain")).isEmpty();
    assertThat(git("log", "-1", "--format=%s")).isEqualTo("release: 9.1.0\n");
    assertThat(release("9.2.0")).contains("is empty: say first what changes");
  }

  @Test
  void changesNothingWhenItOnlyShows() throws Exception {
    String before = git("rev-parse", "HEAD");

    assertThat(release("9.1.0", "--dry-run"))
        .contains("tag: v9.1.0", "ejb-core/pom.xml", "and go back.");
    assertThat(git("rev-parse", "HEAD")).isEqualTo(before);
    assertThat(git("status", "--porcelain") + git("tag")).isEmpty();
    assertThat(copy.resolve("target")).doesNotExist();
  }

  @Test
  void refusesWhatCannotBeReleased() throws Exception {
    assertThat(release("9.1")).startsWith("Name the version as three numbers");
    assertThat(release("0.0.1")).startsWith("0.0.1 is older than ");
    git("tag", "v9.1.0");
    assertThat(release("9.1.0")).startsWith("There is a tag v9.1.0 already");
    Files.writeString(copy.resolve("new"), "");
    assertThat(release("9.2.0")).startsWith("There are changes that are not committed");
  }

  private String release(String... arguments) throws IOException, InterruptedException {
    return run(Stream.concat(Stream.of("config/bin/release"), Stream.of(arguments)).toList());
  }

  private String git(String... arguments) throws IOException, InterruptedException {
    return run(Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(copy.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
