package fr.essaim.web.survey;

import fr.essaim.core.survey.QuestionnaireService;
import fr.essaim.web.export.CsvFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** {@code /intranet/questionnaires/{number}.csv}: a version, to be edited and added again. */
@WebServlet(QuestionnaireServlet.PATH)
public class QuestionnaireServlet extends HttpServlet {

  static final String PATH = "/files/questionnaire";

  private static final long serialVersionUID = 1L;

  @Inject private transient QuestionnaireService service;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String number = (String) request.getAttribute("number");
    if (!number.matches("\\d{1,6}")) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    byte[] file = service.file(Integer.parseInt(number)).getBytes(StandardCharsets.UTF_8);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"questionnaire-" + number + ".csv\"");
    response.setContentType(CsvFile.MEDIA_TYPE);
    response.getOutputStream().write(file);
  }
}
