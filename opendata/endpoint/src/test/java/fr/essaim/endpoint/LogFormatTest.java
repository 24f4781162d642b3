package fr.essaim.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;

public class LogFormatTest {

  /** A line as the worker writes it. */
  public static String line(LogRecord record) {
    return new LogFormat(false).format(record);
  }

  @Test
  void aLineHasItsTimeWhoSaysItAndTheRequestOfItsThread() throws InterruptedException {
    String[] line = new String[1];
    Thread thread = new Thread(() -> line[0] = line(record()), "endpoint-3 request=4f2ac9d1");
    thread.start();
    thread.join();

    assertThat(line[0])
        .startsWith("2026-11-30T09:00:00Z WARNING a.B [4f2ac9d1]: One line\n")
        .contains("java.lang.IllegalStateException: why");
    assertThat(line(record())).startsWith("2026-11-30T09:00:00Z WARNING a.B: One line\n");
  }

  @Test
  void asJsonItIsOneObjectOnOneLine() {
    String line = new LogFormat(true).format(record());

    JsonObject read = JSON.parse(line);
    assertThat(line.strip().lines()).hasSize(1);
    assertThat(read.getString("level")).isEqualTo("WARNING");
    assertThat(read.getString("logger")).isEqualTo("a.B");
    assertThat(read.getString("message")).isEqualTo("One line");
    assertThat(read.getString("trace")).contains("IllegalStateException: why");
  }

  private static LogRecord record() {
    LogRecord record = new LogRecord(Level.WARNING, "One\nline");
    record.setLoggerName("a.B");
    record.setInstant(Instant.parse("2026-11-30T09:00:00Z"));
    record.setThrown(new IllegalStateException("why"));
    return record;
  }
}
