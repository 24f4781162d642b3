package fr.essaim.web.people;

import fr.essaim.core.people.PeopleDirectory;
import fr.essaim.core.people.PersonCard;
import fr.essaim.core.prototypes.Download;
import fr.essaim.web.files.PictureServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Gives the photos of people to those who are signed in; no cache keeps them. */
@WebServlet("/intranet/portraits/*")
public class PortraitServlet extends PictureServlet {

  static final String PATH = "/intranet/portraits";

  private static final long serialVersionUID = 1L;

  @Inject private transient PeopleDirectory directory;

  /** The address of somebody's photo; null where there is none. */
  static String addressOf(PersonCard person) {
    return person.pictured() ? PATH + "/" + person.key() : null;
  }

  @Override
  protected Download find(HttpServletRequest request, boolean within) {
    return Download.of("portrait.jpg", "image/jpeg", directory.photo(variable(request, "key")));
  }

  @Override
  protected String keep() {
    return "no-store";
  }
}
