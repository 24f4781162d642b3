package fr.essaim.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;

/**
 * Whether Faces would take a request for a form that was sent, whatever its method: it looks at
 * parameters and headers alone, so that a link could do what a form does.
 */
final class Postback {

  private Postback() {}

  /** Whether a form comes otherwise than by POST. Its body, if it has one, is left unread. */
  static boolean isOtherThanPost(HttpServletRequest request) {
    return !request.getMethod().equals("POST")
        && (request.getHeader("Faces-Request") != null
            || hasFormAsBody(request)
            || hasFacesParameter(request));
  }

  private static boolean hasFormAsBody(HttpServletRequest request) {
    String type = FormBody.type(request);
    return (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null)
        && (type.equals(FormBody.FORM) || type.equals(FormBody.MULTIPART));
  }

  /** With or without the prefix of a naming container, and as older versions wrote it. */
  static boolean hasFacesParameter(HttpServletRequest request) {
    return Collections.list(request.getParameterNames()).stream()
        .anyMatch(name -> name.contains("jakarta.faces.") || name.contains("javax.faces."));
  }
}
