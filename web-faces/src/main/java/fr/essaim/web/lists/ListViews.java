package fr.essaim.web.lists;

import fr.essaim.core.identity.Access;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the list that a request is about. */
@ApplicationScoped
public class ListViews {

  @Inject private Access access;
  @Inject @Any private Instance<ListView<?>> beans;

  private Map<String, ListView<?>> byPath;

  /** Once: looking for beans takes longer than a page of a list. */
  @PostConstruct
  void find() {
    byPath = new HashMap<>();
    beans.forEach(view -> byPath.put(view.path(), view));
  }

  /** The list at the address of a request, whatever the file's ending. */
  ListView<?> of(HttpServletRequest request) {
    String list = path(request).replaceFirst("\\.[a-z]+$", "");
    ListView<?> view = byPath.get(list);
    if (view == null) {
      throw new IllegalStateException("no list at " + list);
    }
    return view;
  }

  /** The list at an address of the intranet, for those who may open it. */
  public Optional<ListView<?>> at(String path) {
    ListView<?> view = byPath.get(path);
    boolean isOpen = view != null && view.permission().filter(access::allowsSomewhere).isPresent();
    return isOpen ? Optional.of(view) : Optional.empty();
  }

  /** The address as the browser knows it; a request that is injected has not been forwarded. */
  static String path(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return forwarded == null ? request.getRequestURI() : (String) forwarded;
  }
}
