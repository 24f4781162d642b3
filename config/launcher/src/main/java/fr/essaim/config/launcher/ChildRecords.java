package fr.essaim.config.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Which processes were started for a data directory, kept in a file: a start after a launcher and
 * its guardian were both killed ends what they left behind. A process is known by its id and the
 * moment it began, since ids are used again. The file says which directory it is of: in a copy of
 * the directory it names processes of the original.
 */
final class ChildRecords {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Anything else is what a crash of the machine has left. */
  private static final Pattern RECORD = Pattern.compile("\\d{1,18} \\d{1,18} .+");

  private final Path file;
  private final Map<String, ProcessHandle> children = new LinkedHashMap<>();

  ChildRecords(Path file) {
    this.file = file;
  }

  synchronized void put(String name, ProcessHandle child) throws IOException {
    children.put(name, child);
    write();
  }

  synchronized void remove(String name) throws IOException {
    children.remove(name);
    write();
  }

  private void write() throws IOException {
    StringBuilder lines = new StringBuilder(children.isEmpty() ? "" : place() + "\n");
    children.forEach(
        (name, child) ->
            lines
                .append(child.pid())
                .append(' ')
                .append(startOf(child))
                .append(' ')
                .append(name)
                .append('\n'));
    PrivateFiles.write(file, lines.toString());
  }

  private String place() throws IOException {
    return "of " + file.toAbsolutePath().getParent().toRealPath();
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /**
   * Ends what an earlier launcher left running for this directory.
   *
   * @return their names
   */
  List<String> endOrphans() throws IOException, InterruptedException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    List<ProcessHandle> orphans = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    boolean isOurs = !lines.isEmpty() && lines.get(0).equals(place());
    for (String line : isOurs ? lines : List.<String>of()) {
      String[] fields = line.split(" ", 3);
      if (RECORD.matcher(line).matches()) {
        long start = Long.parseLong(fields[1]);
        ProcessHandle.of(Long.parseLong(fields[0]))
            .filter(process -> start != 0 && startOf(process) == start)
            .ifPresent(
                process -> {
                  names.add(fields[2]);
                  orphans.add(process);
                });
      }
    }
    orphans.forEach(ProcessHandle::destroy);
    for (ProcessHandle orphan : orphans) {
      await(orphan);
    }
    Files.delete(file);
    return names;
  }

  private static void await(ProcessHandle orphan) throws InterruptedException {
    try {
      orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException doesNotEnd) {
      orphan.destroyForcibly();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
