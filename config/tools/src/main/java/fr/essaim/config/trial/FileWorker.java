package fr.essaim.config.trial;

import fr.essaim.config.launcher.Home;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An endpoint worker over files, on a port of its own. Its default graph is what has no name, as in
 * the test suites, and not the union of all graphs, as in an instance.
 */
public final class FileWorker implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready at (http://\\S+)/sparql");

  private final LauncherProcess process;
  private final String baseUrl;

  private FileWorker(LauncherProcess process) {
    this.process = process;
    Matcher line = READY.matcher(process.output());
    if (!line.find()) {
      throw new IllegalStateException("the endpoint's ready line has no address");
    }
    baseUrl = line.group(1);
  }

  /**
   * Starts one and waits until it is ready.
   *
   * @param home the installation
   * @param files what its default graph holds
   * @param named what its graphs hold, by their URIs
   */
  public static FileWorker over(Home home, List<Path> files, Map<String, Path> named) {
    List<String> arguments = new ArrayList<>(List.of("--port", "0", "--default-graph", "separate"));
    files.forEach(file -> arguments.addAll(List.of("--load", file.toString())));
    named.forEach((uri, file) -> arguments.addAll(List.of("--named", uri + "=" + file)));
    return new FileWorker(LauncherProcess.endpoint(home, arguments).awaitReady());
  }

  /** Where it answers, without a slash at the end. */
  public String baseUrl() {
    return baseUrl;
  }

  @Override
  public void close() {
    process.close();
  }
}
