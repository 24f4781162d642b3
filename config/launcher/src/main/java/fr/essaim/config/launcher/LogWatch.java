package fr.essaim.config.launcher;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Looks for a line in what is added to a log. */
final class LogWatch {

  private static final int LONGEST = 300;

  private static final Pattern SEVERE = Pattern.compile("^\\S+Z SEVERE |\"level\":\"SEVERE\"");

  /** The time, the level and the logger, as the application's log has them. */
  private static final Pattern PREFIX = Pattern.compile("^\\S+Z [A-Z]+ \\S+(?: \\[\\S+])?: ");

  private static final int PIECE = 1 << 16;

  private final Path log;
  private final Pattern pattern;
  private long position;
  private String severe;
  private String found;

  /**
   * @param log the file to read; null where each line is handed to {@link #look}
   */
  LogWatch(Path log, Pattern pattern) {
    this.log = log;
    this.pattern = pattern;
  }

  /** What the log holds until now is not looked at. */
  synchronized void startHere() {
    try {
      position = log != null && Files.exists(log) ? Files.size(log) : 0;
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
    if (found != null || log == null || !Files.exists(log)) {
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
      new String(piece, 0, lastLine, StandardCharsets.UTF_8).lines().forEach(this::look);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Optional.ofNullable(found);
  }

  /** Takes note of a line. */
  synchronized void look(String line) {
    boolean isSevere = SEVERE.matcher(line).find();
    if (isSevere && severe == null) {
      severe = sentence(line);
    }
    if (found == null && pattern.matcher(line).find()) {
      found = isSevere || severe == null ? sentence(line) : severe;
    }
  }

  private static String sentence(String line) {
    String text = PREFIX.matcher(message(line)).replaceFirst("").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
  }

  private static String message(String line) {
    if (!line.startsWith("{")) {
      return line;
    }
    try (JsonReader reader = Json.createReader(new StringReader(line))) {
      return reader.readObject().getString("message", line);
    } catch (JsonException otherwise) {
      return line;
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
