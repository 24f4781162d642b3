package fr.essaim.web.network;

import fr.essaim.core.network.OrganisationLogos;
import fr.essaim.core.prototypes.Download;
import fr.essaim.web.files.PictureServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Gives the logos of organisations: to everybody once they are published, else to those within. */
@WebServlet(LogoServlet.PATH)
public class LogoServlet extends PictureServlet {

  /** Where the routes lead; the address itself is not one of them. */
  static final String PATH = "/files/logo";

  private static final long serialVersionUID = 1L;

  @Inject private transient OrganisationLogos logos;

  @Override
  protected Download find(HttpServletRequest request, boolean within) {
    String key = variable(request, "key");
    String file = variable(request, "file");
    byte[] picture = within ? logos.within(key, file) : logos.published(key, file);
    return Download.of(key + ".jpg", "image/jpeg", picture);
  }
}
