package fr.essaim.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Sets what every answer has, no matter who gives it: a page, an error page or the way to sign in.
 */
@ApplicationScoped
public class CommonHeaders {

  @Inject private Transport transport;
  @Inject private RequestNumber numbers;

  public void set(HttpServletRequest request, HttpServletResponse response) {
    Headers.onEverything(response);
    response.setHeader(RequestNumber.HEADER, numbers.of(request));
    if (transport.isSecure(request)) {
      Headers.onlyTls(response);
    }
  }
}
