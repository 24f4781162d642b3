package fr.essaim.core.survey;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.survey.domain.Questionnaire;
import fr.essaim.core.survey.internal.SurveyRows;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The versions of the questionnaire: read by those who lead surveys, kept by an administrator. */
@Stateless
public class QuestionnaireService {

  private static final String SUBJECT = "questionnaire/";

  @Inject private Access access;
  @Inject private SurveyRows rows;
  @Inject private Clock clock;

  /** All of them, the latest first. */
  @Requires(Permission.SURVEY_FOLLOW)
  public List<QuestionnaireView> list() {
    access.scope(Permission.SURVEY_FOLLOW);
    List<Questionnaire> kept = rows.questionnaires();
    List<QuestionnaireView> views = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      List<Question> questions = kept.get(i).questions();
      List<Question> before = i + 1 < kept.size() ? kept.get(i + 1).questions() : questions;
      views.add(
          new QuestionnaireView(
              kept.get(i).number(),
              kept.get(i).keptAt(),
              questions,
              QuestionnaireChanges.between(before, questions)));
    }
    return views;
  }

  /** One of them as a file. */
  @Requires(Permission.SURVEY_FOLLOW)
  public String file(int number) {
    access.scope(Permission.SURVEY_FOLLOW);
    return rows.questionnaire(number).file();
  }

  /**
   * Adds a version, for the campaigns that are launched from now on.
   *
   * @return its number
   * @throws BusinessRuleViolation with all that is wrong with the file
   */
  @Requires(value = Permission.INSTANCE_ADMINISTER, act = "questionnaire.replace")
  public int replace(byte[] file) {
    Questionnaire latest = rows.questionnaires().get(0);
    int number = latest.number() + 1;
    access.requireSomewhere(Permission.INSTANCE_ADMINISTER, SUBJECT + number);
    List<Question> questions = QuestionnaireFile.read(file);
    if (latest.questions().equals(questions)) {
      throw new BusinessRuleViolation("survey.file.same", latest.number());
    }
    rows.add(Questionnaire.keep(number, questions, clock.instant()));
    return number;
  }
}
