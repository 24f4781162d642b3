package fr.essaim.web.people;

import fr.essaim.core.people.PeopleDirectory;
import fr.essaim.core.people.PersonCard;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the photos of people to those who are signed in; no cache keeps them. */
@WebServlet("/intranet/portraits/*")
public class PortraitServlet extends HttpServlet {

  static final String PATH = "/intranet/portraits";

  private static final long serialVersionUID = 1L;

  @Inject private PeopleDirectory directory;

  /** The address of somebody's photo; null where there is none. */
  static String addressOf(PersonCard person) {
    return person.pictured() ? PATH + "/" + person.key() : null;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] photo = directory.photo((String) request.getAttribute("key"));
    response.setContentType("image/jpeg");
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentLength(photo.length);
    response.getOutputStream().write(photo);
  }
}
