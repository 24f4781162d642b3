package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.web.shell.Route;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives the pictures of prototypes: to everybody once they are published, else to those within. */
@WebServlet(CoverServlet.PATH)
public class CoverServlet extends HttpServlet {

  /** Where the routes lead; the address itself is not one of them. */
  public static final String PATH = "/files/cover";

  private static final long serialVersionUID = 1L;

  /**
   * What is withdrawn is gone from the pages at once, and from what browsers keep within the hour.
   */
  private static final String KEEP = "public, max-age=3600";

  @Inject private transient PrototypeLibrary library;
  @Inject private transient PrototypeService within;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String key = String.valueOf(request.getAttribute("key"));
    String file = String.valueOf(request.getAttribute("file"));
    if (String.valueOf(request.getAttribute(Route.TEMPLATE)).startsWith("/intranet/")) {
      Attachment.show(request, response, within.cover(key, file), "private, max-age=3600");
    } else {
      Attachment.show(request, response, library.cover(key, file), KEEP);
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }
}
