package fr.essaim.core.survey;

import java.util.List;

/** What the survey of a year asks of all that a questionnaire holds. */
public final class SurveyQuestions {

  private SurveyQuestions() {}

  /** The fixed questions and the block of the year, in the order of the questionnaire. */
  public static List<Question> of(List<Question> questionnaire, int surveyYear) {
    return questionnaire.stream().filter(question -> question.isAskedIn(surveyYear)).toList();
  }
}
