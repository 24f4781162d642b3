package fr.essaim.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenAnswersTest {

  private static final List<Question> QUESTIONS =
      List.of(
          question("N", AnswerKind.NUMBER, List.of(), CentreFigure.WORKSHOPS),
          question("A", AnswerKind.AMOUNT, List.of(), null),
          question("P", AnswerKind.PERCENT, List.of(), null),
          question("Y", AnswerKind.YEAR, List.of(), null),
          question("O", AnswerKind.YES_NO, List.of(), null),
          question("C", AnswerKind.CHOICE, List.of("Un", "Deux"), null),
          question("T", AnswerKind.TEXT, List.of(), null),
          question("H", AnswerKind.NUMBER, List.of(), null),
          question("S", AnswerKind.TEXT, List.of(), CentreFigure.SIRET),
          question("R", AnswerKind.TEXT, List.of(), CentreFigure.RNA),
          question("K", AnswerKind.TEXT, List.of(), CentreFigure.POSTCODE));

  private static final Map<String, Prefill> COUNTED = Map.of("N", new Prefill("12", 12, 0));

  @Test
  void readsAnswersAsPeopleTypeThem() {
    GivenAnswers given =
        read(
            Map.of(
                "answer-N", "1 250",
                "reason-N", "Un cahier à part",
                "answer-A", "80 820,50 €",
                "answer-P", "65 %",
                "answer-Y", "1987",
                "answer-O", "YES",
                "answer-C", "Deux",
                "answer-T", " Une ligne "));

    assertThat(given.byNumber().values())
        .extracting(GivenAnswer::value)
        .startsWith("1250", "80820.5", "65", "1987", "YES", "Deux", "Une ligne");
    assertThat(GivenAnswers.of(QUESTIONS, COUNTED, 2026, given.fields())).isEqualTo(given);
  }

  @Test
  void saysAllThatIsWrongAtItsField() {
    BusinessRuleViolation refused =
        catchThrowableOfType(
            BusinessRuleViolation.class,
            () ->
                read(
                    Map.of(
                        "answer-N", "beaucoup",
                        "answer-P", "130",
                        "answer-Y", "0018",
                        "answer-O", "peut-être",
                        "answer-C", "Trois",
                        "answer-T", "Oui",
                        "unknown-T", "true")));

    assertThat(refused.all())
        .extracting(BusinessRuleViolation::code, each -> each.field().orElse(""))
        .containsExactly(
            tuple("survey.answer.number", "answer-N"),
            tuple("survey.answer.percent", "answer-P"),
            tuple("survey.answer.year", "answer-Y"),
            tuple("survey.answer.choice", "answer-O"),
            tuple("survey.answer.choice", "answer-C"),
            tuple("survey.answer.unknown-but-said", "answer-T"));
  }

  @Test
  void refusesWhatCannotBe() {
    BusinessRuleViolation refused =
        catchThrowableOfType(
            BusinessRuleViolation.class,
            () ->
                read(
                    Map.of(
                        "answer-Y", "2027",
                        "answer-H", "169",
                        "answer-S", "123 456 789 00012",
                        "answer-R", "W123",
                        "answer-K", "5900")));

    assertThat(refused.all())
        .extracting(BusinessRuleViolation::code, each -> each.field().orElse(""))
        .containsExactly(
            tuple("survey.answer.year.future", "answer-Y"),
            tuple("survey.answer.most", "answer-H"),
            tuple("survey.answer.siret", "answer-S"),
            tuple("survey.answer.rna", "answer-R"),
            tuple("survey.answer.postcode", "answer-K"));
    GivenAnswers given =
        read(
            Map.of(
                "answer-H", "168",
                "answer-S", "732 829 320 00074",
                "answer-R", "w 123456789",
                "answer-K", "59 000"));
    assertThat(given.byNumber().get("S").value()).isEqualTo("73282932000074");
    assertThat(given.byNumber().get("R").value()).isEqualTo("W123456789");
    assertThat(given.byNumber().get("K").value()).isEqualTo("59000");
  }

  @Test
  void readsWhatIsPastedFromAnOfficeProgram() {
    GivenAnswers given =
        read(
            Map.of(
                "answer-A",
                "\t80\u202f820,50\u00a0€ ",
                "answer-T",
                "Une «\u00a0ré\u00adunion\u00a0»\r\n\tet d’autres " + "x".repeat(400)));

    assertThat(given.byNumber().get("A").value()).isEqualTo("80820.5");
    assertThat(given.byNumber().get("T").value())
        .startsWith("Une «\u00a0réunion\u00a0»\n\tet d’autres x")
        .hasSizeGreaterThan(400);
  }

  @Test
  void noticesWhereSomebodySeemsToBeNamed() {
    AnswerLine text = line(6, new GivenAnswer("Écrire à anne@centre.exemple.fr", "", false));
    AnswerLine reason = line(0, new GivenAnswer("14", "Voir au 03 20 12 34 56", false));
    AnswerLine nobody = line(6, new GivenAnswer("Les 1 250 habitants de 59000 Lille", "", false));

    assertThat(text.seemsToNameSomebody()).isTrue();
    assertThat(reason.seemsToNameSomebody()).isTrue();
    assertThat(nobody.seemsToNameSomebody()).isFalse();
  }

  @Test
  void wantsAReasonForWhatIsNotWhatWasCounted() {
    BusinessRuleViolation refused =
        catchThrowableOfType(BusinessRuleViolation.class, () -> read(Map.of("answer-N", "14")));

    assertThat(refused.code()).isEqualTo("survey.answer.reason.missing");
    assertThat(refused.field()).contains("reason-N");
    assertThat(read(Map.of("answer-N", "12")).byNumber().get("N").reason()).isEmpty();
    assertThat(read(Map.of("unknown-N", "true")).byNumber().get("N").unknown()).isTrue();
  }

  @Test
  void tellsWhatWasCountedFromWhatWasTypedAndWhatNobodySaid() {
    List<AnswerLine> lines =
        List.of(
            line(0, GivenAnswer.NONE),
            line(1, new GivenAnswer("10", "", false)),
            line(2, new GivenAnswer("", "", true)),
            line(3, GivenAnswer.NONE));

    assertThat(lines)
        .extracting(AnswerLine::origin)
        .containsExactly(
            AnswerOrigin.COUNTED, AnswerOrigin.TYPED, AnswerOrigin.UNKNOWN, AnswerOrigin.NONE);
    Progress progress = Progress.of(lines);
    assertThat(progress).isEqualTo(new Progress(4, 1, 1, 1, 1));
    assertThat(progress.answered()).isEqualTo(2);
    assertThat(progress.left()).isEqualTo(1);
  }

  @Test
  void showsBothWhereSomebodySaysOtherwise() {
    AnswerLine otherwise = line(0, new GivenAnswer("14", "Un cahier à part", false));

    assertThat(otherwise.isOtherwise()).isTrue();
    assertThat(otherwise.value()).isEqualTo("14");
    assertThat(otherwise.prefill().value()).isEqualTo("12");
    assertThat(Progress.of(List.of(otherwise)).prefilled()).isEqualTo(1);
    assertThat(Progress.of(List.of(otherwise)).counted()).isZero();
  }

  private static AnswerLine line(int place, GivenAnswer given) {
    Question question = QUESTIONS.get(place);
    return AnswerLine.of(question, given, COUNTED.get(question.number()), "");
  }

  private static GivenAnswers read(Map<String, String> fields) {
    return GivenAnswers.of(QUESTIONS, COUNTED, 2026, fields);
  }

  private static Question question(
      String number, AnswerKind kind, List<String> choices, CentreFigure figure) {
    BigDecimal max = number.equals("H") ? BigDecimal.valueOf(168) : null;
    return new Question(number, null, "Rubrique", "Question", "", kind, choices, figure, max);
  }
}
