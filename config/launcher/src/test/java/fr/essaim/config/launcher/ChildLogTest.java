package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildLogTest {

  private static final String PLAIN = "database system is ready";

  @TempDir private Path directory;

  private final StringWriter said = new StringWriter();
  private final Terminal terminal = new Terminal(new PrintWriter(said));

  @Test
  void byItselfAChildWritesToItsFile() throws Exception {
    ChildLog log = log(false, false);
    LogWatch watch = log.watch(Pattern.compile("ready"));
    watch.startHere();
    run(log);

    assertThat(file()).hasContent(PLAIN);
    assertThat(watch.find()).contains(PLAIN);
    assertThat(log.lastLine()).isEqualTo(PLAIN);
    assertThat(log).hasToString(file().toString());
    assertThat(said.toString()).isEmpty();
  }

  @Test
  void toTheStandardOutputItsLinesComeOutOfTheLauncher() throws Exception {
    ChildLog log = log(false, true);
    LogWatch watch = log.watch(Pattern.compile("ready"));
    run(log);
    until(() -> said.toString().equals(PLAIN + "\n"));

    assertThat(file()).doesNotExist();
    assertThat(watch.find()).contains(PLAIN);
    assertThat(log.lastLine()).isEqualTo(PLAIN);
    assertThat(log).hasToString("the lines of postgresql in this output");
  }

  @Test
  void asJsonWhatAProgramSaysInItsOwnWayIsAnObjectToo() throws Exception {
    run(log(true, false));
    until(() -> Files.exists(file()) && Files.size(file()) > 0);

    JsonObject line = Json.createReader(new StringReader(Files.readString(file()))).readObject();
    assertThat(line.getString("logger")).isEqualTo("postgresql");
    assertThat(line.getString("message")).isEqualTo(PLAIN);
  }

  @Test
  void whatTheLauncherSaysHasItsTimeInAFileBesideWhatIsSeen() throws IOException {
    Path log = directory.resolve("logs/launcher.log");
    terminal.writeAs(LogSettings.FILES);
    terminal.keep(log);
    terminal.say("Essaim starts …");
    Files.createDirectory(log.getParent());
    terminal.say("  0.4 s  the database is up");

    assertThat(said.toString()).isEqualTo("Essaim starts …\n  0.4 s  the database is up\n");
    assertThat(Files.readAllLines(log))
        .singleElement()
        .asString()
        .matches("\\S+Z INFO launcher: 0\\.4 s  the database is up");
  }

  @Test
  void whatCannotBeWrittenNowIsSaidOnceAndTheNextLinesAreKept() throws Exception {
    Path log = Files.createDirectories(directory.resolve("logs/launcher.log"));
    terminal.writeAs(LogSettings.FILES);
    terminal.keep(log);
    terminal.say("one");
    terminal.say("two");
    Files.delete(log);
    terminal.say("three");

    assertThat(said.toString())
        .containsOnlyOnce("What is said here is not kept in its file for now");
    assertThat(Files.readAllLines(log)).singleElement().asString().endsWith("three");
  }

  @Test
  void aChildGoesOnThoughItsLinesAreLostForNow() throws Exception {
    Files.createDirectory(file());
    ChildLog log = log(true, false);
    Process child = log.start(new ProcessBuilder("cat"));
    try (PrintWriter lines =
        new PrintWriter(child.getOutputStream(), true, StandardCharsets.UTF_8)) {
      lines.println("one");
      until(() -> said.toString().contains("Lines of the postgresql are lost for now"));
      lines.println("two");
      until(() -> log.lastLine().equals("two"));
      Files.delete(file());
      lines.println("three");
      until(() -> Files.exists(file()) && Files.readString(file()).contains("three"));
    }
    assertThat(said.toString()).containsOnlyOnce("Lines of the postgresql are lost for now");
  }

  @Test
  void ofTheStandardOutputAsJsonEachLineOfTheLauncherIsAnObject() {
    terminal.writeAs(new LogSettings(true, true));
    terminal.keep(directory.resolve("launcher.log"));
    terminal.say("Essaim is ready at http://localhost:8080 (9 s)");

    JsonObject line = Json.createReader(new StringReader(said.toString())).readObject();
    assertThat(line.getString("message")).startsWith("Essaim is ready at http://");
    assertThat(line.getString("logger")).isEqualTo("launcher");
    assertThat(directory.resolve("launcher.log")).doesNotExist();
  }

  private Path file() {
    return directory.resolve("postgresql.log");
  }

  private ChildLog log(boolean json, boolean toOutput) {
    return new ChildLog("postgresql", file(), new LogSettings(json, toOutput), terminal);
  }

  private static void run(ChildLog log) throws IOException, InterruptedException {
    log.start(new ProcessBuilder(List.of("echo", PLAIN))).waitFor();
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private static void until(Condition condition) throws IOException, InterruptedException {
    for (int look = 0; look < 2_000 && !condition.holds(); look++) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(condition.holds()).isTrue();
  }
}
