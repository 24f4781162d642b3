package fr.essaim.web.home;

import fr.essaim.core.lists.ListQuery;
import fr.essaim.web.shell.Answers;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes a step of the tour, and lets the browser remember that it was taken. */
@WebServlet("/intranet/visite/*")
public class TourServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String word = (String) request.getAttribute("step");
    Set<String> known =
        Arrays.stream(TourStep.values()).map(ListQuery::word).collect(Collectors.toSet());
    known.add(Tour.END);
    Set<String> done = new TreeSet<>(Tour.done(request));
    done.add(word);
    done.retainAll(known);
    Cookie cookie = new Cookie(Tour.COOKIE, String.join(".", done));
    cookie.setPath(request.getContextPath() + "/intranet");
    cookie.setMaxAge((int) REMEMBERED.toSeconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
    Answers.seeOther(request, response, pathOf(word));
  }

  private static String pathOf(String word) {
    return Arrays.stream(TourStep.values())
        .filter(step -> ListQuery.word(step).equals(word))
        .map(TourStep::path)
        .findFirst()
        .orElse("/intranet");
  }
}
