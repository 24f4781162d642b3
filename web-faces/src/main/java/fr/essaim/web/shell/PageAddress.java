package fr.essaim.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

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

  /** All values of a parameter, without empty ones. */
  public Set<String> texts(String name) {
    return parameters().all(name);
  }

  /** The number of the list's page, from 1. */
  public int page() {
    return parameters().number("page");
  }

  /** The constants that a parameter names. */
  public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
    return parameters().all(name, type);
  }

  /** The constant that a parameter names, or another one. */
  public <E extends Enum<E>> E constant(String name, Class<E> type, E otherwise) {
    return parameters().one(name, type).orElse(otherwise);
  }

  /** The query of this address, to make links that change one thing of it. */
  public QueryString query() {
    return QueryString.of(request.getParameterMap());
  }

  private Parameters parameters() {
    return new Parameters(request.getParameterMap());
  }
}
