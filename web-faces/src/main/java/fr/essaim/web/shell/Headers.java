package fr.essaim.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.Locale;

/** The security headers of every answer, in one place. */
final class Headers {

  static final String POLICY = "Content-Security-Policy";

  /** Public pages but one, error pages and everything that is not a page run no script at all. */
  static final String NO_SCRIPT =
      "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** A file that a browser opens nevertheless is a stranger to our pages, and runs nothing. */
  static final String DOWNLOAD = NO_SCRIPT + "; sandbox";

  /**
   * A document that a page of ours shows in a frame. Not in a sandbox, in which browsers show no
   * PDF at all; what shows it belongs to the browser, and lets it reach nothing of ours.
   */
  static final String FRAMED =
      "default-src 'none'; script-src 'none'; object-src 'self'; style-src 'unsafe-inline';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  /**
   * The query page and the pages of the intranet that only show run files of ours, which ask nobody
   * but us.
   */
  static final String OWN_SCRIPTS =
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self';"
          + " img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String PERMISSIONS = "Permissions-Policy";

  /** A year, subdomains included; a domain that is not wholly on TLS must not host Essaim. */
  static final String ONLY_TLS = "max-age=31536000; includeSubDomains";

  private Headers() {}

  /** Tells browsers that came by TLS never to come otherwise (RFC 6797). */
  static void onlyTls(HttpServletResponse response) {
    response.setHeader("Strict-Transport-Security", ONLY_TLS);
  }

  /** What every answer has, whatever it is. */
  static void onEverything(HttpServletResponse response) {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(PERMISSIONS, "camera=(), geolocation=(), microphone=()");
    response.addHeader("Vary", "Accept-Encoding");
  }

  /** Sets the policy without script, and keeps PrimeFaces from adding its own beside it. */
  static HttpServletResponse withoutScript(
      HttpServletRequest request, HttpServletResponse response) {
    return with(NO_SCRIPT, request, response);
  }

  /** The same with the policy that lets files of ours run. */
  static HttpServletResponse withOwnScripts(
      HttpServletRequest request, HttpServletResponse response) {
    return with(OWN_SCRIPTS, request, response);
  }

  /**
   * The same for a page with a map, which may ask where its reader is.
   *
   * @param tiles where pictures of the map may come from besides; may be empty
   */
  static HttpServletResponse withMap(
      String tiles, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader(PERMISSIONS, "camera=(), geolocation=(self), microphone=()");
    return with(
        OWN_SCRIPTS.replace("img-src 'self' data:", ("img-src 'self' data: " + tiles).strip()),
        request,
        response);
  }

  /** The same for a file that people handed in or take away. */
  static HttpServletResponse ofDownload(HttpServletRequest request, HttpServletResponse response) {
    return with(DOWNLOAD, request, response);
  }

  /** The same for one that a page of ours shows in a frame. */
  static HttpServletResponse ofFramed(HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    return with(FRAMED, request, response);
  }

  private static HttpServletResponse with(
      String policy, HttpServletRequest request, HttpServletResponse response) {
    request.setAttribute(NoScriptListener.ATTRIBUTE, true);
    response.setHeader(POLICY, policy);
    return new OnePolicy(response);
  }

  private static final class OnePolicy extends HttpServletResponseWrapper {

    OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void setHeader(String name, String value) {
      if (!isPolicy(name)) {
        super.setHeader(name, value);
      }
    }

    @Override
    public void addHeader(String name, String value) {
      if (!isPolicy(name)) {
        super.addHeader(name, value);
      }
    }

    private static boolean isPolicy(String name) {
      return name.toLowerCase(Locale.ROOT).startsWith("content-security-policy");
    }
  }
}
