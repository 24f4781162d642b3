package fr.essaim.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/**
 * What the address of this page says: its variables ({@code {key}} of the route) and its
 * parameters.
 */
@RequestScoped
public class PageAddress {

  @Inject private HttpServletRequest request;

  /** A variable of the route. */
  public String variable(String name) {
    return (String) request.getAttribute(name);
  }

  /** A parameter without blanks around it; empty if it is not there. */
  public String text(String name) {
    return parameters().first(name).strip();
  }

  private Parameters parameters() {
    return new Parameters(request.getParameterMap());
  }
}
