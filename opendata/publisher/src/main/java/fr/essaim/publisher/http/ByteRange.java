package fr.essaim.publisher.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a file, asked for by a {@code Range} header (RFC 9110) of one range of bytes.
 *
 * @param first the first byte, from 0
 * @param last the last one, included
 */
public record ByteRange(long first, long last) {

  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /** Whether the header is one that we answer; others, of several ranges, may be ignored. */
  public static boolean isUnderstood(String header) {
    if (header == null) {
      return false;
    }
    Matcher one = ONE.matcher(header.strip());
    return one.matches() && one.end() > "bytes=-".length();
  }

  /** The range within a file; empty when none of it lies in the file. */
  public static Optional<ByteRange> of(String header, long size) {
    Matcher one = ONE.matcher(header.strip());
    if (!one.matches()) {
      return Optional.empty();
    }
    String from = one.group(1);
    String to = one.group(2);
    if (from.isEmpty()) {
      long length = Math.min(size, Long.parseLong(to));
      return length == 0 ? Optional.empty() : Optional.of(new ByteRange(size - length, size - 1));
    }
    long first = Long.parseLong(from);
    long last = to.isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(to));
    return first >= size || first > last
        ? Optional.empty()
        : Optional.of(new ByteRange(first, last));
  }

  /** How many bytes. */
  public long length() {
    return last - first + 1;
  }
}
