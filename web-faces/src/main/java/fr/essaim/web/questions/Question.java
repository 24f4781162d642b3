package fr.essaim.web.questions;

import java.util.List;

/**
 * A question with its query.
 *
 * @param key its name in addresses, of its query's file and of its texts
 * @param group under which heading it is listed
 * @param picture what its answer is shown as beside the table
 */
public record Question(String key, Group group, Picture picture, List<Parameter> parameters) {

  /** What a question is about. */
  public enum Group {
    PROTOTYPES,
    ORGANISATIONS
  }

  /** How numbers are shown beside the table that has them all. */
  public enum Picture {
    NONE,
    BARS,
    MAP
  }

  static Question of(String key, Group group, Picture picture, Parameter... parameters) {
    return new Question(key, group, picture, List.of(parameters));
  }

  QueryTemplate template() {
    return QueryTemplate.read(key);
  }
}
