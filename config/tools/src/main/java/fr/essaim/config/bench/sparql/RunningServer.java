package fr.essaim.config.bench.sparql;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that runs, as a process of its own: what it costs can be read from the system. */
public final class RunningServer implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final double TICKS_A_SECOND = 100;
  private static final MixQuery ANYTHING = new MixQuery("anything", "ASK {}");

  private static final Pattern USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

  private final Process process;
  private final URI url;
  private final Path log;

  private RunningServer(Process process, URI url, Path log) {
    this.process = process;
    this.url = url;
    this.log = log;
  }

  /**
   * Starts a process and waits until it answers queries.
   *
   * @param work where it runs and leaves its log
   * @throws NotToBeHad when it ends or does not answer, with the end of its log
   */
  static RunningServer start(
      List<String> command, Map<String, String> environment, Path work, URI url)
      throws NotToBeHad, InterruptedException {
    Path log = work.resolve("server.log");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(work.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    try {
      RunningServer server = new RunningServer(builder.start(), url, log);
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new NotToBeHad(command.get(0) + " cannot be started", e);
    }
  }

  private void awaitReady() throws NotToBeHad, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (!process.isAlive()) {
        throw new NotToBeHad("it ended: " + lastLine());
      }
      try (SparqlClient client = client("", Duration.ofSeconds(5))) {
        if (client.ask(ANYTHING).status() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // it does not listen yet
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    close();
    throw new NotToBeHad("it does not answer: " + lastLine());
  }

  private String lastLine() {
    try {
      List<String> lines = Files.readAllLines(log);
      return lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }

  /** A new client of it. */
  public SparqlClient client(String moreHeaders, Duration patience) {
    return new SparqlClient(url, moreHeaders, (int) patience.toMillis());
  }

  /** Seconds of processor that it has used. */
  public double cpuSeconds() {
    String[] fields = systemFile("stat").replaceFirst("^.*\\) ", "").split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
  }

  /** Megabytes of memory that it holds now. */
  public double residentMegabytes() {
    return systemFile("status")
            .lines()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
            .sum()
        / 1024.0;
  }

  /**
   * Octets of the heap that are in use after a collection; of a server in Java.
   *
   * @throws NotToBeHad when this Java has no {@code jcmd}
   */
  public long usedHeap() throws NotToBeHad, InterruptedException {
    String pid = Long.toString(process.pid());
    Path here = log.toAbsolutePath().getParent();
    Tool.run(here, Map.of(), List.of(Jvm.program("jcmd"), pid, "GC.run"));
    String info = Tool.run(here, Map.of(), List.of(Jvm.program("jcmd"), pid, "GC.heap_info"));
    Matcher used = USED.matcher(info);
    if (!used.find()) {
      throw new NotToBeHad("the heap is told of otherwise than known: " + info);
    }
    return Long.parseLong(used.group(1)) * 1024;
  }

  private String systemFile(String name) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), name));
    } catch (IOException e) {
      throw new IllegalStateException("the system does not tell of processes", e);
    }
  }

  /** Stops it. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
