package fr.essaim.web.questions;

import fr.essaim.web.shell.Question.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * A parameter as its form shows it, with what was said.
 *
 * @param said as it stands in the address
 * @param term what was said as the query has it; null when nothing was, or nothing that fits
 * @param problem the key of a text that says what does not fit; null when all is well
 */
public record Field(
    Parameter parameter, List<Option> options, String said, Term term, String problem) {

  /** One of the things that can be chosen. */
  public record Option(String value, String label, boolean chosen) {}

  public String getName() {
    return parameter.name();
  }

  public boolean isChoice() {
    return parameter.kind() == Parameter.Kind.CHOICE;
  }

  /** The key of how to write it; null where that goes without saying. */
  public String getHint() {
    return switch (parameter.kind()) {
      case DATE -> "questions.parameter.date";
      case NUMBER -> "questions.parameter.number";
      case COMMUNE -> "questions.parameter.commune";
      case CHOICE, TEXT -> null;
    };
  }

  public boolean isRequired() {
    return parameter.required();
  }

  public boolean isWrong() {
    return problem != null;
  }

  /** The element that says what is wrong, else the one that says how to write it. */
  public String getDescribedBy() {
    if (isWrong()) {
      return getName() + "-wrong";
    }
    return getHint() == null ? "" : getName() + "-how";
  }

  /** What was chosen in words, or as it was typed. */
  public Optional<String> words() {
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(
            options.stream().filter(Option::chosen).map(Option::label).findFirst().orElse(said));
  }
}
