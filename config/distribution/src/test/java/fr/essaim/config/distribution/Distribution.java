package fr.essaim.config.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has left, and programs that look at it. */
final class Distribution {

  private Distribution() {}

  /** The only file of that name. */
  static Path file(String name) throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of("target"), name)) {
      return found.iterator().next().toAbsolutePath();
    }
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** Runs a program that must succeed, and gives what it said. */
  static String said(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s: %s", String.join(" ", command), said).isZero();
    return said;
  }
}
