package fr.essaim.web.questions;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.essaim.web.shell.Features;
import fr.essaim.web.shell.Question;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;

/** {@code /donnees/questions}: what can be asked without knowing SPARQL. */
@Named
@RequestScoped
public class QuestionListPage {

  @Inject private Features features;

  /**
   * The questions about one sort of thing.
   *
   * @param heading a key
   */
  public record Section(String heading, List<Question> questions) {}

  public List<Section> getSections() {
    return features.questions().stream()
        .collect(groupingBy(Question::feature, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .map(entry -> new Section(entry.getKey() + ".questions", entry.getValue()))
        .toList();
  }
}
