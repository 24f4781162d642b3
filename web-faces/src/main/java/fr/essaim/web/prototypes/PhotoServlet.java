package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.web.files.Attachment;
import fr.essaim.web.files.PictureServlet;
import fr.essaim.web.shell.Route;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;

/** Shows a photo of a workshop, or the small one of it, to those who may read its prototype. */
@WebServlet("/intranet/photos/*")
public class PhotoServlet extends PictureServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient WorkshopService workshops;

  @Override
  protected Download find(HttpServletRequest request, boolean within) {
    boolean small = variable(request, Route.TEMPLATE).endsWith("/vignette");
    return workshops.photo(variable(request, "key"), Attachment.id(variable(request, "id")), small);
  }

  @Override
  protected String keep() {
    return "no-cache";
  }
}
