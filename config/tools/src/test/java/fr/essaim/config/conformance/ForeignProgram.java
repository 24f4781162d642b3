package fr.essaim.config.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small program around a client that others wrote, run as anybody would run it. */
final class ForeignProgram {

  private static final Path FOLDER = Path.of("target", "clients");
  private static final long PATIENCE_SECONDS = 120;

  private final List<String> command;

  private ForeignProgram(String... command) {
    this.command = List.of(command);
  }

  /** Comunica, which the build has installed. */
  static ForeignProgram comunica() {
    assertThat(FOLDER.resolve("node_modules/@comunica/query-sparql"))
        .as("Comunica, which the profile \"clients\" installs by npm")
        .isDirectory();
    return new ForeignProgram("node", "comunica.mjs");
  }

  /** ldes-client, which the build has installed. */
  static ForeignProgram ldesClient() {
    return new ForeignProgram("node", "ldes_client.mjs");
  }

  /** rdflib, as Debian has it. */
  static ForeignProgram rdflib() {
    return new ForeignProgram("/usr/bin/python3", "rdflib_client.py");
  }

  /** What it prints; a test that fails when it ends with an error, with what it said. */
  String run(String... arguments) {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(List.of(arguments));
    try {
      Path said = Files.createTempFile("client", ".err");
      Path printed = Files.createTempFile("client", ".out");
      try {
        Process process =
            new ProcessBuilder(whole)
                .directory(FOLDER.toFile())
                .redirectError(said.toFile())
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended && process.waitFor() == 0)
            .as("%s ends well; it said: %s", whole, Files.readString(said))
            .isTrue();
        return Files.readString(printed);
      } finally {
        Files.delete(said);
        Files.delete(printed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
