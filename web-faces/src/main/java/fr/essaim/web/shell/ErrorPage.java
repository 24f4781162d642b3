package fr.essaim.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What an error page shows of its fault. */
@Named
@RequestScoped
public class ErrorPage {

  @Inject private HttpServletRequest request;

  /** What to tell anyone who can look it up in the log; null if the fault is no surprise. */
  public String getReference() {
    Object own = request.getAttribute(Faults.REFERENCE);
    return (String) (own != null ? own : request.getAttribute("org.omnifaces.exception_uuid"));
  }

  public boolean isExpired() {
    return request.getAttribute(Faults.EXPIRED) != null;
  }
}
