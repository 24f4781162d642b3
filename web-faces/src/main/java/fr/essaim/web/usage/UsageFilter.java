package fr.essaim.web.usage;

import fr.essaim.core.usage.UsageMeter;
import fr.essaim.web.operation.StatusTally;
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
 * Counts answers once they are given, in memory. It stands before all other filters, so that it
 * sees what they refuse too.
 */
public class UsageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient UsageMeter meter;
  @Inject private transient Addresses addresses;
  @Inject private transient StatusTally statuses;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean ended = false;
    try {
      chain.doFilter(request, response);
      ended = true;
    } finally {
      if (!ended) {
        statuses.count(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      } else if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new AtTheEnd(request, response));
      } else {
        count(request, response);
      }
    }
  }

  private void count(HttpServletRequest request, HttpServletResponse response) {
    statuses.count(response.getStatus());
    Uses.of(addresses, request, response).ifPresent(meter::count);
  }

  /** An answer that is given by another thread. */
  private final class AtTheEnd implements AsyncListener {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private boolean broken;

    AtTheEnd(HttpServletRequest request, HttpServletResponse response) {
      this.request = request;
      this.response = response;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      if (broken) {
        statuses.count(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
      } else {
        count(request, response);
      }
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
