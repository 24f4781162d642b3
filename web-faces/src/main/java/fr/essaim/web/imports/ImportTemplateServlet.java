package fr.essaim.web.imports;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.web.export.CsvFile;
import fr.essaim.web.export.Workbook;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** {@code …/import/modeles/{file}}: a template to fill in, as CSV and as a workbook. */
@WebServlet(ImportTemplateServlet.PATH)
public class ImportTemplateServlet extends HttpServlet {

  /** Where the routes lead; the address itself is not one of them. */
  static final String PATH = "/files/import-template";

  private static final long serialVersionUID = 1L;

  @Inject private transient Access access;
  @Inject private transient Text text;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!access.allowsSomewhere(Permission.IMPORT_READ)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    String file = String.valueOf(request.getAttribute("file"));
    boolean workbook = file.endsWith(".xlsx");
    Optional<ImportTemplate> template =
        workbook || file.endsWith(".csv")
            ? ImportTemplate.named(file.substring(0, file.lastIndexOf('.')))
            : Optional.empty();
    if (template.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
    response.setContentType(workbook ? Workbook.MEDIA_TYPE : CsvFile.MEDIA_TYPE);
    if (workbook) {
      Workbook.write(template.get().table(text), response.getOutputStream());
    } else {
      CsvFile.write(template.get().table(text), response.getOutputStream());
    }
  }
}
