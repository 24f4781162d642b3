package fr.essaim.web.survey;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.survey.AnswerLine;
import fr.essaim.core.survey.GivenAnswers;
import fr.essaim.core.survey.Question;
import fr.essaim.core.survey.SurveyResponseService;
import fr.essaim.core.survey.SurveyResponseView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form in which a centre answers: all questions, in the order of the questionnaire. */
@Named
@ViewScoped
public class AnswerSurveyPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private SurveyResponseService service;
  @Inject private AnswerWords words;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Formats formats;
  @Inject private Text text;

  private ArrayList<Block> blocks;
  private transient SurveyResponseView response;

  /** The questions under one heading, as the form asks them. */
  public record Block(String id, String heading, ArrayList<Field> fields) implements Serializable {}

  /**
   * A question as the form asks it.
   *
   * @param shape {@code text}, {@code number}, {@code choice} or {@code area}
   * @param prefilled whether the product knows an answer, so that another one wants a reason
   */
  public record Field(
      String number,
      String label,
      String hint,
      String shape,
      boolean prefilled,
      ArrayList<Option> options)
      implements Serializable {}

  public void load() {
    response = service.open(redirect.variable("key"));
    me.require(Permission.SURVEY_ANSWER, response.centre().key());
    begin(shown(), response.version());
  }

  /**
   * What the form asks. It stays so while the form is open: the page is built before it is loaded
   * again.
   */
  public List<Block> getBlocks() {
    if (blocks == null) {
      blocks = new ArrayList<>();
      for (AnswerBlock block : AnswerBlock.of(service.open(redirect.variable("key")).lines())) {
        ArrayList<Field> fields = new ArrayList<>();
        block.lines().forEach(line -> fields.add(field(line)));
        blocks.add(new Block(block.id(), block.heading(), fields));
      }
    }
    return blocks;
  }

  public void save() {
    save(
        typed -> {
          service.answer(response.key(), typed.version(), typed.all());
          return SurveyResponseTable.path(response.key());
        },
        "survey.response.saved");
  }

  public SurveyResponseView getResponse() {
    return response;
  }

  /** As a year is written. */
  public String getDataYear() {
    return String.valueOf(response.dataYear());
  }

  /** The name of the survey, which is its year. */
  public String getTitle() {
    return text.of("survey.title", response.campaign());
  }

  @Override
  protected String thing() {
    return "survey-response/" + response.key();
  }

  @Override
  protected String address() {
    return SurveyResponseTable.path(response.key()) + "/repondre";
  }

  /** What was answered, numbers as people type them. */
  private Map<String, String> shown() {
    Map<String, String> shown = new HashMap<>(response.fields());
    response.lines().stream()
        .map(AnswerLine::question)
        .filter(question -> question.kind().isNumeric())
        .forEach(
            question ->
                shown.computeIfPresent(
                    GivenAnswers.ANSWER + question.number(), (field, kept) -> formats.typed(kept)));
    return shown;
  }

  private Field field(AnswerLine line) {
    Question question = line.question();
    String shape =
        switch (question.kind()) {
          case NUMBER, AMOUNT, PERCENT, YEAR -> "number";
          case YES_NO, CHOICE -> "choice";
          case TEXT -> question.figure() == null ? "area" : "text";
        };
    return new Field(
        question.number(),
        text.of("survey.question", question.number(), question.wording()),
        words.hint(line),
        shape,
        line.prefill() != null,
        new ArrayList<>(words.options(question)));
  }
}
