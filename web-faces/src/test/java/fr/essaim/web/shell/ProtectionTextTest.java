package fr.essaim.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.essaim.core.protection.BreachView;
import fr.essaim.core.protection.Erasure;
import fr.essaim.core.protection.LegalRetention;
import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.DataSubject;
import fr.essaim.core.register.LegalBasis;
import fr.essaim.core.register.OnErasure;
import fr.essaim.core.register.PersonalData;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.Register;
import fr.essaim.core.register.RegisteredColumn;
import fr.essaim.core.register.RetentionPeriod;
import fr.essaim.web.protection.PlaceText;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.commons.util.ReflectionUtils;

/** The register in words: whatever it holds is said in both languages. */
class ProtectionTextTest {

  private static final Register REGISTER =
      Register.of(
          new ClassFileImporter()
                  .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                  .importPackages("fr.essaim.core")
                  .stream()
                  .filter(type -> type.isAssignableTo(ContextTables.class) && !type.isInterface())
                  .map(type -> (ContextTables) ReflectionUtils.newInstance(type.reflect()))
                  .toList());

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void saysEveryWordOfTheRegister(String tag) {
    Language language = new Language(Locale.forLanguageTag(tag));
    Text text = new Text(language, new Formats(language));
    Stream<String> labels =
        Stream.of(
                Processing.values(),
                LegalBasis.values(),
                LegalRetention.values(),
                PersonalData.values(),
                DataSubject.values(),
                OnErasure.values(),
                RetentionPeriod.values(),
                Erasure.Cause.values(),
                BreachView.Countdown.values())
            .flatMap(Stream::of)
            .map(constant -> Text.labelKey((Enum<?>) constant));
    Stream<String> reasons =
        Stream.of(Processing.values())
            .map(Text::labelKey)
            .flatMap(key -> Stream.of(key + ".why", key + ".readers"));

    assertThat(
            Stream.of(labels, reasons, placesOfMentions())
                .flatMap(keys -> keys)
                .filter(key -> !text.containsKey(key)))
        .isEmpty();
    assertThat(exportedColumns(new PlaceText(text)))
        .isNotEmpty()
        .noneMatch(words -> words.startsWith("protection.column."));
  }

  @Test
  void saysWhereAPassageStandsAndNamesTheColumnWhereThereAreNoWords() {
    Language language = new Language(Locale.FRENCH);
    PlaceText places = new PlaceText(new Text(language, new Formats(language)));

    assertThat(places.of("prototypes.prototype.creators"))
        .isEqualTo("Fiche d\u2019un prototype\u202f: Auteurs");
    assertThat(places.of("publication.open_document.nquads"))
        .isEqualTo("Document des données ouvertes");
    assertThat(places.of("new.table.note")).isEqualTo("Texte de la base (new.table.note)");
  }

  private static Stream<String> placesOfMentions() {
    return REGISTER.tables().stream()
        .filter(table -> !table.mentioningColumns().isEmpty())
        .map(table -> table.name().replace(".", ".place."));
  }

  /** What they are called; a key for what has no words. */
  private static Stream<String> exportedColumns(PlaceText places) {
    return REGISTER.tables().stream()
        .filter(table -> table.accountColumn().isPresent() || table.addressColumn().isPresent())
        .flatMap(
            table ->
                Stream.concat(
                        table.columns().stream()
                            .filter(column -> !column.data().isSecret())
                            .filter(column -> column.subject() != DataSubject.NAMED_PERSON)
                            .map(RegisteredColumn::name),
                        table.contextColumns().stream())
                    .map(column -> places.column(table.name(), column)));
  }
}
