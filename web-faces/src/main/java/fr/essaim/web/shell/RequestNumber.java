package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * By what a request is found again: in the lines of every log, in the answer's header, on the page
 * of a fault and, where the proxy gave it, in the proxy's log. A proxy that is trusted may give it
 * by {@code X-Request-Id}; else it is made here.
 *
 * <p>While a thread works for a request the number stands in its name, from where the handler of
 * the log takes it, which knows no class of ours; a dump of threads shows it too.
 */
@ApplicationScoped
public class RequestNumber {

  public static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = "essaim.request.number";
  private static final String IN_NAME = " request=";
  private static final int LENGTH = 8;

  /** What proxies make, and nothing that could forge a line. */
  private static final Pattern REASONABLE = Pattern.compile("[A-Za-z0-9@._-]{8,64}");

  @Inject private ClientAddress addresses;

  /** The number of this request, the same whenever one asks. */
  public String of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String told = addresses.isFromTrustedProxy(request) ? request.getHeader(HEADER) : null;
    String number = isReasonable(told) ? told : made();
    request.setAttribute(ATTRIBUTE, number);
    return number;
  }

  static boolean isReasonable(String told) {
    return told != null && REASONABLE.matcher(told).matches();
  }

  private static String made() {
    return UUID.randomUUID().toString().substring(0, LENGTH);
  }

  /** Works under a name of the thread that has the number. */
  public void work(HttpServletRequest request, PostsInProgress.Work work)
      throws IOException, ServletException {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    thread.setName(name + IN_NAME + of(request));
    try {
      work.run();
    } finally {
      thread.setName(name);
    }
  }
}
