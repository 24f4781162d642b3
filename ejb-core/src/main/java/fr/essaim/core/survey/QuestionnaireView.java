package fr.essaim.core.survey;

import java.time.Instant;
import java.util.List;

/**
 * A version of the questionnaire.
 *
 * @param keptAt when it came
 * @param changes what it asks otherwise than the one before
 */
public record QuestionnaireView(
    int number, Instant keptAt, List<Question> questions, QuestionnaireChanges changes) {

  public QuestionnaireView {
    questions = List.copyOf(questions);
  }

  public long fixed() {
    return questions.stream().filter(question -> question.year() == null).count();
  }

  public long yearly() {
    return questions.size() - fixed();
  }

  public long prefilled() {
    return questions.stream().filter(question -> question.figure() != null).count();
  }
}
