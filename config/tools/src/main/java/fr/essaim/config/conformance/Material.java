package fr.essaim.config.conformance;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.settings.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The public test suites and shapes. They are others' work and no part of the project: they lie in
 * a folder beside it, or wherever one says.
 *
 * @param directory the folder that holds a folder a suite
 */
public record Material(Path directory) {

  private static final String BESIDE = "../shared/conformance";

  /** The material is not there, which is no failure of what would have been examined. */
  static final class Missing extends Refusal {
    Missing(Path folder) {
      super(
          ("%s is not there: the test suites are no part of the project. Say where they lie with"
                  + " --material DIR or ESSAIM_CONFORMANCE. Nothing was examined.")
              .formatted(folder));
    }
  }

  /**
   * Finds it: where the command line says, else the environment ({@code ESSAIM_CONFORMANCE}, or
   * {@code CONFORMANCE_DIR} as the suites' own description has it), else beside the installation.
   */
  public static Material find(Optional<Path> said, Home home, Map<String, String> environment) {
    return new Material(
        said.or(() -> folder(environment, "ESSAIM_CONFORMANCE"))
            .or(() -> folder(environment, "CONFORMANCE_DIR"))
            .orElse(home.directory().resolve(BESIDE))
            .toAbsolutePath()
            .normalize());
  }

  private static Optional<Path> folder(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }

  /** Whether a suite is there. */
  public boolean has(String suite) {
    return Files.isDirectory(directory.resolve(suite));
  }

  /**
   * The folder of a suite.
   *
   * @throws Missing when it is not there
   */
  Path suite(String suite) {
    if (!has(suite)) {
      throw new Missing(directory.resolve(suite));
    }
    return directory.resolve(suite);
  }
}
