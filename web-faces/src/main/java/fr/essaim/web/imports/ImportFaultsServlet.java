package fr.essaim.web.imports;

import fr.essaim.core.imports.FileReport;
import fr.essaim.core.imports.ImportReport;
import fr.essaim.core.imports.ImportRun;
import fr.essaim.core.imports.ImportService;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.tables.ImportProblem;
import fr.essaim.web.export.CsvFile;
import fr.essaim.web.export.Table;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * {@code …/import/{id}/anomalies.csv}: what was wrong in the files of a trial or an import, a line
 * for each place, for the person who corrects them.
 */
@WebServlet(ImportFaultsServlet.PATH)
public class ImportFaultsServlet extends HttpServlet {

  /** Where the routes lead; the address itself is not one of them. */
  static final String PATH = "/files/import-faults";

  private static final long serialVersionUID = 1L;

  @Inject private transient ImportService service;
  @Inject private transient ImportWords words;
  @Inject private transient Text text;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID id = ImportReportPage.read(String.valueOf(request.getAttribute("id")));
    ImportRun run = service.progress(id);
    if (run.report() == null) {
      throw new UnknownThing("import", id.toString());
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"anomalies.csv\"");
    response.setContentType(CsvFile.MEDIA_TYPE);
    CsvFile.write(table(run.report()), response.getOutputStream());
  }

  private Table table(ImportReport report) {
    return new Table(
        text.get("imports.report.problems"),
        List.of(
            text.get("imports.report.file"),
            text.get("imports.report.line"),
            text.get("imports.report.column"),
            text.get("imports.report.value"),
            text.get("imports.report.reason"),
            text.get("imports.report.effect")),
        row ->
            report
                .files()
                .forEach(
                    file -> file.problems().forEach(problem -> row.accept(cells(file, problem)))));
  }

  private List<Object> cells(FileReport file, ImportProblem problem) {
    return Arrays.asList(
        file.name(),
        problem.line() == 0 ? null : problem.line(),
        problem.column(),
        problem.value(),
        words.problem(problem, file.kind()),
        text.label(problem.severity()));
  }
}
