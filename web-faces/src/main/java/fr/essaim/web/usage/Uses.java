package fr.essaim.web.usage;

import fr.essaim.core.usage.Reader;
import fr.essaim.core.usage.Use;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which answers count, and as what. An answer counts that gave what was asked for, or said that the
 * reader has it already: a status of 2xx, or 304, to a GET or to a query by POST. So neither
 * redirects, errors and HEAD count, nor the further parts of a file that is taken in parts. Of the
 * reader nothing is looked at but whether it calls itself a robot, and only that is kept.
 */
final class Uses {

  private static final int SUCCESS = 2;

  private Uses() {}

  static Optional<Use> of(Addresses addresses, HttpServletRequest request, int status) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    boolean query = isQuery(request.getMethod(), path, request.getQueryString());
    if (!isReading(request.getMethod(), query) || !isGiven(status, request.getHeader("Range"))) {
      return Optional.empty();
    }
    return addresses
        .target(path, query)
        .map(
            target ->
                new Use(
                    target.surface(), target.dataset(), reader(request.getHeader("User-Agent"))));
  }

  static boolean isQuery(String method, String path, String queryString) {
    boolean posted = method.equals("POST");
    String parameters = queryString == null ? "" : queryString;
    return path.equals("/sparql")
        && (posted || Stream.of(parameters.split("&")).anyMatch(part -> part.startsWith("query=")));
  }

  static boolean isReading(String method, boolean query) {
    return method.equals("GET") || (query && method.equals("POST"));
  }

  /** Whether the answer gave what was asked for, or the beginning of it. */
  static boolean isGiven(int status, String range) {
    if (status == HttpServletResponse.SC_PARTIAL_CONTENT) {
      return range != null && range.strip().startsWith("bytes=0-");
    }
    return status == HttpServletResponse.SC_NOT_MODIFIED || status / 100 == SUCCESS;
  }

  /** Robots that hide are persons here. */
  static Reader reader(String userAgent) {
    String name = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    return name.contains("bot") || name.contains("crawl") || name.contains("spider")
        ? Reader.ROBOT
        : Reader.OTHER;
  }
}
