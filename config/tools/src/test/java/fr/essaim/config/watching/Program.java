package fr.essaim.config.watching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.config.RunningEssaim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A program of others: unpacked into {@code target/programs}, as {@code config/bin/test} does on
 * Debian, or installed. Where it is not, its tests are left out; in continuous integration they
 * fail.
 */
public final class Program {

  public static final Path UNPACKED = RunningEssaim.HOME.directory().resolve("target/programs");

  private static final int SECONDS = 60;

  private final Path file;
  private final List<String> before;

  private Program(Path file, List<String> before) {
    this.file = file;
    this.before = before;
  }

  /** What it said, and how it ended. */
  public record Ended(int status, String output) {}

  public static Program named(String name) {
    Optional<Path> found =
        Stream.concat(
                Stream.of("usr/bin", "usr/sbin").map(UNPACKED::resolve),
                Stream.of(System.getenv("PATH").split(":")).map(Path::of))
            .map(directory -> directory.resolve(name))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
      assertThat(name).as("a program that config/bin/test should have fetched").isNull();
    }
    Assumptions.assumeTrue(found.isPresent(), name + " is not here");
    return new Program(found.get(), List.of());
  }

  /** The same, read by Debian's own Python, whose libraries it needs. */
  public Program inPython() {
    return new Program(file, List.of("/usr/bin/python3"));
  }

  Process start(Path output, String... arguments) throws IOException {
    return builder(arguments).redirectOutput(output.toFile()).start();
  }

  /** Runs it to its end. */
  public Ended run(String input, String... arguments) throws IOException, InterruptedException {
    Process process = builder(arguments).start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(input);
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as(file + " ends").isTrue();
    return new Ended(process.exitValue(), output);
  }

  private ProcessBuilder builder(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(file.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    Path libraries = UNPACKED.resolve("usr/lib");
    if (Files.isDirectory(libraries)) {
      try (Stream<Path> each = Files.list(libraries)) {
        builder
            .environment()
            .put(
                "LD_LIBRARY_PATH",
                each.filter(path -> path.getFileName().toString().endsWith("-linux-gnu"))
                    .map(Path::toString)
                    .findFirst()
                    .orElse(""));
      }
      builder
          .environment()
          .put("PYTHONPATH", libraries.resolve("python3/dist-packages").toString());
    }
    return builder;
  }
}
