package fr.essaim.web.operation;

import fr.essaim.web.shell.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of address was asked: few enough to tell apart in every metric, and nothing that
 * anybody sends makes one more.
 */
enum RouteGroup {
  /** A page for everybody. */
  PAGE,
  /** A page for anyone who is signed in. */
  INTRANET,
  /** What a form sends, sign-in included. */
  FORM,
  /** A file that people or programs take away. */
  FILE,
  /** Open data: documents, catalogue, feeds. */
  DATA,
  /** What an endpoint worker answers. */
  QUERY,
  /** Style, pictures and scripts of pages. */
  STATIC,
  /** What machines ask: health, metrics, administration. */
  MACHINE,
  /** No address of ours. */
  NONE;

  private static final String[] STATIC_PATHS = {"/static/", "/jakarta.faces.resource/"};

  static RouteGroup of(HttpServletRequest request) {
    Optional<Route> route = Route.of(request);
    if (route.isPresent()) {
      return of(route.get(), request.getMethod());
    }
    for (String prefix : STATIC_PATHS) {
      if (request.getRequestURI().startsWith(request.getContextPath() + prefix)) {
        return STATIC;
      }
    }
    return NONE;
  }

  static RouteGroup of(Route route, String method) {
    return switch (route.kind()) {
      case WORKER -> QUERY;
      case DATA -> route.isDownload() ? FILE : DATA;
      case SERVLET, FORWARD ->
          method.equals("POST") && !route.isInside()
              ? FORM
              : route.isInside() && !route.isDownload() ? MACHINE : FILE;
      case PUBLIC_PAGE, READING_PAGE, STATEFUL_PAGE ->
          method.equals("POST") ? FORM : route.template().startsWith("/intranet") ? INTRANET : PAGE;
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
