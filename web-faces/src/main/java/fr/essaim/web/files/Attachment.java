package fr.essaim.web.files;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.shared.AdmissionQueue;
import fr.essaim.core.shared.ByteRange;
import fr.essaim.core.shared.Conditional;
import fr.essaim.core.shared.TimeLimit;
import fr.essaim.core.shared.UnknownThing;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends a kept file as an attachment, which no browser opens by itself, whole or from where an
 * earlier download broke off (RFC 9110).
 */
public final class Attachment {

  /** Anyone who takes longer than these two together lets others have the place. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  private static final long SLOWEST_BYTES_A_SECOND = 16 * 1024;

  private Attachment() {}

  /**
   * @param keep how long it may be kept, as {@code Cache-Control} says it
   */
  public static void send(
      HttpServletRequest request, HttpServletResponse response, Download file, String keep)
      throws IOException {
    send(request, response, file, keep, "attachment");
  }

  /** The same of what is looked at within a page: a picture, or a document in a frame. */
  public static void show(
      HttpServletRequest request, HttpServletResponse response, Download file, String keep)
      throws IOException {
    send(request, response, file, keep, "inline");
  }

  private static void send(
      HttpServletRequest request,
      HttpServletResponse response,
      Download file,
      String keep,
      String place)
      throws IOException {
    String tag = '"' + file.sha256() + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", keep);
    response.setHeader("Accept-Ranges", "bytes");
    if (Conditional.has(request.getHeader("If-None-Match"), tag)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setHeader("Content-Disposition", disposition(place, file.name()));
    Optional<ByteRange> part = Optional.of(new ByteRange(0, file.size() - 1));
    String range = request.getHeader("Range");
    String ifRange = request.getHeader("If-Range");
    if (ByteRange.isUnderstood(range) && (ifRange == null || ifRange.equals(tag))) {
      part = ByteRange.of(range, file.size());
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", place(part, file.size()));
    }
    if (part.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
      return;
    }
    response.setContentType(file.mediaType());
    response.setContentLengthLong(part.get().length());
    if (!request.getMethod().equals("HEAD")) {
      AdmissionQueue.leaveProcessor();
      file.copy(
          part.get().first(),
          part.get().length(),
          new Timed(response.getOutputStream(), part.get().length()));
    }
  }

  /**
   * The id of a file that an address names.
   *
   * @throws UnknownThing when it is none
   */
  public static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException notOne) {
      throw new UnknownThing("file", text);
    }
  }

  private static String place(Optional<ByteRange> part, long size) {
    return part.map(found -> "bytes " + found.first() + "-" + found.last() + "/" + size)
        .orElse("bytes */" + size);
  }

  /** Old browsers get the name's plain letters, others all of it (RFC 6266). */
  public static String disposition(String place, String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return place + "; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
  }

  /** Breaks off when the reader is too slow. */
  private static final class Timed extends FilterOutputStream {

    private final TimeLimit limit;

    Timed(OutputStream out, long size) {
      super(out);
      limit = TimeLimit.of(GRACE.plusSeconds(size / SLOWEST_BYTES_A_SECOND));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (limit.isOver()) {
        throw new InterruptedIOException("The reader is too slow");
      }
      out.write(bytes, offset, length);
    }
  }
}
