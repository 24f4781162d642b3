package fr.essaim.web.shell;

import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.publisher.describe.Describer;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What contexts bring fits together: addresses exist, words too, and nothing comes twice. */
class FeatureTest {

  static List<Feature> features() {
    return ContextFeatures.ALL;
  }

  @ParameterizedTest
  @MethodSource("features")
  void hasARouteForEveryPlaceThatItNames(Feature feature) {
    Stream<String> ofThings =
        feature.things().stream()
            .flatMap(
                type ->
                    Stream.concat(
                        Stream.of(type.publicPage(), type.intranetPage()),
                        type.forms().stream().map(ThingType.Form::address)));
    Stream<String> ofMenu = feature.menu().stream().map(MenuEntry::path);

    assertThat(Stream.concat(ofThings, ofMenu).filter(Objects::nonNull))
        .allSatisfy(
            path ->
                assertThat(ContextFeatures.ROUTES.all())
                    .extracting(Route::template)
                    .contains(path));
  }

  @ParameterizedTest
  @MethodSource("features")
  void saysEverythingInBothLanguages(Feature feature) {
    Stream<String> ofThings =
        feature.things().stream()
            .flatMap(
                type ->
                    Stream.concat(
                        Stream.of(type.label()),
                        type.forms().stream().map(ThingType.Form::label).filter(Objects::nonNull)));
    Stream<String> ofMenu =
        feature.menu().stream()
            .flatMap(
                entry ->
                    entry.part().isExplained()
                        ? Stream.of(entry.text(), entry.text() + ".text")
                        : Stream.of(entry.text()));
    Stream<String> ofQueries = feature.examples().stream();
    Stream<String> ofQuestions =
        feature.questions().stream()
            .flatMap(
                question ->
                    Stream.of(
                        question.text(),
                        question.text() + ".text",
                        question.feature() + ".questions"));
    Stream<String> ofData = feature.datasets().stream().map(Dataset::label);

    assertThat(Stream.of(ofThings, ofMenu, ofQueries, ofQuestions, ofData).flatMap(each -> each))
        .allSatisfy(
            key ->
                assertThat(List.of(Locale.FRENCH, Locale.ENGLISH))
                    .allSatisfy(locale -> assertThat(Bundles.find(locale, key)).isPresent()));
  }

  @ParameterizedTest
  @ValueSource(classes = {Route.class, ThingType.class})
  void nothingIsBroughtByTwo(Class<?> what) {
    Stream<String> names =
        what == Route.class
            ? ContextFeatures.ROUTES.all().stream().map(Route::template)
            : features().stream().flatMap(each -> each.things().stream()).map(ThingType::name);

    assertThat(names).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "/prototypes/mon-cv,prototype,mon-cv",
    "/prototypes/mon-cv/imprimer,prototype,mon-cv",
    "/organisations/agcsbp,organisation,agcsbp",
    "/doc/prototype/mon-cv,prototype,mon-cv",
    "/doc/organisation/agcsbp.html,organisation,agcsbp",
    "/id/organisation/agcsbp,organisation,agcsbp"
  })
  void knowTheThingThatAnAddressIsAbout(String path, String type, String key) {
    assertThat(ContextFeatures.ON.thingAt(path)).contains(new Features.Thing(type, key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/donnees", "/prototypes", "/prototypes/", "/doc/theme/jeunesse"})
  void areNotAboutAThingWhereThereIsNone(String path) {
    assertThat(ContextFeatures.ON.thingAt(path)).isEmpty();
  }

  @Test
  void haveTheDatasetsThatArePublishedWithAllThatIsInThem() {
    List<Describer> describers =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("fr.essaim.publisher.describe")
                .stream()
                .filter(type -> type.isAssignableTo(Describer.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(type -> describer(type.reflect()))
                .toList();

    assertThat(describers)
        .extracting(each -> each.dataset().name() + "/" + each.type())
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(
            ContextFeatures.ON.datasets().stream()
                .flatMap(each -> each.types().stream().map(type -> each.name() + "/" + type))
                .toList());
  }

  /** One that is asked for no more than its names, and so needs nothing. */
  private static Describer describer(Class<?> type) {
    try {
      Constructor<?> constructor =
          Stream.of(type.getDeclaredConstructors())
              .max(comparingInt(Constructor::getParameterCount))
              .orElseThrow();
      return (Describer) constructor.newInstance(new Object[constructor.getParameterCount()]);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("Cannot make " + type, failure);
    }
  }

  @Test
  void comeInTheOrderOfTheHeadOfTheSite() {
    assertThat(ContextFeatures.ON.sample()).isEqualTo("place");
    assertThat(ContextFeatures.ON.examples())
        .startsWith("education.example.offers")
        .endsWith("data.example.everything");
  }
}
