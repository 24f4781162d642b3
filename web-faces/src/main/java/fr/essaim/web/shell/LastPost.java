package fr.essaim.web.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.TreeMap;

/**
 * The last form of a session that did its work. The same form with the same content, which a second
 * click sends, does nothing again: it leads where the first one led. The forms of a session are
 * done one after the other, so that the second of two waits for the first.
 *
 * <p>Forms with files are not compared, for that would mean to read the files twice.
 */
final class LastPost implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String ATTRIBUTE = "essaim.last-post";

  private String digest;
  private String location;

  /** Does the work of a form, unless it is the last one again. */
  static void once(
      HttpServletRequest request, HttpServletResponse response, PostsInProgress.Work work)
      throws IOException, ServletException {
    HttpSession session = request.getSession(false);
    if (session == null || request.getUserPrincipal() == null || isMultipart(request)) {
      work.run();
      return;
    }
    of(session).handle(digest(request), response, work);
  }

  private synchronized void handle(
      String sent, HttpServletResponse response, PostsInProgress.Work work)
      throws IOException, ServletException {
    if (sent.equals(digest)) {
      response.sendRedirect(location);
      return;
    }
    work.run();
    String leadsTo = response.getHeader("Location");
    if (response.getStatus() / 100 == 3 && leadsTo != null) {
      digest = sent;
      location = leadsTo;
    }
  }

  private static LastPost of(HttpSession session) {
    synchronized (LastPost.class) {
      if (session.getAttribute(ATTRIBUTE) instanceof LastPost last) {
        return last;
      }
      LastPost last = new LastPost();
      session.setAttribute(ATTRIBUTE, last);
      return last;
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** Stands for the address and all that the form holds, the state of its view with it. */
  private static String digest(HttpServletRequest request) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
      new TreeMap<>(request.getParameterMap())
          .forEach(
              (name, values) ->
                  digest.update(
                      ("\0" + name + "\0" + Arrays.toString(values))
                          .getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
