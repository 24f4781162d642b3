package fr.essaim.web.reports;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way from any page to the form that reports a mistake on it. */
@Named
@RequestScoped
public class Reports {

  static final String PATH = "/signaler";

  @Inject private HttpServletRequest request;

  /** About this page, or about none that there is not. */
  public String getLink() {
    if (Integer.valueOf(HttpServletResponse.SC_NOT_FOUND)
        .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))) {
      return PATH;
    }
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String page =
        String.valueOf(
            failed != null ? failed : forwarded != null ? forwarded : request.getRequestURI());
    return page.equals(PATH)
        ? PATH
        : PATH + "?sujet=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
  }
}
