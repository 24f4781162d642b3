package fr.essaim.config.bench;

import fr.essaim.config.settings.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Processes that together have no more memory than a machine of that size would: a control group of
 * Linux, in its first or second version, without swap.
 */
final class MemoryGroup {

  private static final Path SYSTEM = Path.of("/sys/fs/cgroup");
  private static final long MEGABYTE = 1L << 20;
  private static final int PATIENCE_SECONDS = 20;

  private final Path directory;
  private final boolean isOfFirstVersion;

  private MemoryGroup(Path directory, boolean isOfFirstVersion) {
    this.directory = directory;
    this.isOfFirstVersion = isOfFirstVersion;
  }

  /**
   * @param name of the group, which must not be there yet
   * @param megabytes that all its processes may have together
   * @throws Refusal when this system has no such groups, or does not let us make one
   */
  static MemoryGroup of(String name, int megabytes) {
    Path first = SYSTEM.resolve("memory");
    boolean isOfFirstVersion = Files.isDirectory(first);
    Path directory = (isOfFirstVersion ? first : SYSTEM).resolve(name);
    MemoryGroup group = new MemoryGroup(directory, isOfFirstVersion);
    try {
      Files.createDirectory(directory);
      if (isOfFirstVersion) {
        group.write("memory.limit_in_bytes", megabytes * MEGABYTE);
        group.write("memory.swappiness", 0);
      } else {
        group.write("memory.max", megabytes * MEGABYTE);
        group.write("memory.swap.max", 0);
      }
    } catch (IOException e) {
      throw new Refusal(
          "%s cannot be made or written: memory is measured by root on Linux (%s)."
              .formatted(directory, e),
          e);
    }
    return group;
  }

  /** What starts a command inside. */
  List<String> entrance() {
    return List.of(
        "sh", "-c", "echo $$ >\"$0\" && exec \"$@\"", directory.resolve("cgroup.procs").toString());
  }

  /** What its processes hold and the system cannot take back, in bytes. */
  long held() {
    return number("memory.stat", isOfFirstVersion ? "total_rss" : "anon");
  }

  /** How many of its processes the system has killed for want of memory. */
  long killed() {
    return number(isOfFirstVersion ? "memory.oom_control" : "memory.events", "oom_kill");
  }

  private void write(String file, long value) throws IOException {
    Files.writeString(directory.resolve(file), Long.toString(value));
  }

  private long number(String file, String name) {
    try {
      return Files.readAllLines(directory.resolve(file)).stream()
          .filter(line -> line.startsWith(name + " "))
          .mapToLong(line -> Long.parseLong(line.substring(name.length() + 1)))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new Refusal("%s cannot be read (%s).".formatted(directory.resolve(file), e), e);
    }
  }

  /** Goes with all that still runs in it. */
  void dissolve() throws InterruptedException {
    IOException last = null;
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      try {
        for (String process : Files.readAllLines(directory.resolve("cgroup.procs"))) {
          ProcessHandle.of(Long.parseLong(process)).ifPresent(ProcessHandle::destroyForcibly);
        }
        Files.delete(directory);
        return;
      } catch (IOException e) {
        last = e;
        TimeUnit.SECONDS.sleep(1);
      }
    }
    throw new Refusal("Something still runs in %s.".formatted(directory), last);
  }
}
