package fr.essaim.web.shell;

import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What is known of an answer, kept with its request from before anybody looks at who asks until all
 * is written, error pages included. Each part of the server's way that may answer writes to what
 * {@link #counted} gives.
 */
public final class Answer {

  private static final String ATTRIBUTE = "essaim.answer";

  private final long begun = System.nanoTime();
  private final boolean head;
  private HttpServletResponse response;
  private long octets;
  private int sent;
  private boolean whole = true;
  private boolean later;

  private Answer(boolean head) {
    this.head = head;
  }

  /** The one of this request, begun when one first asks for it. */
  public static Answer of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Answer known) {
      return known;
    }
    Answer begun = new Answer(request.getMethod().equals("HEAD"));
    request.setAttribute(ATTRIBUTE, begun);
    return begun;
  }

  /** The response, such that what is written to it is counted, once. */
  public HttpServletResponse counted(HttpServletResponse given) {
    if (!given.isCommitted()) {
      forget();
    }
    if (given instanceof CountedResponse || isCountedBelow(given)) {
      return given;
    }
    response = given;
    return new CountedResponse(given, this);
  }

  /** The server shows an error of a page to which a request was forwarded before it comes back. */
  private static boolean isCountedBelow(HttpServletResponse given) {
    return given instanceof ServletResponseWrapper outer
        && outer.isWrapperFor(CountedResponse.class);
  }

  void add(long written) {
    octets += written;
  }

  /** What was written is not sent. */
  void forget() {
    octets = 0;
  }

  /** Takes note that no more of it comes: the client went, or a fault that nobody answered. */
  public void breaksOff(Throwable cause) {
    whole = false;
    if (response.isCommitted()) {
      sent =
          cause instanceof IOException
              ? response.getStatus()
              : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
  }

  /** Whether all of it was written. */
  public boolean isWhole() {
    return whole;
  }

  /** Takes note that another thread goes on with it. */
  public void isGivenLater() {
    later = true;
  }

  /** Whether it is given when its request leaves the application, and by one of us. */
  public boolean isGivenNow() {
    return !later && response != null;
  }

  public int status() {
    return sent == 0 ? response.getStatus() : sent;
  }

  /** Of the body, as it is before the server compresses it. */
  public long octets() {
    return head ? 0 : octets;
  }

  /** Since the request came. */
  public long nanos() {
    return System.nanoTime() - begun;
  }
}
