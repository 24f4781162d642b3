package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a post comes from one of our own pages. Browsers of today say so themselves; older ones
 * send the origin, which must be ours in scheme, host and port, for a page that came without TLS
 * may be anybody's; what sends neither is no browser, and carries no cookie against its user's
 * will.
 */
@ApplicationScoped
public class SameSite {

  @Inject private Transport transport;

  boolean isSameSite(HttpServletRequest request) {
    return isSameSite(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        (transport.isSecure(request) ? "https" : "http") + "://" + request.getHeader("Host"));
  }

  /**
   * @param secFetchSite the header of that name, or null
   * @param origin the header of that name, or null
   * @param own the origin of the pages that people see here
   */
  static boolean isSameSite(String secFetchSite, String origin, String own) {
    if (secFetchSite != null) {
      return secFetchSite.equals("same-origin") || secFetchSite.equals("none");
    }
    return origin == null
        || Origin.of(origin)
            .filter(sent -> Origin.of(own).filter(sent::equals).isPresent())
            .isPresent();
  }

  /** A port that goes without saying is said. */
  private record Origin(String scheme, String host, int port) {

    static Optional<Origin> of(String text) {
      try {
        URI uri = URI.create(text);
        if (uri.getScheme() == null || uri.getHost() == null) {
          return Optional.empty();
        }
        int usual = uri.getScheme().equals("https") ? 443 : 80;
        return Optional.of(
            new Origin(uri.getScheme(), uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort()));
      } catch (IllegalArgumentException notAnOrigin) {
        return Optional.empty();
      }
    }
  }
}
