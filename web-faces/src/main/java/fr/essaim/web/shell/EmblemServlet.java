package fr.essaim.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Gives the emblems that the settings name, and no other file. */
@WebServlet("/emblems/*")
public class EmblemServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Publicity publicity;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String file = String.valueOf(request.getAttribute("file"));
    Optional<byte[]> content = publicity.content(file).filter(bytes -> bytes.length > 0);
    if (content.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType(file.endsWith(".svg") ? "image/svg+xml" : "image/png");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setContentLength(content.get().length);
    response.getOutputStream().write(content.get());
  }
}
