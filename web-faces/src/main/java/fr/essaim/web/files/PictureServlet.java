package fr.essaim.web.files;

import fr.essaim.core.prototypes.Download;
import fr.essaim.web.shell.Route;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows kept pictures within pages, to everybody or to those who are signed in. */
public abstract class PictureServlet extends HttpServlet {

  /**
   * What is withdrawn is gone from the pages at once, and from what browsers keep within the hour.
   */
  private static final String KEEP = "max-age=3600";

  private static final long serialVersionUID = 1L;

  /**
   * Finds a picture.
   *
   * @param within whether it was asked for by an address of the intranet
   */
  protected abstract Download find(HttpServletRequest request, boolean within);

  /** How long it may be kept, as {@code Cache-Control} says it after whom. */
  protected String keep() {
    return KEEP;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean within = variable(request, Route.TEMPLATE).startsWith("/intranet/");
    String whose = within ? "private, " : "public, ";
    Attachment.show(request, response, find(request, within), whose + keep());
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  /** What the route found in the address. */
  protected static String variable(HttpServletRequest request, String name) {
    return String.valueOf(request.getAttribute(name));
  }
}
