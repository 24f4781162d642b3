package fr.essaim.endpoint;

import fr.essaim.endpoint.http.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a line of the worker's log is written: as text, or as an object of JSON where {@code
 * ESSAIM_LOG_FORMAT} says so; with the number of the request that its thread works for, as the
 * application's log has it.
 */
final class LogFormat extends Formatter {

  private static final Pattern OF_REQUEST = Pattern.compile(" request=(\\S+)$");

  private final boolean json;

  LogFormat(boolean json) {
    this.json = json;
  }

  /** Writes everything in this process so. */
  static void install() {
    LogFormat format = new LogFormat("json".equals(System.getenv("ESSAIM_LOG_FORMAT")));
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.setFormatter(format);
    }
  }

  @Override
  public String format(LogRecord line) {
    Matcher request = OF_REQUEST.matcher(Thread.currentThread().getName());
    String number = request.find() ? request.group(1) : "";
    String message = formatMessage(line).replaceAll("\\p{Cntrl}+", " ");
    if (!json) {
      return "%s %s %s%s: %s%n%s"
          .formatted(
              line.getInstant(),
              line.getLevel().getName(),
              line.getLoggerName(),
              number.isEmpty() ? "" : " [" + number + "]",
              message,
              trace(line.getThrown()));
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("time", line.getInstant().toString());
    members.put("level", line.getLevel().getName());
    members.put("logger", String.valueOf(line.getLoggerName()));
    if (!number.isEmpty()) {
      members.put("request", number);
    }
    members.put("message", message);
    if (line.getThrown() != null) {
      members.put("trace", trace(line.getThrown()));
    }
    return Json.object(members) + System.lineSeparator();
  }

  private static String trace(Throwable thrown) {
    if (thrown == null) {
      return "";
    }
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }
}
