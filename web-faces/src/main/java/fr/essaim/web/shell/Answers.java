package fr.essaim.web.shell;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.RetryLater;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The other answers that a page can give than itself. */
@RequestScoped
public class Answers {

  private static final int TOO_MANY_REQUESTS = 429;

  @Inject private FacesContext faces;

  /** The thing has another address for good, as when it was merged into another. */
  public void movedTo(String path) {
    redirect(HttpServletResponse.SC_MOVED_PERMANENTLY, path);
  }

  /** What was sent is done; the address says what came of it, and reloading it repeats nothing. */
  public void seeOther(String path) {
    redirect(HttpServletResponse.SC_SEE_OTHER, path);
  }

  /** The same of a servlet. */
  public static void seeOther(
      HttpServletRequest request, HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + path);
  }

  /** This page, with another status than 200. */
  public void status(int status) {
    faces.getExternalContext().setResponseStatus(status);
  }

  /** This page, by which a rule refused what was sent: it can be put right, or sent again later. */
  public void refused(BusinessRuleViolation rule) {
    if (rule instanceof RetryLater later) {
      faces
          .getExternalContext()
          .setResponseHeader("Retry-After", Long.toString(Math.max(1, later.after().toSeconds())));
      status(later.isTooOften() ? TOO_MANY_REQUESTS : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      status(HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  /** This page, which no cache keeps and whose address no other page is told. */
  public void keepSecret() {
    faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
    faces.getExternalContext().setResponseHeader("Referrer-Policy", "no-referrer");
  }

  private void redirect(int status, String path) {
    HttpServletResponse response = (HttpServletResponse) faces.getExternalContext().getResponse();
    response.setStatus(status);
    response.setHeader("Location", path);
    faces.responseComplete();
  }
}
