package fr.essaim.config.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for a line in what is added to a log. */
final class LogWatch {

  private static final int LONGEST = 300;

  private static final String SEVERE = " SEVERE ";

  /** The time, the level and the logger, as the application's log has them. */
  private static final Pattern PREFIX = Pattern.compile("^\\S+Z [A-Z]+ \\S+: ");

  private static final int PIECE = 1 << 16;

  private final Path log;
  private final Pattern pattern;
  private long position;
  private String severe;
  private String found;

  LogWatch(Path log, Pattern pattern) {
    this.log = log;
    this.pattern = pattern;
  }

  /** What the log holds until now is not looked at. */
  synchronized void startHere() {
    try {
      position = Files.exists(log) ? Files.size(log) : 0;
      severe = null;
      found = null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The first line found since then: the cause in a sentence, without its time and its logger. A
   * line that is no error itself gives the first error before it.
   */
  synchronized Optional<String> find() {
    if (found != null || !Files.exists(log)) {
      return Optional.ofNullable(found);
    }
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      if (file.length() < position) {
        position = 0;
      }
      int size = (int) Math.min(PIECE, file.length() - position);
      byte[] piece = new byte[size];
      file.seek(position);
      file.readFully(piece);
      int lastLine = lastLineEnd(piece);
      position += lastLine;
      for (String line : new String(piece, 0, lastLine, StandardCharsets.UTF_8).lines().toList()) {
        boolean isSevere = line.contains(SEVERE);
        if (isSevere && severe == null) {
          severe = sentence(line);
        }
        if (found == null && pattern.matcher(line).find()) {
          found = isSevere || severe == null ? sentence(line) : severe;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(found);
  }

  private static String sentence(String line) {
    String text = PREFIX.matcher(line).replaceFirst("").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }

  /** The last line of a log that says something. */
  static String lastLine(Path log) {
    try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> !line.isBlank()).reduce("", (former, next) -> next).strip();
    } catch (IOException e) {
      return "its log cannot be read";
    }
  }

  /** Half a line is left for the next time; a piece without any line end is taken whole. */
  private static int lastLineEnd(byte[] piece) {
    for (int index = piece.length - 1; index >= 0; index--) {
      if (piece[index] == '\n') {
        return index + 1;
      }
    }
    return piece.length == PIECE ? PIECE : 0;
  }
}
