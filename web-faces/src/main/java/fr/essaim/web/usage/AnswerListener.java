package fr.essaim.web.usage;

import fr.essaim.web.shell.Answer;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Sees each request before the server looks at who asks, and when it leaves the application, after
 * its error page: filters see neither that page nor who is sent to sign in.
 */
@WebListener
public class AnswerListener implements ServletRequestListener {

  @Inject private GivenAnswers answers;

  @Override
  public void requestInitialized(ServletRequestEvent event) {
    Answer.of((HttpServletRequest) event.getServletRequest());
  }

  @Override
  public void requestDestroyed(ServletRequestEvent event) {
    HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
    if (Answer.of(request).isGivenNow()) {
      answers.count(request);
    }
  }
}
