package fr.essaim.endpoint.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compresses an answer, part after part, for a client that takes gzip. */
final class Squeeze {

  private static final String GZIP = "gzip";

  private final ByteArrayOutputStream squeezed = new ByteArrayOutputStream();
  private final GZIPOutputStream gzip;

  Squeeze() {
    try {
      gzip = new GZIPOutputStream(squeezed, true);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Whether the {@code Accept-Encoding} header names gzip, and not in order to refuse it. */
  static boolean isWanted(String acceptEncoding) {
    if (acceptEncoding == null) {
      return false;
    }
    for (String coding : acceptEncoding.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = coding.replace(" ", "").split(";", -1);
      if (parts[0].equals(GZIP)) {
        return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }

  /** A whole answer. */
  static byte[] whole(byte[] answer) {
    return new Squeeze().last(answer);
  }

  /** What to send for one more part. */
  byte[] next(byte[] part) {
    try {
      gzip.write(part);
      gzip.flush();
      return taken();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What to send for the last part. */
  byte[] last(byte[] part) {
    try {
      gzip.write(part);
      gzip.close();
      return taken();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private byte[] taken() {
    byte[] bytes = squeezed.toByteArray();
    squeezed.reset();
    return bytes;
  }
}
