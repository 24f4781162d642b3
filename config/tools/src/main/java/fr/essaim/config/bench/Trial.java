package fr.essaim.config.bench;

import fr.essaim.config.launcher.Home;
import fr.essaim.config.launcher.Terminal;
import java.nio.file.Path;

/**
 * Where and how something is measured.
 *
 * @param home the installation
 * @param work an empty directory that may be filled
 * @param terminal for those who wait
 * @param options what was asked for
 */
record Trial(Home home, Path work, Terminal terminal, BenchOptions options) {

  /** The endpoint's worker that is measured. */
  Path endpointJar() {
    return options.endpointJar().orElseGet(home::endpointJar).toAbsolutePath();
  }
}
