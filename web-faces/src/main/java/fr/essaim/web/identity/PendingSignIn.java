package fr.essaim.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whose password was right and whose code is yet to come, kept in the browser's session
 * for a few minutes. They are nobody meanwhile.
 *
 * @param next the page to go to afterwards
 */
record PendingSignIn(UUID account, String next, Instant since) implements Serializable {

  private static final String ATTRIBUTE = "essaim.pending";
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Keeps it in a session that nobody had before. */
  void keep(HttpServletRequest request) {
    HttpSession before = request.getSession(false);
    if (before != null) {
      before.invalidate();
    }
    request.getSession().setAttribute(ATTRIBUTE, this);
  }

  /** The one that a session keeps, if it is not too old. */
  static Optional<PendingSignIn> of(HttpServletRequest request, Instant now) {
    HttpSession session = request.getSession(false);
    return session == null
        ? Optional.empty()
        : Optional.ofNullable((PendingSignIn) session.getAttribute(ATTRIBUTE))
            .filter(pending -> now.isBefore(pending.since().plus(LONGEST)));
  }

  static void forget(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }
}
