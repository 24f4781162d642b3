package fr.essaim.web.shell;

import fr.essaim.core.identity.Access;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** What an error page shows of its fault. */
@Named
@RequestScoped
public class ErrorPage {

  /**
   * The faults of somebody who may just go on elsewhere; behind others the database may be away.
   */
  private static final Set<Integer> LEAVING_THE_REST =
      Set.of(
          HttpServletResponse.SC_FORBIDDEN,
          HttpServletResponse.SC_NOT_FOUND,
          HttpServletResponse.SC_GONE);

  @Inject private HttpServletRequest request;
  @Inject private Access access;
  @Inject private RequestNumber numbers;
  @Inject private DiskSpace disk;

  /** What to tell anyone who can look it up in the log; null if the fault is no surprise. */
  public String getReference() {
    boolean isFault =
        request.getAttribute(Faults.REFERENCE) != null
            || request.getAttribute("org.omnifaces.exception_uuid") != null;
    return isFault ? numbers.of(request) : null;
  }

  /** Whether it is shown within the intranet, with its menu, to somebody who is signed in. */
  public boolean isInside() {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
        && path.startsWith("/intranet")
        && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        && LEAVING_THE_REST.contains(status)
        && access.caller().isPresent();
  }

  /** Whether nothing is saved for want of room on the disk. */
  public boolean isFull() {
    return !disk.isLeft();
  }

  public boolean isExpired() {
    return request.getAttribute(Faults.EXPIRED) != null;
  }
}
