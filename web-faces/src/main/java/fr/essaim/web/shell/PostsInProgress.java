package fr.essaim.web.shell;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Bounds how many forms are being received at once. A body that arrives a letter every few seconds
 * holds a thread for as long as its sender likes: without a bound, a few hundred of them hold all
 * threads, and nobody reads a page. What comes slower than any line is broken off. (Payara has a
 * setting for it, {@code connection-upload-timeout-millis}, that its HTTP server does not read.)
 *
 * <p>Those who are signed in, those who sign in, and everybody else have turns of their own, in all
 * little more than half of the server's threads: slow senders at one door shut no other.
 */
@ApplicationScoped
public class PostsInProgress {

  /** A centre behind one address never has so many people send at the same moment. */
  static final int FROM_ONE_ADDRESS = 24;

  private static final Pattern SIGN_IN =
      Pattern.compile(
          "/(connexion|mot-de-passe-oublie|mot-de-passe|invitation|nouvelle-adresse)(/.*)?");

  private final BodyTurns ofSignedIn = new BodyTurns(40, FROM_ONE_ADDRESS);
  private final BodyTurns ofSigningIn = new BodyTurns(50, FROM_ONE_ADDRESS);
  private final BodyTurns ofAnybody = new BodyTurns(20, FROM_ONE_ADDRESS);

  @Inject private ClientAddress addresses;

  @Resource private ManagedScheduledExecutorService executor;

  private ScheduledFuture<?> watching;

  @PostConstruct
  void watch() {
    watching = executor.scheduleWithFixedDelay(this::cutTooSlow, 1, 1, TimeUnit.SECONDS);
  }

  @PreDestroy
  void leave() {
    watching.cancel(true);
  }

  private void cutTooSlow() {
    long now = System.nanoTime();
    List.of(ofSignedIn, ofSigningIn, ofAnybody).forEach(turns -> turns.cutTooSlow(now));
  }

  /**
   * @return null when there are as many as there may be
   */
  public IncomingBody begin(HttpServletRequest request) {
    BodyTurns turns = turnsOf(request);
    ClientConnection connection = ClientConnection.of(request);
    long now = System.nanoTime();
    IncomingBody body =
        new IncomingBody(
            addresses.of(request), now, request.getContentLengthLong(), connection::cut);
    if (!turns.begin(body, now)) {
      return null;
    }
    body.arrived(connection.buffered());
    ClientConnection.Watch watch = connection.watch(body::arrived);
    body.atEnd(
        () -> {
          turns.end(body);
          watch.close();
        });
    return body;
  }

  private BodyTurns turnsOf(HttpServletRequest request) {
    if (request.getUserPrincipal() != null) {
      return ofSignedIn;
    }
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return SIGN_IN.matcher(path).matches() ? ofSigningIn : ofAnybody;
  }

  /** What is done with a form. */
  public interface Work {
    void run() throws IOException, ServletException;
  }

  /**
   * Does something with a form, unless there are too many, which makes it one to be sent again
   * later, or it cannot be read.
   */
  void receive(HttpServletRequest request, HttpServletResponse response, Work work)
      throws IOException, ServletException {
    try (IncomingBody body = begin(request)) {
      if (body == null) {
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
