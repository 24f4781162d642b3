package fr.essaim.web.shell;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces from making a script nonce for pages that run no script: it would keep the nonce
 * in the view, and the view in a session, and so give every visitor a cookie.
 */
public class NoScriptListener implements PhaseListener {

  /** Request attribute that {@link Headers#withoutScript} sets. */
  static final String ATTRIBUTE = "essaim.no-script";

  private static final long serialVersionUID = 1L;

  @Override
  public void beforePhase(PhaseEvent event) {
    if (event.getFacesContext().getExternalContext().getRequestMap().get(ATTRIBUTE) != null) {
      PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
