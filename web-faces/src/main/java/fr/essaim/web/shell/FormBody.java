package fr.essaim.web.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a post brings, read before anything looks at its fields: a body that is too large or broken
 * is its sender's mistake, and would else end as a fault wherever a field is asked for first.
 */
final class FormBody {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String MULTIPART = "multipart/form-data";

  /** What the server takes of fields alone, in octets. */
  private static final long MOST_FIELDS = 2L << 20;

  /** From here on a file may be what is too large, which the page it was chosen on tells. */
  private static final long MOST_FILE = 25L << 20;

  private FormBody() {}

  /** The media type of the body, without its parameters; empty if it has none. */
  static String type(HttpServletRequest request) {
    String type = request.getContentType();
    return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads the form.
   *
   * @return the status that refuses it, or 200
   */
  static int read(HttpServletRequest request) {
    return switch (type(request)) {
      case FORM -> fields(request);
      case MULTIPART -> parts(request);
      default -> HttpServletResponse.SC_OK;
    };
  }

  private static int fields(HttpServletRequest request) {
    if (request.getContentLengthLong() > MOST_FIELDS) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
    try {
      return isText(request) ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST;
    } catch (IllegalStateException tooLarge) {
      return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
    }
  }

  private static int parts(HttpServletRequest request) {
    if (request.getContentLengthLong() > MOST_FILE) {
      return HttpServletResponse.SC_OK;
    }
    try {
      request.getParts();
      return HttpServletResponse.SC_OK;
    } catch (IOException | ServletException | RuntimeException malformed) {
      return HttpServletResponse.SC_BAD_REQUEST;
    }
  }

  /** No database takes a zero character. The intranet's own texts are rid of it one by one. */
  private static boolean isText(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
            .flatMap(Stream::of)
            .noneMatch(value -> value.indexOf('\u0000') >= 0)
        || request.getRequestURI().startsWith("/intranet");
  }
}
