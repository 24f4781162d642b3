package fr.essaim.config.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class ApplicationLogTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final MovingClock clock = new MovingClock();
  private final ApplicationLog log = new ApplicationLog(written, new LogLine(false), clock);

  @Test
  void aRushOfBadRequestsLeavesARealFaultInItsPlace() {
    warn(
        "fr.essaim.web.shell.Faults",
        "Fault 12345678 at POST /x",
        new IllegalStateException("real"));

    for (int request = 0; request < 5_000; request++) {
      warn("kind" + request % 10, "Bad request " + "x".repeat(5_000), deepFault());
      clock.pass(Duration.ofMillis(10));
    }
    log.close();

    assertThat(text()).contains("Fault 12345678", "IllegalStateException: real");
    assertThat(written.size()).isLessThan(200_000);
    assertThat(text())
        .containsPattern("and \\d{3} more of: kind3 java\\.lang\\.IllegalArgumentException");
  }

  @Test
  void madeUpLinesAreOneKindAndHideNoFault() {
    for (int request = 0; request < 5_000; request++) {
      warn("server", "Bad address /" + request, null);
    }
    warn(
        "fr.essaim.web.shell.Faults",
        "Fault 87654321 at GET /y",
        new IllegalStateException("real"));
    log.close();

    assertThat(text().lines()).hasSizeLessThan(500);
    assertThat(text()).contains("Fault 87654321", "IllegalStateException: real", "more of: others");
  }

  @Test
  void aFaultIsWrittenWholeOnceAndThenByALineAlone() {
    warn("a", "Fault 1", deepFault());
    warn("a", "Fault 2", deepFault());

    assertThat(text()).contains("Fault 1", "Fault 2").containsOnlyOnce("IllegalArgumentException");

    clock.pass(ApplicationLog.WHOLE_AGAIN);
    warn("a", "Fault 3", deepFault());

    assertThat(text().split("IllegalArgumentException: deep", -1)).hasSize(3);
  }

  @Test
  void aRequestThatCannotBeReadHasNoTrace() {
    IllegalArgumentException unreadable = new IllegalArgumentException("Illegal hex characters");
    unreadable.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("org.glassfish.grizzly.http.util.URLDecoder", "decode", "U.java", 1)
        });
    warn("server", "An exception occurred", new IllegalStateException(unreadable));

    assertThat(text().lines()).hasSize(1);
  }

  @Test
  void whatAVisitorWroteMakesNoLineOfItsOwn() {
    warn("a", "No page /x\r\n2026-01-01T00:00:00Z SEVERE forged: line\u2028and\u001b[2J", null);

    assertThat(text().lines()).hasSize(1);
    assertThat(text()).doesNotContain("\u001b", "\u2028");
  }

  @Test
  void ordinaryLinesAreWrittenAsTheyAreUntilOnePartFloodsTheLog() {
    for (int line = 0; line < ApplicationLog.CALM_LINES; line++) {
      log.publish(new LogRecord(Level.INFO, "Loaded " + line));
    }
    assertThat(text().lines()).hasSize(ApplicationLog.CALM_LINES);

    for (int line = 0; line < 1_000; line++) {
      log.publish(new LogRecord(Level.INFO, "Refused " + line));
    }
    clock.pass(ApplicationLog.MINUTE);
    log.publish(new LogRecord(Level.INFO, "Later"));

    assertThat(text().lines()).hasSize(ApplicationLog.CALM_LINES + 2);
    assertThat(text()).contains("and 1000 more of").contains("Later");
  }

  @Test
  void aLineHasTheNumberOfTheRequestThatItsThreadWorksFor() throws InterruptedException {
    Thread worker = new Thread(() -> warn("a.B", "It went wrong", null), "http-3 request=4f2ac9d1");
    worker.start();
    worker.join();
    warn("a.B", "Nobody asked", null);

    assertThat(text().lines())
        .containsExactly(
            "2026-01-01T00:00:00Z WARNING a.B [4f2ac9d1]: It went wrong",
            "2026-01-01T00:00:00Z WARNING a.B: Nobody asked");
  }

  @Test
  void asJsonEachLineIsOneObjectAndItsTraceAMemberOfIt() {
    ApplicationLog json = new ApplicationLog(written, new LogLine(true), clock);
    LogRecord line = new LogRecord(Level.SEVERE, "Fault \"1\"\nat \\ GET \u0007é");
    line.setLoggerName("a.B");
    line.setThrown(deepFault());
    json.publish(line);

    JsonObject read = Json.createReader(new StringReader(text())).readObject();
    assertThat(text().lines()).hasSize(1);
    assertThat(read.getString("time")).isEqualTo("2026-01-01T00:00:00Z");
    assertThat(read.getString("level")).isEqualTo("SEVERE");
    assertThat(read.getString("logger")).isEqualTo("a.B");
    assertThat(read.getString("message")).isEqualTo("Fault \"1\" at \\ GET  é");
    assertThat(read.getString("trace"))
        .contains("IllegalArgumentException: deep\n    at fr.essaim.config.launcher");
    assertThat(read).doesNotContainKey("request");
  }

  private void warn(String logger, String message, Throwable thrown) {
    LogRecord line = new LogRecord(Level.WARNING, message);
    line.setLoggerName(logger);
    line.setThrown(thrown);
    log.publish(line);
  }

  private static Throwable deepFault() {
    return new IllegalArgumentException("deep");
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private static final class MovingClock extends Clock {

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
