package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Bounds how many files are being sent at once. Each holds a thread and a slice of the file for as
 * long as its reader takes.
 */
@ApplicationScoped
public class DownloadsInProgress {

  /** With the forms that are being received, well under the server's threads. */
  static final int IN_ALL = 40;

  /** Those who are signed in: nobody from outside can keep them from their files. */
  static final int SIGNED_IN = 24;

  /** A browser opens six connections to a place; two people behind one address have theirs. */
  static final int FROM_ONE_ADDRESS = 12;

  @Inject private ClientAddress addresses;

  private final ConcurrencyLimit ofAnybody = new ConcurrencyLimit(IN_ALL, FROM_ONE_ADDRESS);
  private final ConcurrencyLimit ofSignedIn = new ConcurrencyLimit(SIGNED_IN, FROM_ONE_ADDRESS);

  /** Sends a file unless there are too many: then it is to be asked for again later. */
  void send(HttpServletRequest request, HttpServletResponse response, PostsInProgress.Work work)
      throws IOException, ServletException {
    ConcurrencyLimit downloads = request.getUserPrincipal() == null ? ofAnybody : ofSignedIn;
    try (ConcurrencyLimit.Turn turn = downloads.begin(addresses.of(request))) {
      if (turn == null) {
        response.setHeader("Retry-After", "5");
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      } else {
        work.run();
      }
    }
  }
}
