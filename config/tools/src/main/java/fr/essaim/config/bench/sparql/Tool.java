package fr.essaim.config.bench.sparql;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Commands that are run to their end. */
final class Tool {

  private static final int MINUTES = 10;

  private Tool() {}

  /**
   * @return what it said
   * @throws NotToBeHad when it is not there or fails, with its last line
   */
  static String run(Path directory, Map<String, String> environment, List<String> command)
      throws NotToBeHad, InterruptedException {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new NotToBeHad(
            "%s failed: %s".formatted(command.get(0), said.strip().replaceFirst("(?s)^.*\\n", "")));
      }
      return said;
    } catch (IOException e) {
      throw new NotToBeHad(command.get(0) + " is not here", e);
    }
  }
}
