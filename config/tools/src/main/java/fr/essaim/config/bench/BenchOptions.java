package fr.essaim.config.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a bench can be asked for beside its name. */
final class BenchOptions {

  @Option(names = "--short", description = "Less of everything, to try it: no figures to keep.")
  private boolean shortForm;

  @Option(
      names = "--centres",
      split = ",",
      paramLabel = "N",
      description = "endpoint: centres of the generated network; several sizes show the growth.")
  private List<Integer> centres = List.of(400);

  @Option(
      names = "--mix",
      paramLabel = "DIR",
      description =
          "endpoint: data.nt, data.nq with the same in graphs where there is one, and queries/*.rq,"
              + " to measure instead of our own.")
  private Path mix;

  @Option(
      names = "--endpoint-jar",
      paramLabel = "FILE",
      description = "endpoint: another worker to measure than the one built here.")
  private Path endpointJar;

  @Option(
      names = "--seed",
      defaultValue = "2017",
      description = "Seed of what is generated (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--memory",
      split = ",",
      paramLabel = "MB",
      description = "memory: of the machine, several sizes one after the other.")
  private List<Integer> memory = List.of(1024, 2048);

  @Option(
      names = "--former",
      paramLabel = "DIR",
      description = "memory: a built checkout or an installation of another version, beside.")
  private Path former;

  boolean isShort() {
    return shortForm;
  }

  List<Integer> centres() {
    return centres;
  }

  Optional<Path> mix() {
    return Optional.ofNullable(mix);
  }

  Optional<Path> endpointJar() {
    return Optional.ofNullable(endpointJar);
  }

  List<Integer> memory() {
    return memory;
  }

  Optional<Path> former() {
    return Optional.ofNullable(former).map(Path::toAbsolutePath);
  }

  long seed() {
    return seed;
  }
}
