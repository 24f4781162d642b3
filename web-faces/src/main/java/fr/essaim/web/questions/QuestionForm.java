package fr.essaim.web.questions;

import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Question.Parameter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reads what an address says of a question's parameters. */
@RequestScoped
class QuestionForm {

  private static final int LONGEST = 200;

  @Inject private PageAddress address;
  @Inject private Choices choices;

  List<Field> read(Question question) {
    return question.parameters().stream().map(each -> field(question, each)).toList();
  }

  private Field field(Question question, Parameter parameter) {
    String said = address.text(parameter.name());
    return switch (parameter.kind()) {
      case CHOICE -> choice(question, parameter, said);
      case DATE -> date(parameter, said);
      case TEXT -> text(parameter, said);
    };
  }

  private Field choice(Question question, Parameter parameter, String said) {
    List<Choices.Choice> all = choices.of(question, parameter);
    List<Field.Option> options =
        all.stream()
            .map(one -> new Field.Option(one.key(), one.label(), one.key().equals(said)))
            .toList();
    Optional<Choices.Choice> chosen =
        all.stream().filter(one -> one.key().equals(said)).findFirst();
    boolean unknown = !said.isEmpty() && chosen.isEmpty();
    return new Field(
        parameter,
        options,
        said,
        chosen.map(one -> Term.uri(one.uri())).orElse(null),
        unknown ? "questions.problem.choice" : null);
  }

  private static Field date(Parameter parameter, String said) {
    if (said.isEmpty()) {
      return new Field(parameter, List.of(), said, null, null);
    }
    try {
      return new Field(parameter, List.of(), said, Term.date(TypedDate.read(said)), null);
    } catch (BusinessRuleViolation notADate) {
      return new Field(parameter, List.of(), said, null, "questions.problem.date");
    }
  }

  private static Field text(Parameter parameter, String said) {
    if (said.length() > LONGEST) {
      return new Field(parameter, List.of(), said, null, "questions.problem.long");
    }
    return new Field(parameter, List.of(), said, said.isEmpty() ? null : Term.text(said), null);
  }
}
