package fr.essaim.config.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How everything in the application's process is written to its log, the server's own lines
 * included: a line each, whatever a visitor put into it, and what happens again and again counted
 * instead of written again. So nobody can push what happened before out of the files that are kept.
 *
 * <p>A kind of fault (who says it, which exception at which place) is written whole once in {@link
 * #WHOLE_AGAIN}. In between, each minute has a few lines of it without their traces, for somebody
 * may have been given a reference, and one that says how many more there were.
 *
 * <p>A line has the number of the request that its thread works for, which the application writes
 * into the thread's name: so it stands in a dump of threads as well.
 *
 * <p>It is copied into the jar that the server is launched by, alone, like {@link ApplicationMain}.
 */
public final class ApplicationLog extends Handler {

  static final Duration WHOLE_AGAIN = Duration.ofMinutes(30);
  static final Duration MINUTE = Duration.ofMinutes(1);

  /** Warnings of one kind in a minute. */
  static final int LINES = 5;

  /** Lines in a minute of one part of the program that says how things go, and warns of nothing. */
  static final int CALM_LINES = 60;

  /** More kinds of lines about no exception are made up by somebody: they are one kind. */
  static final int MOST_KINDS = 300;

  private static final int MOST_FRAMES = 40;
  private static final String OTHERS = "others";
  private static final String OURS = "fr.essaim.";

  /** Where the server reads what a client sends. */
  private static final String READING = "org.glassfish.grizzly.http.";

  private static final String EXPIRED = "jakarta.faces.application.ViewExpiredException";

  /** How a thread is called while it works for a request: its own name, and this at the end. */
  private static final Pattern OF_REQUEST = Pattern.compile(" request=(\\S+)$");

  private final PrintStream out;
  private final LogLine form;
  private final Clock clock;
  private final SimpleFormatter words = new SimpleFormatter();

  private final Map<String, Kind> kinds = new HashMap<>();

  /** What is known of a kind. */
  private static final class Kind {
    private Instant wholeAt;
    private Instant minuteAt;
    private int lines;
    private long more;
  }

  /** For the log manager. */
  public ApplicationLog() {
    this(new FileOutputStream(FileDescriptor.out), LogLine.ofThisProcess(), Clock.systemUTC());
  }

  ApplicationLog(OutputStream out, LogLine form, Clock clock) {
    this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
    this.form = form;
    this.clock = clock;
  }

  @Override
  public synchronized void publish(LogRecord line) {
    if (!isLoggable(line)) {
      return;
    }
    Instant now = clock.instant();
    endMinutes(now);
    boolean calm = line.getLevel().intValue() < Level.WARNING.intValue();
    String name = calm ? String.valueOf(line.getLoggerName()) : nameOf(line);
    if (line.getThrown() == null && !kinds.containsKey(name) && kinds.size() >= MOST_KINDS) {
      name = OTHERS;
    }
    Kind kind = kinds.computeIfAbsent(name, first -> new Kind());
    if (kind.minuteAt == null) {
      kind.minuteAt = now;
    }
    if (kind.lines >= (calm ? CALM_LINES : LINES)) {
      kind.more++;
      return;
    }
    kind.lines++;
    boolean known = kind.wholeAt != null && !isOver(kind.wholeAt, WHOLE_AGAIN, now);
    List<String> trace = List.of();
    if (!calm && !known && !isOfClient(line.getThrown())) {
      kind.wholeAt = now;
      trace = traceOf(line.getThrown());
    }
    write(now, line.getLevel(), line.getLoggerName(), words.formatMessage(line), trace);
  }

  /** Whether it only says that what a client sent cannot be read, or has come too late. */
  private static boolean isOfClient(Throwable thrown) {
    if (thrown == null) {
      return false;
    }
    Throwable root = rootOf(thrown);
    StackTraceElement[] frames = root.getStackTrace();
    return root.getClass().getName().equals(EXPIRED)
        || (frames.length > 0 && frames[0].getClassName().startsWith(READING));
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  /** The place where it began says which fault it is; its text may be a visitor's. */
  private static String nameOf(LogRecord line) {
    if (line.getThrown() == null) {
      return line.getLoggerName() + " " + line.getMessage();
    }
    Throwable root = rootOf(line.getThrown());
    List<StackTraceElement> frames = List.of(root.getStackTrace());
    return Stream.concat(
            frames.stream().limit(1),
            frames.stream().filter(frame -> frame.getClassName().startsWith(OURS)).limit(1))
        .map(StackTraceElement::toString)
        .collect(
            Collectors.joining(
                " ", line.getLoggerName() + " " + root.getClass().getName() + " ", ""));
  }

  /** Ends the minutes that are over, and forgets what has not come for long. */
  private void endMinutes(Instant now) {
    Iterator<Map.Entry<String, Kind>> each = kinds.entrySet().iterator();
    while (each.hasNext()) {
      Map.Entry<String, Kind> entry = each.next();
      Kind kind = entry.getValue();
      if (!isOver(kind.minuteAt, MINUTE, now)) {
        continue;
      }
      if (kind.more > 0) {
        out.println(
            form.of(
                now,
                Level.WARNING.getName(),
                "again",
                "and " + kind.more + " more of: " + entry.getKey()));
      }
      if (kind.lines == 0 && isOver(kind.minuteAt, WHOLE_AGAIN, now)) {
        each.remove();
      } else if (kind.lines > 0) {
        kind.minuteAt = now;
        kind.lines = 0;
        kind.more = 0;
      }
    }
  }

  private static boolean isOver(Instant since, Duration time, Instant now) {
    return !since.plus(time).isAfter(now);
  }

  private void write(Instant now, Level level, String logger, String message, List<String> trace) {
    Matcher request = OF_REQUEST.matcher(Thread.currentThread().getName());
    out.println(
        form.of(
            now,
            level.getName(),
            String.valueOf(logger),
            request.find() ? request.group(1) : "",
            message,
            trace));
  }

  private static List<String> traceOf(Throwable thrown) {
    List<String> trace = new ArrayList<>();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      trace.add("  " + LogLine.onOneLine(cause.toString()));
      Stream.of(cause.getStackTrace())
          .limit(MOST_FRAMES)
          .map(frame -> "    at " + frame)
          .forEach(trace::add);
    }
    return trace;
  }

  @Override
  public synchronized void flush() {
    out.flush();
  }

  /** Says what is counted and not said yet. */
  @Override
  public synchronized void close() {
    endMinutes(clock.instant().plus(MINUTE));
    flush();
  }
}
