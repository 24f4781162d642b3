package fr.essaim.web.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    return Questions.ALL.stream();
  }

  @Test
  void thereAreTwelveAtLeastAndNoTwoOfOneKey() {
    assertThat(Questions.ALL)
        .hasSizeGreaterThanOrEqualTo(12)
        .extracting(Question::key)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("all")
  void theQueryAsksForWhatTheFormOffersAndForNothingElse(Question question) {
    Set<String> offered =
        question.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
    Set<String> asked = new TreeSet<>(question.template().places());
    asked.remove("language");

    assertThat(asked).isEqualTo(offered);
  }

  @ParameterizedTest
  @MethodSource("all")
  void aPictureHasTheNumbersAndPlacesThatItNeeds(Question question) {
    Set<String> columns = columns(question);

    if (question.picture() != Question.Picture.NONE) {
      assertThat(columns).contains(Bars.NUMBER);
    }
    if (question.picture() == Question.Picture.MAP) {
      assertThat(columns).contains(PlaceMap.CODE);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void everythingThatIsShownHasWordsInBothLanguages(Question question) throws IOException {
    Set<String> keys = new TreeSet<>();
    keys.add("questions.of." + question.key());
    keys.add("questions.of." + question.key() + ".text");
    question.parameters().forEach(parameter -> keys.add("questions.parameter." + parameter.name()));
    columns(question).stream()
        .filter(column -> !column.endsWith("Label"))
        .forEach(column -> keys.add("questions.column." + column));

    assertThat(texts("fr").keySet()).containsAll(keys);
    assertThat(texts("en").keySet()).containsAll(keys);
  }

  @ParameterizedTest
  @MethodSource("all")
  void theChoicesOfAParameterAreAQueryOfTheirOwn(Question question) {
    assertThat(question.parameters())
        .filteredOn(parameter -> parameter.kind() == Parameter.Kind.CHOICE)
        .allSatisfy(
            parameter ->
                assertThat(
                        QueryTemplate.read("choices/" + parameter.choices())
                            .with("http://test.example", Map.of("language", Term.text("fr"))))
                    .contains("SELECT DISTINCT ?value"));
  }

  /** The variables that the query selects. */
  private static Set<String> columns(Question question) {
    Map<String, Term> terms = new HashMap<>();
    question.template().places().forEach(place -> terms.put(place, Term.text("x")));
    String query = question.template().with("http://test.example", terms);
    String head = query.substring(query.indexOf("SELECT"), query.indexOf("WHERE"));
    return VARIABLE
        .matcher(head.replaceAll("\\(\\w+\\((?:DISTINCT )?\\?\\w+\\) AS", "("))
        .results()
        .map(variable -> variable.group(1))
        .collect(Collectors.toSet());
  }

  private static Map<Object, Object> texts(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Path.of(
                "src/main/resources/fr/essaim/web/questions/messages_"
                    + language
                    + ".properties"))) {
      texts.load(reader);
    }
    return texts;
  }
}
