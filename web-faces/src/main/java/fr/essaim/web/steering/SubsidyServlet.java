package fr.essaim.web.steering;

import fr.essaim.core.steering.SubsidyFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /donnees/subventions.csv}: what was granted, in the national schema for subsidies. */
@WebServlet(SubsidyServlet.PATH)
public class SubsidyServlet extends HttpServlet {

  static final String PATH = "/files/subventions";

  private static final long serialVersionUID = 1L;

  @Inject private transient SubsidyFile file;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Cache-Control", "no-cache");
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"subventions.csv\"");
    file.write(response.getOutputStream());
  }
}
