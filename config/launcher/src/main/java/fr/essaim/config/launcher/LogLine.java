package fr.essaim.config.launcher;

import java.time.Instant;
import java.util.List;

/**
 * How a line of a log is written: as text for people, or as an object of JSON for programs; in
 * either case one line, whatever somebody put into it, and without colours.
 *
 * <p>It is copied into the jar that the server is launched by, alone, like {@link ApplicationMain}.
 */
final class LogLine {

  /** Variable of the environment of the children: {@code json}, or text. */
  static final String FORMAT = "ESSAIM_LOG_FORMAT";

  private static final int LONGEST = 600;

  private final boolean json;

  LogLine(boolean json) {
    this.json = json;
  }

  /** As this process was told. */
  static LogLine ofThisProcess() {
    return new LogLine("json".equals(System.getenv(FORMAT)));
  }

  /**
   * @param request the number of the request in which it was said; empty outside of one
   * @param trace where a fault comes from, line by line; empty for what is none
   */
  String of(
      Instant at, String level, String logger, String request, String message, List<String> trace) {
    StringBuilder line = new StringBuilder();
    if (json) {
      line.append("{\"time\":").append(quoted(at.toString()));
      line.append(",\"level\":").append(quoted(level));
      line.append(",\"logger\":").append(quoted(logger));
      if (!request.isEmpty()) {
        line.append(",\"request\":").append(quoted(request));
      }
      line.append(",\"message\":").append(quoted(onOneLine(message)));
      if (!trace.isEmpty()) {
        line.append(",\"trace\":").append(quoted(String.join("\n", trace)));
      }
      return line.append('}').toString();
    }
    line.append(at).append(' ').append(level).append(' ').append(logger);
    if (!request.isEmpty()) {
      line.append(" [").append(request).append(']');
    }
    line.append(": ").append(onOneLine(message));
    trace.forEach(each -> line.append('\n').append(each));
    return line.toString();
  }

  String of(Instant at, String level, String logger, String message) {
    return of(at, level, logger, "", message, List.of());
  }

  /** No line of somebody else's making, and none without end. */
  static String onOneLine(String text) {
    String plain =
        String.valueOf(text).strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029\\u0085]+", " ");
    return plain.length() > LONGEST ? plain.substring(0, LONGEST) + " …" : plain;
  }

  /**
   * A string of JSON (RFC 8259, section 7); the server's own writer is not there when it starts.
   */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter == '"' || letter == '\\') {
        quoted.append('\\').append(letter);
      } else if (letter < ' ' || letter == '\u2028' || letter == '\u2029') {
        quoted.append("\\u%04x".formatted((int) letter));
      } else {
        quoted.append(letter);
      }
    }
    return quoted.append('"').toString();
  }
}
