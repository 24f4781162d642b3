package fr.essaim.publisher.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.ontology.Vocabulary;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class DocumentCheckTest {

  private static final String THING = "http://test.example/id/theme/accueil";
  private static final String RIGHT =
      "@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
          + " @prefix dct: <http://purl.org/dc/terms/> ."
          + " @base <http://test.example/id/theme/> ."
          + " <accueil> a skos:Concept ; skos:prefLabel \"Accueil\"@fr ; dct:identifier \"accueil\" ;"
          + " skos:inScheme <http://test.example/def#themes> . ";

  private static final DocumentCheck CHECK =
      new DocumentCheck(new Vocabulary("http://test.example"));

  @Test
  void letsARightDocumentThrough() {
    assertThatCode(() -> check(RIGHT)).doesNotThrowAnyException();
  }

  @Test
  void refusesAPropertyThatNoShapeNames() {
    assertThatThrownBy(() -> check(RIGHT + "<accueil> <urn:x:email> \"me@home.example\" ."))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("urn:x:email");
  }

  @Test
  void refusesTriplesAboutAnotherThing() {
    assertThatThrownBy(() -> check(RIGHT + "<other> a skos:Concept ."))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("/id/theme/other is neither the thing nor a part of it");
  }

  @Test
  void refusesAPartThatNoShapeDescribes() {
    assertThatThrownBy(() -> check(RIGHT + "<accueil#secret> dct:title \"x\" ."))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("of no class that has a shape");
  }

  @Test
  void refusesADocumentThatSaysNothingOfItsThing() {
    assertThatThrownBy(() -> check("<urn:a> <urn:b> <urn:c> ."))
        .isInstanceOf(DocumentRefused.class)
        .hasMessageContaining("prefLabel");
  }

  private static void check(String turtle) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(model);
    CHECK.check(model, THING, "ThemeShape");
  }
}
