package fr.essaim.core.survey;

import java.math.BigDecimal;
import java.util.List;

/**
 * A question of the survey.
 *
 * @param number by which the survey calls it
 * @param year the survey year whose block it is in; null where it is asked every year
 * @param heading of the questions that it stands among
 * @param hint may be empty
 * @param choices those of a {@link AnswerKind#CHOICE}
 * @param figure what fills it in; null where people alone know
 * @param max the largest number that is no mistake; null where it does not say
 */
public record Question(
    String number,
    Integer year,
    String heading,
    String wording,
    String hint,
    AnswerKind kind,
    List<String> choices,
    CentreFigure figure,
    BigDecimal max) {

  public Question {
    choices = List.copyOf(choices);
  }

  /** Whether the survey of a year asks it. */
  boolean isAskedIn(int surveyYear) {
    return year == null || year == surveyYear;
  }
}
