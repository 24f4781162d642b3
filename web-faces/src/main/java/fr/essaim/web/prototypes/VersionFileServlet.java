package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.web.files.Attachment;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * {@code /prototypes/{key}/versions/{number}/{resource}}: a file of a released version, always as
 * an attachment. What is released never changes, but it can be withdrawn: so it is asked for again.
 */
@WebServlet("/files/version")
public class VersionFileServlet extends HttpServlet {

  /** Where the routes lead; the address itself is not one of them. */
  public static final String PATH = "/files/version";

  private static final long serialVersionUID = 1L;

  @Inject private transient PrototypeLibrary library;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID resource;
    try {
      resource = UUID.fromString(variable(request, "resource"));
    } catch (IllegalArgumentException notOfThisForm) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    Download file = library.file(variable(request, "key"), variable(request, "number"), resource);
    Attachment.send(request, response, file, "no-cache");
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private static String variable(HttpServletRequest request, String name) {
    return String.valueOf(request.getAttribute(name));
  }
}
