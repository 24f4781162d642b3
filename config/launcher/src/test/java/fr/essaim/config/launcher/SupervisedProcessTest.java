package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @TempDir private Path directory;

  private final StringWriter said = new StringWriter();
  private final Terminal terminal = new Terminal(new PrintWriter(said));
  private final BlockingQueue<Long> starts = new LinkedBlockingQueue<>();
  private final List<SupervisedProcess> supervised = new ArrayList<>();
  private final AtomicBoolean refused = new AtomicBoolean();
  private Guardian guardian;
  private ChildRecords records;

  @BeforeEach
  void open() throws IOException {
    guardian = new Guardian();
    records = new ChildRecords(directory.resolve("children"));
  }

  /** Whoever is waited for writes nothing into the directory any more, which goes then. */
  @AfterEach
  void close() throws InterruptedException {
    for (SupervisedProcess each : supervised) {
      each.requestStop();
      each.awaitEnd(PATIENCE);
    }
    guardian.close();
  }

  @Test
  void startsAgainWhatWasKilled() throws InterruptedException {
    SupervisedProcess child = supervise("sleep 600");
    child.start();
    long first = started();
    child.keepAlive();
    child.kill();
    long second = started();
    assertThat(second).isNotEqualTo(first);
    assertThat(said.toString()).contains("The sleeper ended unexpectedly").contains("in 1 s");
    child.requestStop();
    child.awaitEnd(PATIENCE);
    assertThat(child.isAlive()).isFalse();
  }

  /** Often enough that a record written after the end would be seen. */
  @RepeatedTest(20)
  void isForgottenOnceItHasEnded() throws InterruptedException {
    SupervisedProcess child = supervise("sleep 600");
    child.start();
    child.requestStop();
    child.awaitEnd(PATIENCE);
    assertThat(directory.resolve("children")).isEmptyFile();
  }

  /** Likewise. */
  @RepeatedTest(20)
  void hasSaidAllOnceItHasEnded() throws InterruptedException {
    Path file = directory.resolve("carried");
    LogSettings json = new LogSettings(true, false);
    SupervisedProcess child =
        supervise(
            "for n in $(seq 200); do echo $n; done; echo the last",
            new ChildLog("sleeper", file, json, terminal));
    child.start();
    child.awaitEnd(PATIENCE);
    assertThat(file).content().contains("the last");
  }

  @Test
  void startsAgainAtOnceWhatHadBeenReady() throws InterruptedException, IOException {
    SupervisedProcess child = supervise("echo ready; exec sleep 600");
    child.start();
    started();
    child.keepAlive();
    while (!Files.readString(directory.resolve("log")).contains("ready")) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    child.kill();
    started();
    assertThat(said.toString()).contains("starting it again at once");
    while (!said.toString().contains("The sleeper answers again after")) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    TimeUnit.MILLISECONDS.sleep(1_200);
    assertThat(said.toString()).containsOnlyOnce("answers again");
    child.requestStop();
    child.awaitEnd(PATIENCE);
  }

  @Test
  void startsAgainThoughNothingCanBeWritten() throws InterruptedException, IOException {
    Path full = Files.createDirectory(directory.resolve("full"));
    records = new ChildRecords(full.resolve("children"));
    SupervisedProcess child = supervise("sleep 600");
    child.start();
    started();
    child.keepAlive();
    Trees.delete(full);
    child.kill();
    started();
    assertThat(said.toString()).contains("The sleeper runs, but that could not be noted");
    child.kill();
    started();
    child.requestStop();
    child.awaitEnd(PATIENCE);
  }

  @Test
  void takesItsTimeWithWhatHadStartedWellAndCannotBeStartedNow() throws InterruptedException {
    SupervisedProcess child = supervise("sleep 600");
    child.start();
    started();
    child.keepAlive();
    child.isSeenWell();
    refused.set(true);
    child.kill();
    assertSaid("starting it again in 2 s");
    assertThat(said.toString()).containsOnlyOnce("starting it again at once");
    refused.set(false);
    started();
  }

  @Test
  void isWatchedThoughItsLogCannotBePutAside() throws InterruptedException, IOException {
    Path log = directory.resolve("log");
    try (var large = new java.io.RandomAccessFile(log.toFile(), "rw")) {
      large.setLength(11_000_000);
    }
    Files.createFile(directory.resolve("log.4"));
    Files.createDirectories(directory.resolve("log.5/in-the-way"));
    SupervisedProcess child = supervise("sleep 600");
    child.start();
    started();
    child.keepAlive();
    child.kill();
    started();
    assertThat(said.toString()).contains("The log of the sleeper could not be put aside");
    child.requestStop();
    child.awaitEnd(PATIENCE);
  }

  @Test
  void leavesAloneWhatEndsDuringTheStart() throws InterruptedException {
    SupervisedProcess child = supervise("exit 3");
    child.start();
    child.awaitEnd(PATIENCE);
    assertThat(child.isAlive()).isFalse();
    assertThat(starts).hasSize(1);
  }

  @Test
  void killsWhatDoesNotListen() throws InterruptedException, IOException {
    SupervisedProcess child = supervise("trap '' TERM; echo deaf; while :; do sleep 1; done");
    child.start();
    while (!Files.exists(directory.resolve("log"))
        || !Files.readString(directory.resolve("log")).contains("deaf")) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    child.requestStop();
    child.awaitEnd(Duration.ofMillis(300));
    assertThat(child.isAlive()).isFalse();
    assertThat(said.toString()).contains("does not end; killing it");
  }

  @Test
  void waitsLongerEachTimeButNotForEver() {
    Duration pause = Duration.ofSeconds(1);
    for (int turn = 0; turn < 10; turn++) {
      pause = SupervisedProcess.longer(pause);
    }
    assertThat(SupervisedProcess.longer(Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    assertThat(SupervisedProcess.longer(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
    assertThat(pause).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void endsItsChildrenWhenTheLauncherIsGone() throws InterruptedException {
    SupervisedProcess child = supervise("sleep 600");
    child.start();
    ProcessHandle process = ProcessHandle.of(started()).orElseThrow();
    guardian.close();
    assertThat(process.onExit().orTimeout(10, TimeUnit.SECONDS)).succeedsWithin(PATIENCE);
  }

  @Test
  void endsWhatAnInterruptedLauncherHasLeft() throws InterruptedException, IOException {
    SupervisedProcess child = supervise("sleep 600");
    child.start();
    ProcessHandle process = ProcessHandle.of(started()).orElseThrow();
    List<String> ended = new ChildRecords(directory.resolve("children")).endOrphans();
    assertThat(ended).containsExactly("sleeper");
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void readsNothingOutOfRecordsThatACrashHasLeft() throws IOException, InterruptedException {
    Path file = directory.resolve("others");
    Files.writeString(file, "\0\0\0\0 x y\nabc def ghi\n");
    assertThat(new ChildRecords(file).endOrphans()).isEmpty();
  }

  @Test
  void sparesAProcessThatOnlyHasTheSameNumber() throws IOException, InterruptedException {
    Path file = directory.resolve("others");
    Files.writeString(
        file,
        "of %s\n%d 12345 stranger\n"
            .formatted(directory.toRealPath(), ProcessHandle.current().pid()));
    assertThat(new ChildRecords(file).endOrphans()).isEmpty();
    assertThat(ProcessHandle.current().isAlive()).isTrue();
  }

  @Test
  void sparesTheProcessesOfTheDirectoryThatItsOwnIsACopyOf()
      throws InterruptedException, IOException {
    SupervisedProcess child = supervise("sleep 600");
    child.start();
    Path copy = Files.createDirectory(directory.resolve("copy")).resolve("children");
    Files.copy(directory.resolve("children"), copy);

    assertThat(new ChildRecords(copy).endOrphans()).isEmpty();
    assertThat(ProcessHandle.of(started()).orElseThrow().isAlive()).isTrue();
  }

  @Test
  void keepsItsSettingsFromAChildThatTheyAreNotFor() throws InterruptedException, IOException {
    SupervisedProcess child = supervise("env; exit 0");
    child.start();
    child.awaitEnd(PATIENCE);
    assertThat(Files.readString(directory.resolve("log")))
        .contains("ESSAIM_MEANT=yes")
        .doesNotContain("ESSAIM_OTHER");
  }

  private void assertSaid(String sentence) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!said.toString().contains(sentence) && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertThat(said.toString()).contains(sentence);
  }

  private long started() throws InterruptedException {
    Long pid = starts.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    assertThat(pid).isNotNull();
    return pid;
  }

  private SupervisedProcess supervise(String script) {
    return supervise(script, ChildLog.file(directory.resolve("log")));
  }

  private SupervisedProcess supervise(String script, ChildLog log) {
    SupervisedProcess[] self = new SupervisedProcess[1];
    self[0] =
        new SupervisedProcess(
            new Script(script, refused, log),
            guardian,
            records,
            terminal,
            () -> starts.add(self[0].pid()));
    supervised.add(self[0]);
    return self[0];
  }

  private record Script(String script, AtomicBoolean refused, ChildLog log)
      implements ChildProgram {

    @Override
    public String name() {
      return "sleeper";
    }

    @Override
    public List<String> command() {
      if (refused.get()) {
        throw new UncheckedIOException(new IOException("no room"));
      }
      return List.of("sh", "-c", script.startsWith("sleep") ? "exec " + script : script);
    }

    @Override
    public Map<String, String> environment() {
      return Map.of("ESSAIM_MEANT", "yes");
    }

    @Override
    public boolean hasBeenReady() {
      return log.lastLine().equals("ready");
    }
  }
}
