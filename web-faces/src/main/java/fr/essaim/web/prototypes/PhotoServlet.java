package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.web.shell.Route;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Shows a photo of a workshop, or the small one of it, to those who may read its prototype. */
@WebServlet("/intranet/photos/*")
public class PhotoServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private WorkshopService workshops;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = (String) request.getAttribute("key");
    boolean small = request.getAttribute(Route.TEMPLATE).toString().endsWith("/vignette");
    UUID id = KeptFile.id((String) request.getAttribute("id"));
    Attachment.show(request, response, workshops.photo(key, id, small), "private, no-cache");
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }
}
