package fr.essaim.web.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** {@code /donnees/questions}: what can be asked without knowing SPARQL. */
@Named
@RequestScoped
public class QuestionListPage {

  /** The questions about one sort of thing. */
  public record Section(Question.Group group, List<Question> questions) {}

  public List<Section> getSections() {
    return Arrays.stream(Question.Group.values())
        .map(
            group ->
                new Section(
                    group,
                    Questions.offered().stream()
                        .filter(question -> question.group() == group)
                        .toList()))
        .filter(section -> !section.questions().isEmpty())
        .toList();
  }
}
