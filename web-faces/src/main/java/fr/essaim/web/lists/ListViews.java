package fr.essaim.web.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Finds the list that a request is about. */
@ApplicationScoped
public class ListViews {

  @Inject @Any private Instance<ListView<?>> views;

  /** The list at the address of a request, whatever the file's ending. */
  ListView<?> of(HttpServletRequest request) {
    String list = path(request).replaceFirst("\\.[a-z]+$", "");
    return views.stream()
        .filter(view -> view.path().equals(list))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no list at " + list));
  }

  /** The address as the browser knows it; a request that is injected has not been forwarded. */
  static String path(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return forwarded == null ? request.getRequestURI() : (String) forwarded;
  }
}
