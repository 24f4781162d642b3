package fr.essaim.web.usage;

import fr.essaim.core.usage.UsageMeter;
import fr.essaim.web.operation.RequestWatch;
import fr.essaim.web.shell.RequestNumber;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Counts answers once they are given, in memory, and gives each request its number. It stands
 * before all other filters, so that it sees what they refuse too.
 */
public class UsageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient UsageMeter meter;
  @Inject private transient Addresses addresses;
  @Inject private transient RequestWatch watch;
  @Inject private transient RequestNumber numbers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    long start = System.nanoTime();
    boolean ended = false;
    try {
      numbers.work(request, () -> chain.doFilter(request, response));
      ended = true;
    } finally {
      if (ended && request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new AtTheEnd(request, response, start));
      } else {
        count(request, response, !ended, start);
      }
    }
  }

  private void count(
      HttpServletRequest request, HttpServletResponse response, boolean broken, long start) {
    watch.ended(request, response, broken, System.nanoTime() - start);
    if (broken) {
      return;
    }
    Uses.of(addresses, request, response).ifPresent(meter::count);
  }

  /** An answer that is given by another thread. */
  private final class AtTheEnd implements AsyncListener {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final long start;
    private boolean broken;

    AtTheEnd(HttpServletRequest request, HttpServletResponse response, long start) {
      this.request = request;
      this.response = response;
      this.start = start;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      count(request, response, broken, start);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      broken = true;
    }

    @Override
    public void onError(AsyncEvent event) {
      broken = true;
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
