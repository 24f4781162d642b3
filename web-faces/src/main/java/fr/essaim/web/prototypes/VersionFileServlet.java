package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.PrototypeLibrary;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    String tag = '"' + file.sha256() + '"';
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(file.mediaType());
    response.setHeader("Content-Disposition", disposition(file.name()));
    response.setContentLength(file.content().length);
    response.getOutputStream().write(file.content());
  }

  /** Old browsers get the name's plain letters, others all of it (RFC 6266). */
  static String disposition(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
    String whole = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole;
  }

  private static String variable(HttpServletRequest request, String name) {
    return String.valueOf(request.getAttribute(name));
  }
}
