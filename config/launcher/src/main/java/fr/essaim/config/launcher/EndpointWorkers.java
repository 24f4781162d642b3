package fr.essaim.config.launcher;

import fr.essaim.config.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The endpoint workers of an instance. A start waits for the first of them alone; the others come
 * after it, so that it is not longer for having more than one.
 */
final class EndpointWorkers {

  private final List<EndpointWorker> programs = new ArrayList<>();
  private final List<SupervisedProcess> children = new ArrayList<>();

  /**
   * @param number how many there are
   * @param firstPort where the first of them listens; the others take the next ones that are free
   */
  EndpointWorkers(
      Home home,
      DataDirectory data,
      Settings settings,
      DatabaseAccess access,
      int number,
      int firstPort) {
    int port = firstPort;
    for (int each = 1; each <= number; each++) {
      programs.add(new EndpointWorker(home, data, settings, access, each, port));
      port = each < number ? Ports.freeFrom(port + 1) : port;
    }
  }

  /** Their addresses, as the application's setting has them. */
  String urls() {
    return programs.stream().map(EndpointWorker::url).collect(Collectors.joining(","));
  }

  EndpointWorker first() {
    return programs.get(0);
  }

  /** Makes room for what they keep, and takes over what a single worker had kept. */
  void prepare(DataDirectory data) throws IOException {
    Path former = data.formerEndpoint();
    if (Files.isDirectory(former) && Files.notExists(data.endpoint(1))) {
      Files.move(former, data.endpoint(1));
    }
    for (EndpointWorker worker : programs) {
      Files.createDirectories(data.endpoint(worker.number()));
    }
  }

  /** Supervises the first; nothing is started yet. */
  SupervisedProcess superviseFirst(Function<ChildProgram, SupervisedProcess> supervision) {
    SupervisedProcess child = supervision.apply(first());
    children.add(child);
    return child;
  }

  /** Supervises the others; nothing is started yet. */
  List<SupervisedProcess> superviseOthers(Function<ChildProgram, SupervisedProcess> supervision) {
    List<SupervisedProcess> others =
        programs.subList(1, programs.size()).stream().map(supervision).toList();
    children.addAll(others);
    return others;
  }

  /** Those that are supervised by now. */
  List<SupervisedProcess> children() {
    return List.copyOf(children);
  }

  /** All of them, with the process of each; 0 where there is none yet. */
  List<InstanceState.Endpoint> states() {
    List<InstanceState.Endpoint> states = new ArrayList<>();
    for (int index = 0; index < programs.size(); index++) {
      long pid = index < children.size() ? children.get(index).pid() : 0;
      states.add(new InstanceState.Endpoint(programs.get(index).port(), pid));
    }
    return states;
  }
}
