package fr.essaim.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;

/**
 * Whether a post comes from one of our own pages. Browsers of today say so themselves; older ones
 * send the origin; what sends neither is no browser, and carries no cookie against its user's will.
 */
final class SameSite {

  private SameSite() {}

  static boolean isSameSite(HttpServletRequest request) {
    return isSameSite(
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Origin"),
        request.getHeader("Host"));
  }

  /** Each argument is the header of that name, or null. */
  static boolean isSameSite(String secFetchSite, String origin, String host) {
    if (secFetchSite != null) {
      return secFetchSite.equals("same-origin") || secFetchSite.equals("none");
    }
    return origin == null || authority(origin).equals(host);
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority;
    } catch (IllegalArgumentException notAnOrigin) {
      return "";
    }
  }
}
