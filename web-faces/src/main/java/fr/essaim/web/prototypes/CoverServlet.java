package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.web.files.PictureServlet;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Gives the pictures of prototypes: to everybody once they are published, else to those within. */
@WebServlet(CoverServlet.PATH)
public class CoverServlet extends PictureServlet {

  /** Where the routes lead; the address itself is not one of them. */
  public static final String PATH = "/files/cover";

  private static final long serialVersionUID = 1L;

  @Inject private transient PrototypeLibrary library;
  @Inject private transient PrototypeService service;

  @Override
  protected Download find(HttpServletRequest request, boolean within) {
    String key = variable(request, "key");
    String file = variable(request, "file");
    return within ? service.cover(key, file) : library.cover(key, file);
  }
}
