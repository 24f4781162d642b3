package fr.essaim.core.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QuestionnaireFileTest {

  private static final String HEAD =
      "numero;annee;rubrique;question;aide;reponse;choix;prerempli\n";

  @Test
  void readsTheOneThatComesWithTheProductInItsOrderAndGivesItBack() {
    String shipped = QuestionnaireFile.shipped();
    List<Question> questions = read(shipped);

    assertThat(questions).hasSizeGreaterThan(100);
    assertThat(questions.get(0).number()).isEqualTo("A1");
    assertThat(questions.get(questions.size() - 1).heading()).isEqualTo("Pour finir");
    assertThat(QuestionnaireFile.write(questions)).isEqualTo(shipped);
  }

  @Test
  void fillsInAllThatTheProductCounts() {
    assertThat(
            read(QuestionnaireFile.shipped()).stream()
                .map(Question::figure)
                .filter(Objects::nonNull))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(CentreFigure.values()));
  }

  @Test
  void asksTheFixedBaseAndTheBlockOfTheYearAlone() {
    List<Question> questions =
        read(
            HEAD
                + "A1;;Centre;Nom;;texte;;nom\n"
                + "T25;2025;Thème;Ceci;;nombre;;\n"
                + "T26;2026;Thème;Cela;;oui-non;;\n"
                + "Z1;;Fin;Un mot;;choix;Oui | Non;\n");

    assertThat(SurveyQuestions.of(questions, 2026))
        .extracting(Question::number)
        .containsExactly("A1", "T26", "Z1");
    assertThat(questions.get(3).choices()).containsExactly("Oui", "Non");
    assertThat(questions.get(0).figure()).isEqualTo(CentreFigure.NAME);
  }

  @Test
  void saysAllThatIsWrongWithAFileAtOnce() {
    BusinessRuleViolation refused =
        refused(
            HEAD
                + "a1;26;;;;nombres;;rien\n"
                + "B1;;Centre;Combien;;nombre;Oui | Non;\n"
                + "B1;;Centre;Lequel;;choix;Un | Un;\n"
                + "B2;;Centre;Nom;;nombre;;nom\n");

    assertThat(refused.all())
        .extracting(BusinessRuleViolation::code, each -> each.arguments().get(0))
        .containsExactly(
            tuple("survey.file.number", 2),
            tuple("survey.file.year", 2),
            tuple("survey.file.missing", 2),
            tuple("survey.file.missing", 2),
            tuple("survey.file.kind", 2),
            tuple("survey.file.figure", 2),
            tuple("survey.file.choices", 3),
            tuple("survey.file.twice", 4),
            tuple("survey.file.choice-twice", 4),
            tuple("survey.file.figure-kind", 5));
  }

  @Test
  void refusesWhatIsNoQuestionnaire() {
    assertThat(refused("numero;question\nA1;Nom\n").all())
        .extracting(BusinessRuleViolation::code)
        .containsExactly("survey.file.column", "survey.file.column");
    assertThat(refused(HEAD).code()).isEqualTo("survey.file.empty");
    assertThat(refused("").code()).isEqualTo("survey.file.unreadable");
  }

  @Test
  void saysWhatAVersionAsksOtherwise() {
    List<Question> before = read(HEAD + "A1;;C;Nom;;texte;;\nA2;;C;Rue;;texte;;\n");
    List<Question> after = read(HEAD + "A2;;C;Adresse;;texte;;\nA3;;C;Ville;;texte;;\n");

    assertThat(QuestionnaireChanges.between(before, after))
        .isEqualTo(new QuestionnaireChanges(List.of("A3"), List.of("A2"), List.of("A1")));
    assertThat(QuestionnaireChanges.between(before, before).isNone()).isTrue();
  }

  private static List<Question> read(String file) {
    return QuestionnaireFile.read(file.getBytes(StandardCharsets.UTF_8));
  }

  private static BusinessRuleViolation refused(String file) {
    return catchThrowableOfType(BusinessRuleViolation.class, () -> read(file));
  }
}
