package fr.essaim.web.survey;

import fr.essaim.core.survey.AnswerKind;
import fr.essaim.core.survey.AnswerLine;
import fr.essaim.core.survey.Prefill;
import fr.essaim.core.survey.Question;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Formats;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How answers are said on pages, copied into another form and put into files. */
@Named
@RequestScoped
public class AnswerWords {

  private static final List<String> YES_NO = List.of("YES", "NO");

  @Inject private Formats formats;
  @Inject private Text text;

  /** As people read it; empty for nothing. */
  public String say(Question question, String value) {
    if (value.isEmpty()) {
      return value;
    }
    return switch (question.kind()) {
      case NUMBER -> formats.number(new BigDecimal(value));
      case AMOUNT -> formats.euros(new BigDecimal(value).movePointRight(2).longValueExact());
      case PERCENT -> text.of("survey.percent", new BigDecimal(value));
      case YEAR -> value;
      case YES_NO, CHOICE, TEXT -> word(value);
    };
  }

  /** As a form takes it: a number is digits, with a comma before decimals in French. */
  public String copied(AnswerLine line) {
    return line.question().kind().isNumeric() ? formats.typed(line.value()) : word(line.value());
  }

  /** As a cell of a file. */
  Object cell(Question question, String value) {
    if (value.isEmpty()) {
      return null;
    }
    return question.kind().isNumeric() ? new BigDecimal(value) : word(value);
  }

  /** What was counted, of how many records, and how many of them did not say it. */
  public String how(AnswerLine line) {
    Prefill prefill = line.prefill();
    if (prefill == null) {
      return "";
    }
    if (line.question().figure().isText()) {
      return text.get("survey.how.record");
    }
    List<String> said = new ArrayList<>();
    said.add(text.label(line.question().figure()));
    said.add(text.count("survey.how.records", prefill.records()));
    if (prefill.missing() > 0) {
      said.add(text.count("survey.how.missing", prefill.missing()));
    }
    return String.join(" · ", said);
  }

  /** What is said beneath a question in the form. */
  public String hint(AnswerLine line) {
    Question question = line.question();
    List<String> said = new ArrayList<>();
    said.add(question.hint());
    if (line.prefill() != null) {
      said.add(text.of("survey.form.counted", say(question, line.prefill().value()), how(line)));
    } else if (question.figure() != null) {
      said.add(text.get("survey.form.nothing-kept"));
    }
    if (!line.previous().isEmpty()) {
      said.add(text.of("survey.previous", say(question, line.previous())));
    }
    return String.join(" ", said.stream().filter(each -> !each.isEmpty()).toList());
  }

  /** What can be chosen as an answer. */
  List<Option> options(Question question) {
    Stream<String> choices =
        question.kind() == AnswerKind.YES_NO ? YES_NO.stream() : question.choices().stream();
    return choices.map(choice -> new Option(choice, word(choice))).toList();
  }

  /** A yes or a no in the reader's language, anything else as it is. */
  String word(String value) {
    return YES_NO.contains(value) ? text.get("survey.answer." + value) : value;
  }
}
