package fr.essaim.web.survey;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.survey.AnswerLine;
import fr.essaim.core.survey.Question;
import fr.essaim.core.survey.SurveyCampaignService;
import fr.essaim.core.survey.SurveyResponseService;
import fr.essaim.core.survey.SurveyResponseView;
import fr.essaim.web.export.CsvFile;
import fr.essaim.web.export.Table;
import fr.essaim.web.export.Workbook;
import fr.essaim.web.shell.Text;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * The answers of a centre, or those of all centres of a campaign, as CSV and XLSX: a line an
 * answer, in the order of the questionnaire.
 */
@WebServlet({
  AnswersFile.OF_CENTRE_CSV,
  AnswersFile.OF_CENTRE_XLSX,
  AnswersFile.OF_ALL_CSV,
  AnswersFile.OF_ALL_XLSX
})
public class AnswersFile extends HttpServlet {

  static final String OF_CENTRE_CSV = "/files/survey-answers.csv";
  static final String OF_CENTRE_XLSX = "/files/survey-answers.xlsx";
  static final String OF_ALL_CSV = "/files/survey-answers-all.csv";
  static final String OF_ALL_XLSX = "/files/survey-answers-all.xlsx";

  private static final String FIELD = "survey.field.";

  private static final long serialVersionUID = 1L;

  @Inject private transient SurveyResponseService responses;
  @Inject private transient SurveyCampaignService campaigns;
  @Inject private transient AnswerWords words;
  @Inject private transient Text text;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getServletPath();
    String key = (String) request.getAttribute("key");
    boolean isOfAll = path.equals(OF_ALL_CSV) || path.equals(OF_ALL_XLSX);
    List<List<Object>> rows = isOfAll ? ofAll(key) : ofCentre(key);
    String extension = path.substring(path.lastIndexOf('.'));
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + key + extension + "\"");
    Table table = new Table(text.get("survey.answers"), columns(), rows::forEach);
    if (extension.equals(".xlsx")) {
      response.setContentType(Workbook.MEDIA_TYPE);
      Workbook.write(table, response.getOutputStream());
    } else {
      response.setContentType(CsvFile.MEDIA_TYPE);
      CsvFile.write(table, response.getOutputStream());
    }
  }

  private List<List<Object>> ofCentre(String key) {
    List<List<Object>> rows = new ArrayList<>();
    SurveyResponseView view = responses.open(key);
    add(view.centre(), view.lines(), rows::add);
    return rows;
  }

  private List<List<Object>> ofAll(String key) {
    List<List<Object>> rows = new ArrayList<>();
    campaigns.answers(key, (row, lines) -> add(row.centre(), lines, rows::add));
    return rows;
  }

  private List<String> columns() {
    return List.of(
        text.get(FIELD + "centre"),
        text.get(FIELD + "number"),
        text.get(FIELD + "heading"),
        text.get(FIELD + "question"),
        text.get(FIELD + "value"),
        text.get(FIELD + "origin"),
        text.get(FIELD + "counted"),
        text.get(FIELD + "records"),
        text.get(FIELD + "missing"),
        text.get(FIELD + "because"));
  }

  private void add(OrganisationRef centre, List<AnswerLine> lines, Consumer<List<Object>> row) {
    for (AnswerLine line : lines) {
      Question question = line.question();
      boolean counted = line.prefill() != null;
      row.accept(
          Arrays.asList(
              centre.name(),
              question.number(),
              question.heading(),
              question.wording(),
              words.cell(question, line.value()),
              text.label(line.origin()),
              counted ? words.cell(question, line.prefill().value()) : null,
              counted ? line.prefill().records() : null,
              counted ? line.prefill().missing() : null,
              line.reason()));
    }
  }
}
