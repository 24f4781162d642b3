package fr.essaim.web.questions;

import fr.essaim.core.network.Commune;
import fr.essaim.core.network.TerritoryDirectory;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Question;
import fr.essaim.web.shell.Question.Parameter;
import fr.essaim.web.shell.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what an address says of a question's parameters. */
@RequestScoped
class QuestionForm {

  private static final int LONGEST = 200;

  @Inject private PageAddress address;
  @Inject private Choices choices;
  @Inject private TerritoryDirectory territories;
  @Inject private Site site;

  List<Field> read(Question question) {
    return question.parameters().stream().map(each -> field(question, each)).toList();
  }

  private Field field(Question question, Parameter parameter) {
    String said = address.text(parameter.name());
    return switch (parameter.kind()) {
      case CHOICE -> choice(question, parameter, said);
      case DATE -> read(parameter, said, "questions.problem.date", QuestionForm::date);
      case NUMBER -> read(parameter, said, "questions.problem.number", QuestionForm::number);
      case COMMUNE -> commune(parameter, said);
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

  /**
   * @param problem what is the matter with what cannot be read
   */
  private static Field read(
      Parameter parameter, String said, String problem, Function<String, Optional<Term>> reader) {
    Optional<Term> read = said.isEmpty() ? Optional.empty() : reader.apply(said);
    return new Field(
        parameter,
        List.of(),
        said,
        read.orElse(null),
        said.isEmpty() || read.isPresent() ? null : problem);
  }

  private static Optional<Term> date(String said) {
    try {
      return Optional.of(Term.date(TypedDate.read(said)));
    } catch (BusinessRuleViolation notADate) {
      return Optional.empty();
    }
  }

  private static Optional<Term> number(String said) {
    return Optional.of(said.replaceAll("\\s", ""))
        .filter(digits -> digits.matches("\\d{1,6}"))
        .map(digits -> Term.number(Integer.parseInt(digits)));
  }

  /**
   * Says which commune was understood: a number may be the postcode of one and the code of another.
   */
  private Field commune(Parameter parameter, String said) {
    Optional<Commune> commune = said.isEmpty() ? Optional.empty() : territories.commune(said);
    return new Field(
        parameter,
        commune.stream().map(one -> new Field.Option(said, one.name(), true)).toList(),
        said,
        commune.map(one -> Term.uri(site.getBaseUri() + "/id/territory/" + one.key())).orElse(null),
        said.isEmpty() || commune.isPresent() ? null : "questions.problem.commune");
  }

  private static Field text(Parameter parameter, String said) {
    if (said.length() > LONGEST) {
      return new Field(parameter, List.of(), said, null, "questions.problem.long");
    }
    return new Field(parameter, List.of(), said, said.isEmpty() ? null : Term.text(said), null);
  }
}
