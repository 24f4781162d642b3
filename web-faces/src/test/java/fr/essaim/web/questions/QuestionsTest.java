package fr.essaim.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.shell.ContextFeatures;
import fr.essaim.web.shell.Question;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {

  private static final Pattern VARIABLE = Pattern.compile("\\?(\\w+)");

  static Stream<Question> all() {
    return ContextFeatures.ON.questions().stream();
  }

  @Test
  void thereAreTwelveAtLeastAndNoTwoOfOneKey() {
    assertThat(ContextFeatures.ON.questions())
        .hasSizeGreaterThanOrEqualTo(12)
        .extracting(Question::key)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theQueryAsksForWhatTheFormOffersAndForNothingElse(Question question) {
    Set<String> offered =
        question.parameters().stream().map(Question.Parameter::name).collect(Collectors.toSet());
    Set<String> asked = new TreeSet<>(QueryTemplate.of(question).places());
    asked.remove("language");

    assertThat(asked).isEqualTo(offered);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPictureHasTheNumbersAndPlacesThatItNeeds(Question question) {
    Set<String> columns = columns(question);

    if (question.picture() != Question.Picture.NONE) {
      assertThat(columns).containsAnyOf(Bars.NUMBER, Bars.AMOUNT);
    }
    if (question.picture() == Question.Picture.MAP) {
      assertThat(columns).contains(AnswerMap.CODE);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingThatIsShownHasWordsInBothLanguages(Question question) throws IOException {
    Stream<String> ends =
        Stream.concat(
            question.parameters().stream().map(parameter -> ".parameter." + parameter.name()),
            columns(question).stream()
                .filter(column -> !column.endsWith("Label"))
                .map(column -> ".answer." + column));
    List<String> all = ends.toList();

    for (String language : List.of("fr", "en")) {
      Set<String> keys = keys(question.feature(), language);
      assertThat(keys).contains(question.text(), question.text() + ".text");
      assertThat(all)
          .allSatisfy(
              end -> assertThat(keys).containsAnyOf(question.feature() + end, "questions" + end));
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void theChoicesOfAParameterAreAQueryOfTheirOwn(Question question) {
    assertThat(question.parameters())
        .filteredOn(parameter -> parameter.kind() == Question.Parameter.Kind.CHOICE)
        .allSatisfy(
            parameter ->
                assertThat(
                        QueryTemplate.ofChoices(question, parameter)
                            .with("http://test.example", Map.of("language", Term.text("fr"))))
                    .contains("SELECT DISTINCT ?value"));
  }

  /** The variables that the query selects. */
  private static Set<String> columns(Question question) {
    Map<String, Term> terms = new HashMap<>();
    QueryTemplate.of(question).places().forEach(place -> terms.put(place, Term.text("x")));
    String query = QueryTemplate.of(question).with("http://test.example", terms);
    String head = query.substring(query.indexOf("SELECT"), query.indexOf("WHERE"));
    return VARIABLE
        .matcher(head.replaceAll("\\(\\w+\\((?:DISTINCT )?\\?\\w+\\) AS", "("))
        .results()
        .map(variable -> variable.group(1))
        .collect(Collectors.toSet());
  }

  /** Of the words of a context, and of those of all questions. */
  private static Set<String> keys(String feature, String language) throws IOException {
    Properties texts = new Properties();
    for (String bundle :
        List.of(feature + "/messages_", feature + "/visitors_", "questions/messages_")) {
      Path file = Path.of("src/main/resources/fr/essaim/web", bundle + language + ".properties");
      if (Files.exists(file)) {
        try (Reader reader = Files.newBufferedReader(file)) {
          texts.load(reader);
        }
      }
    }
    return texts.stringPropertyNames();
  }
}
