package fr.essaim.core.survey;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a version of the questionnaire asks otherwise than another, by the numbers of questions.
 *
 * @param reworded asked otherwise, of another kind or filled in by something else
 */
public record QuestionnaireChanges(
    List<String> added, List<String> reworded, List<String> removed) {

  public static QuestionnaireChanges between(List<Question> before, List<Question> after) {
    Map<String, Question> old = byNumber(before);
    Map<String, Question> now = byNumber(after);
    return new QuestionnaireChanges(
        now.keySet().stream().filter(number -> !old.containsKey(number)).sorted().toList(),
        now.keySet().stream()
            .filter(number -> old.containsKey(number) && !old.get(number).equals(now.get(number)))
            .sorted()
            .toList(),
        old.keySet().stream().filter(number -> !now.containsKey(number)).sorted().toList());
  }

  public boolean isNone() {
    return added.isEmpty() && reworded.isEmpty() && removed.isEmpty();
  }

  private static Map<String, Question> byNumber(List<Question> questions) {
    return questions.stream().collect(Collectors.toMap(Question::number, Function.identity()));
  }
}
