package fr.essaim.publisher.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.core.publication.DictionaryClass;
import fr.essaim.core.publication.DictionaryClass.Property;
import fr.essaim.core.publication.DictionaryClass.Range;
import fr.essaim.ontology.Vocabulary;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDictionaryTest {

  private static final Vocabulary VOCABULARY = new Vocabulary("http://test.example");
  private static final List<String> SHAPES =
      List.of(
          "OrganisationShape", "TerritoryShape", "PrototypeShape", "ThemeShape", "VersionShape");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void nothingOfWhatIsPublishedIsLeftWithoutNameOrDefinition(String language) {
    for (DictionaryClass kind : dictionary(language, SHAPES)) {
      assertThat(kind.label()).as(kind.name()).isNotBlank();
      assertThat(kind.definition()).as(kind.name()).isNotBlank();
      assertThat(kind.properties())
          .as(kind.name())
          .isNotEmpty()
          .allSatisfy(
              property -> {
                assertThat(property.label()).as(property.uri()).isNotBlank();
                assertThat(property.definition()).as(property.uri()).isNotBlank();
              });
    }
  }

  @Test
  void namesTheColumnsThatTheTableHas() throws IOException {
    StringWriter table = new StringWriter();
    new WideTable(table, VOCABULARY, SHAPES).close();
    List<String> header = new ArrayList<>(List.of(table.toString().strip().split(",")));
    header.remove("uri");
    DataDictionary dictionary = new DataDictionary(VOCABULARY, "fr", SHAPES, Map.of());

    assertThat(dictionary.columns().keySet()).containsExactlyInAnyOrderElementsOf(header);
    assertThat(dictionary.columns()).containsEntry("site_address_street", "lieu, adresse, voie");
  }

  @Test
  void saysWhatAPropertyMayHold() {
    List<Property> properties = dictionary("fr", List.of("PrototypeShape")).get(0).properties();

    assertThat(of(properties, "dct:title").range()).isEqualTo(Range.LOCAL_TEXT);
    assertThat(of(properties, "dct:title").mandatory()).isTrue();
    assertThat(of(properties, "adms:status").range()).isEqualTo(Range.CODE);
    assertThat(of(properties, "adms:status").rangeName()).isEqualTo("États d’un prototype");
    assertThat(of(properties, "dct:publisher").range()).isEqualTo(Range.THING);
    assertThat(of(properties, "dct:publisher").rangeName()).isEqualTo("Organisation");
    assertThat(of(properties, "essaim:workshop").range()).isEqualTo(Range.PART);
    assertThat(of(properties, "dct:audience").several()).isTrue();
    assertThat(of(properties, "dct:license").range()).isEqualTo(Range.ADDRESS);
  }

  @Test
  void givesAnExampleWhereTheTableHasOne() {
    List<Property> properties =
        new DataDictionary(VOCABULARY, "fr", List.of("PrototypeShape"), Map.of("title", "Mon CV"))
            .classes()
            .get(0)
            .properties();

    assertThat(of(properties, "dct:title").example()).isEqualTo("Mon CV");
    assertThat(of(properties, "dct:source").example()).isNull();
  }

  private static List<DictionaryClass> dictionary(String language, List<String> shapes) {
    return new DataDictionary(VOCABULARY, language, shapes, Map.of()).classes();
  }

  private static Property of(List<Property> properties, String name) {
    return properties.stream()
        .filter(property -> property.shortName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
