package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.administration.FirstStep;
import fr.essaim.core.administration.HealthState;
import fr.essaim.core.administration.HealthTopic;
import fr.essaim.core.administration.SettingOrigin;
import fr.essaim.core.identity.AccountState;
import fr.essaim.core.identity.Role;
import fr.essaim.core.jobs.JobState;
import fr.essaim.core.mail.MailFolder;
import fr.essaim.core.mail.MailProblem;
import fr.essaim.core.mail.MailServer;
import fr.essaim.core.mail.MailState;
import fr.essaim.core.network.OrganisationKind;
import fr.essaim.core.network.OrganisationSort;
import fr.essaim.core.notifications.NotificationKind;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.FileType;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeSort;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.survey.AnswerOrigin;
import fr.essaim.core.survey.CentreFigure;
import fr.essaim.core.survey.ResponseState;
import fr.essaim.core.survey.SurveyState;
import fr.essaim.core.ties.DigestRhythm;
import fr.essaim.core.usage.Surface;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  private static final Path MAIN = Path.of("src/main");
  private static final Path BUNDLES = MAIN.resolve("resources/fr/essaim/web");
  private static final Pattern IN_PAGES =
      Pattern.compile("\\bt(?:\\['([^']+)'\\]|\\.(of|count)\\('([^']+)')");

  /** Codes of refusals stand in the domain as whole literals, after the name of their context. */
  private static final Pattern RULES =
      Pattern.compile(
          "\"((?:identity|drafts|network|prototypes|spread|survey|participation|imports|mail|protection|ties|date|slug)\\.[a-z][a-z.-]+)\"");

  private static final Pattern IN_BEANS =
      Pattern.compile("\\b(?:text|texts|t)\\.(get|of|count)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  private static final Pattern KEY = Pattern.compile("(?m)^([^=#\\s]+)=");

  @Test
  void putsArgumentsInTheirPlacesAsPeopleWriteThem() {
    Text text = text(Locale.FRENCH);

    assertThat(text.of("error.unknown", "prototype", "l'été"))
        .isEqualTo("Introuvable\u202f: l'été.");
    assertThat(text.of("shell.fault.reference", new PartialDate("2017-03"))).endsWith("mars 2017");
  }

  @Test
  void countsAsEachLanguageDoes() {
    assertThat(text(Locale.FRENCH).count("network.found", 0)).isEqualTo("Aucune organisation");
    assertThat(text(Locale.FRENCH).count("network.found", 1)).isEqualTo("1 organisation");
    assertThat(text(Locale.ENGLISH).count("network.found", 2)).isEqualTo("2 organisations");
    assertThat(text(Locale.FRENCH).count("home.figure.open", 0))
        .isEqualTo("prototype sous licence ouverte");
    assertThat(text(Locale.ENGLISH).count("home.figure.open", 0))
        .isEqualTo("prototypes under an open licence");
  }

  @Test
  void saysTheSameThingsInBothLanguages() {
    Map<String, Set<String>> french = keys("fr");
    Map<String, Set<String>> english = keys("en");

    assertThat(french).isNotEmpty();
    assertThat(english).isEqualTo(french);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void hasALabelForEveryConstantThatIsShown(String language) {
    Text text = text(Locale.forLanguageTag(language));

    assertThat(
            Stream.of(
                    Role.values(),
                    AccountState.values(),
                    OrganisationKind.values(),
                    OrganisationSort.values(),
                    fr.essaim.core.network.PublicationState.values(),
                    PrototypeState.values(),
                    PrototypeKind.values(),
                    PrototypeSort.values(),
                    Audience.values(),
                    FileType.values(),
                    SheetSection.values(),
                    MailFolder.values(),
                    MailState.values(),
                    MailProblem.values(),
                    MailServer.State.values(),
                    JobState.values(),
                    NotificationKind.values(),
                    DigestRhythm.values(),
                    FirstStep.values(),
                    HealthTopic.values(),
                    HealthState.values(),
                    SettingOrigin.values(),
                    Question.Picture.values(),
                    Surface.values(),
                    fr.essaim.core.usage.Reader.values(),
                    AnswerOrigin.values(),
                    CentreFigure.values(),
                    ResponseState.values(),
                    SurveyState.values(),
                    fr.essaim.core.prototypes.PublicationState.values())
                .flatMap(Stream::of)
                .map(constant -> Text.labelKey((Enum<?>) constant))
                .filter(key -> !text.containsKey(key)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void hasASentenceForEveryRuleThatCanRefuse(String language) {
    Text text = text(Locale.forLanguageTag(language));

    assertThat(
            TextFiles.in(Path.of("../ejb-core/src/main/java"), ".java")
                .flatMap(file -> RULES.matcher(TextFiles.read(file)).results())
                .map(rule -> "error." + rule.group(1))
                .distinct()
                .filter(key -> !text.containsKey(key)))
        .isEmpty();
  }

  @Test
  void setsEveryFrenchTextAsPrintersDo() {
    Pattern plain = Pattern.compile("\\p{L}'\\p{L}| [;:?!](\\s|$)|« | »");

    assertThat(
            keys("fr").values().stream()
                .flatMap(Set::stream)
                .map(key -> Bundles.find(Locale.FRENCH, key).orElseThrow())
                .filter(words -> plain.matcher(words).find()))
        .isEmpty();
    assertThat(keys("fr")).isNotEmpty();
  }

  /** A merge of two branches may leave a text twice, and the reader of a bundle takes the last. */
  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void definesAKeyOnceInAFile(String language) {
    assertThat(TextFiles.in(BUNDLES, "_" + language + ".properties"))
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(KEY.matcher(TextFiles.read(file)).results().map(key -> key.group(1)))
                    .doesNotHaveDuplicates());
  }

  @Test
  void definesAKeyInOneFileOnly() {
    List<String> all = keys("fr").values().stream().flatMap(Set::stream).sorted().toList();

    assertThat(all).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void hasATextForEveryKeyThatAPageOrABeanUses(String language) {
    Text text = text(Locale.forLanguageTag(language));
    Set<String> missing =
        used().stream()
            .filter(key -> !text.containsKey(key))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(missing).isEmpty();
  }

  private static Set<String> used() {
    Set<String> used = new TreeSet<>();
    TextFiles.in(MAIN.resolve("webapp"), ".xhtml")
        .flatMap(file -> IN_PAGES.matcher(TextFiles.read(file)).results())
        .forEach(
            use ->
                add(
                    used,
                    use.group(1) != null ? "get" : use.group(2),
                    use.group(1) != null ? use.group(1) : use.group(3)));
    TextFiles.in(MAIN.resolve("java"), ".java")
        .flatMap(file -> IN_BEANS.matcher(TextFiles.read(file)).results())
        .forEach(use -> add(used, use.group(1), use.group(2)));
    return used;
  }

  /** A key that is put together at run time ends with a dot here, and is left to the eye. */
  private static void add(Set<String> used, String way, String key) {
    if (key.endsWith(".")) {
      return;
    }
    if (way.equals("count")) {
      used.add(key + ".one");
      used.add(key + ".many");
    } else {
      used.add(key);
    }
  }

  private static Map<String, Set<String>> keys(String language) {
    Map<String, Set<String>> keys = new HashMap<>();
    TextFiles.in(BUNDLES, "_" + language + ".properties")
        .forEach(
            file -> {
              String bundle = BUNDLES.relativize(file).toString().replace("_" + language, "");
              keys.put(bundle, TextFiles.load(file).stringPropertyNames());
            });
    return keys;
  }

  private static Text text(Locale locale) {
    return Texts.in(locale);
  }
}
