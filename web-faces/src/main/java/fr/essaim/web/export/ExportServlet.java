package fr.essaim.web.export;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Answers {@code LIST.csv} and {@code LIST.xlsx} with what the same parameters show on the list's
 * page, all pages of it.
 */
public abstract class ExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private Access access;

  /** What the list asks of its reader. */
  protected abstract Permission permission();

  /** What the file is called, without its ending. */
  protected abstract String fileName();

  /** The list that the parameters ask for. */
  protected abstract Table table(Map<String, String[]> parameters);

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!access.allowsSomewhere(permission())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    Table table = table(request.getParameterMap());
    response.setHeader("Cache-Control", "no-store");
    if (request.getServletPath().endsWith(".xlsx")) {
      response.setContentType(Workbook.MEDIA_TYPE);
      response.setHeader("Content-Disposition", attachment("xlsx"));
      Workbook.write(table, response.getOutputStream());
    } else {
      response.setContentType(CsvFile.MEDIA_TYPE);
      response.setHeader("Content-Disposition", attachment("csv"));
      CsvFile.write(table, response.getOutputStream());
    }
  }

  private String attachment(String extension) {
    return "attachment; filename=\"" + fileName() + "." + extension + "\"";
  }
}
