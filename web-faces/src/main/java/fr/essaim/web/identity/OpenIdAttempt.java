package fr.essaim.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URI;
import java.util.Optional;

/**
 * One way to the provider of identities and back, kept in the browser's session meanwhile: what
 * comes back must answer this very question, and does so once.
 *
 * @param state comes back as it was sent
 * @param nonce stands in what the provider signs
 * @param verifier what was only sent as a digest (PKCE)
 * @param next the page to go to afterwards
 * @param address where the browser is sent
 */
record OpenIdAttempt(String state, String nonce, String verifier, String next, URI address)
    implements Serializable {

  private static final String ATTRIBUTE = "essaim.openid";

  void keep(HttpServletRequest request) {
    request.getSession().setAttribute(ATTRIBUTE, this);
  }

  /** The one that a session keeps, which forgets it. */
  static Optional<OpenIdAttempt> take(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return Optional.empty();
    }
    Optional<OpenIdAttempt> kept =
        Optional.ofNullable((OpenIdAttempt) session.getAttribute(ATTRIBUTE));
    session.removeAttribute(ATTRIBUTE);
    return kept;
  }

  /** Says nothing, so that no log does. */
  @Override
  public String toString() {
    return "OpenIdAttempt";
  }
}
