package fr.essaim.web.usage;

import fr.essaim.web.shell.Answer;
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
 * Has what is written counted, and gives each request its number. It stands before all other
 * filters, so that it sees what they refuse too.
 */
public class UsageFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient GivenAnswers answers;
  @Inject private transient RequestNumber numbers;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Answer answer = Answer.of(request);
    HttpServletResponse counted = answer.counted(response);
    try {
      numbers.work(request, () -> chain.doFilter(request, counted));
    } catch (IOException | ServletException | RuntimeException cause) {
      answer.breaksOff(cause);
      throw cause;
    }
    if (request.isAsyncStarted()) {
      answer.isGivenLater();
      request.getAsyncContext().addListener(new AtTheEnd(request));
    }
  }

  /** An answer that is given by another thread. */
  private final class AtTheEnd implements AsyncListener {

    private final HttpServletRequest request;

    AtTheEnd(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public void onComplete(AsyncEvent event) {
      answers.count(request);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      Answer.of(request).breaksOff(event.getThrowable());
    }

    @Override
    public void onError(AsyncEvent event) {
      Answer.of(request).breaksOff(event.getThrowable());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
