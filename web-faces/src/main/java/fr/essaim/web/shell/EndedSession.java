package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers a form that comes when its session has ended: the page says so and keeps what was typed.
 * It is sent again once its author has signed in, and {@link LateForm} shows it as it was.
 */
@ApplicationScoped
public class EndedSession {

  @Inject private PostsInProgress posts;
  @Inject private SameSite sameSite;

  /** For a form that nobody has looked at yet. */
  public void keep(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    if (sameSite.isSameSite(request)) {
      posts.receive(request, response, () -> tell(request, response));
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
    KeptForm.keep(request);
    request.setAttribute(Faults.EXPIRED, true);
    response.sendError(HttpServletResponse.SC_CONFLICT);
  }
}
