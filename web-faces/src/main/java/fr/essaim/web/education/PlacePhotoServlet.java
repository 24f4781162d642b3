package fr.essaim.web.education;

import fr.essaim.core.education.PlacePhotos;
import fr.essaim.core.prototypes.Download;
import fr.essaim.web.files.Attachment;
import fr.essaim.web.files.PictureServlet;
import fr.essaim.web.shell.Route;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Shows a photo of a place, or the small one of it. */
@WebServlet(PlacePhotoServlet.PATH)
public class PlacePhotoServlet extends PictureServlet {

  /** Where the routes lead; the address itself is not one of them. */
  static final String PATH = "/files/place-photo";

  private static final long serialVersionUID = 1L;

  @Inject private transient PlacePhotos photos;

  @Override
  protected Download find(HttpServletRequest request, boolean within) {
    String key = variable(request, "key");
    boolean small = variable(request, Route.TEMPLATE).endsWith("/vignette");
    return within
        ? photos.read(key, Attachment.id(variable(request, "id")), small)
        : photos.publicFile(key, Attachment.id(variable(request, "id")), small);
  }
}
