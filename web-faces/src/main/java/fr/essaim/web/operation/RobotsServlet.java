package fr.essaim.web.operation;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets robots read all that is public but the endpoint and forms. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String TEXT =
      """
      User-agent: *
      Disallow: /intranet
      Disallow: /connexion
      Disallow: /signaler
      Disallow: /sparql
      Disallow: /recherche
      """;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=86400");
    response.getWriter().write(TEXT);
  }
}
