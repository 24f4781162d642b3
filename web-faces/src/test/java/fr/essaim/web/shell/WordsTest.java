package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.shared.FrenchTypography;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words that people read: bundles, e-mails, consents, code lists and demonstration data. */
class WordsTest {

  private static final List<Path> TEXTS =
      List.of(Path.of("src/main/resources"), Path.of("../ejb-core/src/main/resources"));
  private static final Path CODES = Path.of("../ontology/src/main/resources");
  private static final Path DEMONSTRATION = Path.of("../config/data/demo");
  private static final Path GLOSSARY = Path.of("../docs/glossary.md");

  private static final String LITERAL = "\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"";

  /** The columns of the glossary that hold the words not used. */
  private static final int FRENCH = 4;

  private static final int ENGLISH = 5;

  /** A word or phrase, or its beginning and a star; in brackets, the phrases where it is right. */
  private static final Pattern ENTRY =
      Pattern.compile("\\s*([^,(*]+?)(\\*?)\\s*(?:\\(([^)]*)\\))?\\s*(?:,|$)");

  private static final Pattern CHOICE_OF_ENDING =
      Pattern.compile("\\p{L}\\((?:s|x|e|es|nt|ies)\\)");

  private record Said(Path file, String words) {}

  private record Unused(String word, Pattern pattern, List<String> right) {

    static Unused of(MatchResult entry) {
      String ending = entry.group(2).isEmpty() ? "" : "\\p{L}*";
      return new Unused(
          entry.group(1),
          Pattern.compile(
              "(?<![\\p{L}\\d_@/.=-])"
                  + Pattern.quote(entry.group(1))
                  + ending
                  + "(?![\\p{L}\\d_@/-]|\\.\\p{L})",
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          entry.group(3) == null ? List.of() : List.of(entry.group(3).split("; ")));
    }

    boolean isIn(Said said) {
      String words = said.words().replace('\u2019', '\'').replaceAll("[\u00a0\u202f]", " ");
      for (String phrase : right) {
        words = words.replace(phrase, "");
      }
      return pattern.matcher(words).find();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void areThoseOfTheGlossary(String language) {
    List<Said> said = said(language).toList();
    List<Unused> unused = unused(language.equals("fr") ? FRENCH : ENGLISH).toList();

    assertThat(said).hasSizeGreaterThan(1_000);
    assertThat(unused).hasSizeGreaterThan(20);
    assertThat(
            said.stream()
                .flatMap(
                    each ->
                        unused.stream()
                            .filter(word -> word.isIn(each))
                            .map(word -> word.word() + " in " + each)))
        .isEmpty();
  }

  @Test
  void areSetAsPrintersDoInCodeListsAndDemonstrationData() {
    List<Said> said = Stream.concat(codes("fr"), demonstration()).toList();

    assertThat(said).hasSizeGreaterThan(400);
    assertThat(said)
        .allSatisfy(each -> assertThat(FrenchTypography.set(each.words())).isEqualTo(each.words()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void leaveNoEndingToTheReader(String language) {
    assertThat(said(language).filter(each -> CHOICE_OF_ENDING.matcher(each.words()).find()))
        .isEmpty();
  }

  private static Stream<Said> said(String language) {
    Stream<Said> french = language.equals("fr") ? demonstration() : Stream.empty();
    return Stream.of(bundles(language), consents(language), codes(language), french)
        .flatMap(each -> each);
  }

  private static Stream<Said> bundles(String language) {
    return TEXTS.stream()
        .flatMap(root -> TextFiles.in(root, "_" + language + ".properties"))
        .flatMap(
            file ->
                TextFiles.load(file).values().stream()
                    .map(words -> new Said(file, String.valueOf(words))));
  }

  private static Stream<Said> consents(String language) {
    return TEXTS.stream()
        .flatMap(root -> TextFiles.in(root, "_" + language + ".txt"))
        .map(file -> new Said(file, TextFiles.read(file)));
  }

  private static Stream<Said> codes(String language) {
    return literals(CODES, ".ttl", LITERAL + "@" + language);
  }

  /** What has several words is said to people; the rest are names of fields and codes. */
  private static Stream<Said> demonstration() {
    return literals(DEMONSTRATION, ".json", LITERAL).filter(each -> each.words().contains(" "));
  }

  private static Stream<Said> literals(Path root, String ending, String literal) {
    return TextFiles.in(root, ending)
        .flatMap(
            file ->
                Pattern.compile(literal)
                    .matcher(TextFiles.read(file))
                    .results()
                    .map(found -> new Said(file, found.group(1))));
  }

  private static Stream<Unused> unused(int column) {
    return TextFiles.read(GLOSSARY)
        .lines()
        .filter(line -> line.startsWith("| "))
        .skip(1)
        .map(line -> line.split("\\|")[column].strip())
        .flatMap(cell -> ENTRY.matcher(cell).results().map(Unused::of));
  }
}
