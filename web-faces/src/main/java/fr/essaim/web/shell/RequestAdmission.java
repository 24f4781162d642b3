package fr.essaim.web.shell;

import fr.essaim.core.identity.SignedIn;
import fr.essaim.core.shared.AdmissionQueue;
import fr.essaim.core.shared.RetryLater;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;

/**
 * Bounds how many requests are worked on at once to as many as there are processors, and has the
 * others take turns by who sends them: anyone who is signed in for themselves, strangers by their
 * address. Somebody who reads a page waits for little, however many come at once from elsewhere.
 */
@ApplicationScoped
public class RequestAdmission {

  static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

  /** Files, sent or asked for: the other half answers everybody else meanwhile. */
  private static final int FILES_AT_ONCE = Math.max(1, AT_ONCE / 2);

  /** Well under the server's threads, with what else holds some of them. */
  static final int WAITING = 64;

  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** A form before which nobody knows who one is counts as so many pages. */
  private static final int STRANGERS_FORM = 8;

  /** So does, more than once, a file that is sent or asked for. */
  private static final int FILE = 16;

  /** Whose thread rests for so long waits for something else: a lock, a slow reader. */
  private static final Duration RESTING = Duration.ofMillis(40);

  private final AdmissionQueue queue =
      AdmissionQueue.forProcessor(AT_ONCE, FILES_AT_ONCE, WAITING, PATIENCE, RESTING);

  @Inject private ClientAddress addresses;

  /**
   * Works on a request when its turn comes. Its error page belongs to the same turn.
   *
   * @return false when there are too many before it; then nothing was done
   */
  boolean admit(HttpServletRequest request, PostsInProgress.Work work)
      throws IOException, ServletException {
    return admit(request, work, queue::enter, 1);
  }

  /** The same for a file, sent or asked for. */
  boolean admitFile(HttpServletRequest request, PostsInProgress.Work work)
      throws IOException, ServletException {
    return admit(request, work, queue::enterHeavy, FILE);
  }

  /** The same for what waits for nobody, so that it takes no place of anyone who does. */
  boolean admitAtOnce(HttpServletRequest request, PostsInProgress.Work work)
      throws IOException, ServletException {
    return admit(request, work, queue::enterAtOnce, 1);
  }

  private boolean admit(
      HttpServletRequest request,
      PostsInProgress.Work work,
      Function<String, AdmissionQueue.Turn> door,
      int weight)
      throws IOException, ServletException {
    if (AdmissionQueue.isOnProcessor()) {
      work.run();
      return true;
    }
    String user = request.getRemoteUser();
    AdmissionQueue.Turn turn;
    try {
      turn = door.apply(user == null ? addresses.of(request) : SignedIn.accountIn(user));
    } catch (RetryLater tooMany) {
      return false;
    }
    try {
      work.run();
      return true;
    } finally {
      turn.countsTimes(isStrangersForm(request) ? STRANGERS_FORM : weight);
      turn.end();
    }
  }

  /** Anyone who has just signed in is no stranger any more. */
  private static boolean isStrangersForm(HttpServletRequest request) {
    return request.getRemoteUser() == null
        && request.getAttribute(PostbackListener.STATEFUL) != null;
  }
}
