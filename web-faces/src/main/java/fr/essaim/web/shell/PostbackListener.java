package fr.essaim.web.shell;

import jakarta.faces.FacesException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Refuses a post to a page with state that brings no view state: Faces would take it for a first
 * visit and show the page, as if it had been sent by one of our forms.
 */
public class PostbackListener implements PhaseListener {

  /** Request attribute that {@link RoutingFilter} sets for pages with state. */
  static final String STATEFUL = "essaim.stateful";

  private static final long serialVersionUID = 1L;

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
    boolean stateful = request.getAttribute(STATEFUL) != null;
    if (!stateful || !request.getMethod().equals("POST") || faces.isPostback()) {
      return;
    }
    try {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, null);
    } catch (IOException gone) {
      throw new FacesException(new UncheckedIOException(gone));
    }
    faces.responseComplete();
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
