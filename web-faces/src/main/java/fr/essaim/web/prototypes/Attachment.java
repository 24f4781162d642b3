package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Download;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a kept file as an attachment, which no browser opens by itself. */
final class Attachment {

  private Attachment() {}

  static void send(HttpServletResponse response, Download file) throws IOException {
    response.setContentType(file.mediaType());
    response.setHeader("Content-Disposition", VersionFileServlet.disposition(file.name()));
    response.setHeader("Cache-Control", "private, no-store");
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }
}
