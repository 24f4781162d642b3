package fr.essaim.web.education;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /carte/fond/DIGEST.json}: the {@link BaseMap}, which browsers keep for good. */
@WebServlet(BaseMapServlet.PATH)
public class BaseMapServlet extends HttpServlet {

  static final String PATH = "/files/carte/fond";

  private static final long serialVersionUID = 1L;

  @Inject private transient BaseMap map;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean isIt = map.digest().equals(request.getAttribute("digest"));
    response.setHeader("Cache-Control", isIt ? "public, max-age=31536000, immutable" : "no-cache");
    response.setContentType("application/json");
    response.setCharacterEncoding("UTF-8");
    response.getOutputStream().write(map.file());
  }
}
