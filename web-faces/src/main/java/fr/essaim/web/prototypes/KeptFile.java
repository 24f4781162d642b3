package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionService;
import fr.essaim.core.prototypes.WorkshopService;
import fr.essaim.web.files.Attachment;
import fr.essaim.web.shell.Route;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Hands over the files that stay within: the scans of signed attendance sheets, and resources of
 * drafts. They stand apart from the pages' addresses, which the Faces servlet has for its uploads.
 */
@WebServlet("/intranet/fichiers/*")
public class KeptFile extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The one kind that is shown in a frame. */
  private static final String PDF = "application/pdf";

  @Inject private VersionService versions;
  @Inject private WorkshopService workshops;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Download file = download(request);
    if (!String.valueOf(request.getAttribute(Route.TEMPLATE)).endsWith("/apercu")) {
      Attachment.send(request, response, file, "private, no-store");
    } else if (file.mediaType().equals(PDF)) {
      Attachment.show(request, response, file, "private, no-store");
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private Download download(HttpServletRequest request) {
    String key = (String) request.getAttribute("key");
    UUID id = Attachment.id((String) request.getAttribute("id"));
    String number = (String) request.getAttribute("number");
    return number == null
        ? workshops.attendanceSheet(key, id)
        : versions.file(key, VersionNumber.parse(number), id);
  }
}
