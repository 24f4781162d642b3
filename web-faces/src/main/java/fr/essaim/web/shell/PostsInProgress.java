package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Bounds how many forms are being received at once. A body that arrives a letter every few seconds
 * holds a thread for as long as its sender likes: without a bound, a few hundred of them hold all
 * threads, and nobody reads a page.
 */
@ApplicationScoped
public class PostsInProgress {

  /** Less than a third of the server's threads, so that the others answer readers. */
  static final int IN_ALL = 60;

  /** Those who are signed in: nobody from outside can keep them from saving. */
  static final int SIGNED_IN = 40;

  /** A centre behind one address never has so many people send at the same moment. */
  static final int FROM_ONE_ADDRESS = 24;

  @Inject private ClientAddress addresses;

  private final AtOnce ofAnybody = new AtOnce(IN_ALL, FROM_ONE_ADDRESS);
  private final AtOnce ofSignedIn = new AtOnce(SIGNED_IN, FROM_ONE_ADDRESS);

  /**
   * @return null when there are as many as there may be
   */
  public AtOnce.Turn begin(HttpServletRequest request) {
    AtOnce posts = request.getUserPrincipal() == null ? ofAnybody : ofSignedIn;
    return posts.begin(addresses.of(request));
  }

  /** What is done with a form. */
  interface Work {
    void run() throws IOException, ServletException;
  }

  /**
   * Does something with a form, unless there are too many, which makes it one to be sent again
   * later, or it cannot be read.
   */
  void receive(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException, ServletException {
    try (AtOnce.Turn turn = begin(request)) {
      if (turn == null) {
        // Unread, for reading it is what would take a thread.
        response.setHeader("Connection", "close");
        response.setHeader("Retry-After", "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        return;
      }
      int status = FormBody.read(request);
      if (status == HttpServletResponse.SC_OK) {
        work.run();
      } else {
        response.setHeader("Connection", "close");
        response.sendError(status);
      }
    }
  }
}
