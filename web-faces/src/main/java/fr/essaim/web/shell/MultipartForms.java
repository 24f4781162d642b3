package fr.essaim.web.shell;

import fr.essaim.core.shared.TimeLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What may be sent with files. A form takes much more than the largest file, so that anyone who
 * chose one that is too large is told so on the form, beside what they typed; the rest is refused
 * here.
 */
final class MultipartForms {

  /** As {@code max-request-size} in {@code web.xml}. */
  static final long LARGEST = 150L * 1024 * 1024;

  /** What is larger is read to its end, for a browser shows no answer before; but not for ever. */
  private static final Duration LONGEST_READING = Duration.ofMinutes(2);

  private static final int BUFFER = 64 * 1024;

  private MultipartForms() {}

  static boolean isOne(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Only the intranet has forms with files. */
  static boolean isTakenAt(String path) {
    return path.startsWith("/intranet/");
  }

  static boolean isTooLarge(HttpServletRequest request) {
    return request.getContentLengthLong() > LARGEST;
  }

  static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    TimeLimit limit = TimeLimit.of(LONGEST_READING);
    byte[] unread = new byte[BUFFER];
    InputStream body = request.getInputStream();
    int read = body.read(unread);
    while (read >= 0 && !limit.isOver()) {
      read = body.read(unread);
    }
    response.setHeader("Connection", "close");
    response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
  }
}
