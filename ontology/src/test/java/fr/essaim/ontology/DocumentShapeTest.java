package fr.essaim.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.ontology.DocumentShape.Field;
import org.junit.jupiter.api.Test;

class DocumentShapeTest {

  private final Vocabulary vocabulary = new Vocabulary("http://test.example");

  @Test
  void givesTheFieldsInTheOrderToShow() {
    for (DocumentShape shape : vocabulary.documentShapes()) {
      assertThat(shape.fields()).extracting(Field::order).as(shape.name()).isSorted();
    }
  }

  @Test
  void everyFieldHasANameInBothLanguages() {
    for (DocumentShape shape : vocabulary.documentShapes()) {
      for (Field field : shape.fields()) {
        assertThat(field.name("fr")).as(field.path()).isPresent();
        assertThat(field.name("en")).as(field.path()).isPresent();
      }
    }
  }

  @Test
  void tellsAThingFromAPart() {
    DocumentShape organisation = vocabulary.documentShape("OrganisationShape");

    assertThat(organisation.type()).contains("organisation");
    assertThat(organisation.label("fr")).contains("Organisation");
    assertThat(organisation.fields())
        .filteredOn(field -> field.part().isPresent())
        .allSatisfy(field -> assertThat(field.part().orElseThrow().type()).isEmpty())
        .isNotEmpty();
  }

  @Test
  void doesNotKnowAShapeThatIsNotThere() {
    assertThatThrownBy(() -> vocabulary.documentShape("Shapeless"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
