package fr.essaim.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private enum Mood {
    VERY_GOOD
  }

  private final Vocabulary vocabulary = new Vocabulary("http://test.example");
  private final Model terms = vocabulary.terms();

  @Test
  void everyTermIsNamedAndDefinedInFrenchAndEnglish() {
    for (Resource term : ownTerms()) {
      Property name =
          term.hasProperty(RDF.type, SKOS.Concept)
              ? SKOS.prefLabel
              : term.hasProperty(RDF.type, SKOS.ConceptScheme) ? DCTerms.title : RDFS.label;
      assertThat(languages(term, name)).as(term.getURI()).containsExactly("en", "fr");
      assertThat(languages(term, SKOS.definition)).as(term.getURI()).containsExactly("en", "fr");
    }
  }

  @Test
  void theConstantsAreTheTermsOfTheVocabulary() throws IllegalAccessException {
    Set<String> constants = new TreeSet<>();
    for (Field field : Terms.class.getFields()) {
      constants.add(vocabulary.uri((String) field.get(null)));
    }
    Set<String> defined = new TreeSet<>();
    ownTerms().forEach(term -> defined.add(term.getURI()));
    assertThat(constants).isEqualTo(defined);
  }

  @Test
  void theShapesUseNoTermOfOursThatIsNotDefined() {
    Set<String> used = new TreeSet<>();
    Model shapes = vocabulary.shapes();
    shapes
        .listStatements()
        .filterDrop(statement -> statement.getSubject().hasProperty(RDF.type))
        .mapWith(statement -> statement.getObject())
        .filterKeep(RDFNode::isURIResource)
        .mapWith(node -> node.asResource().getURI())
        .filterKeep(uri -> uri.startsWith(vocabulary.uri() + "#"))
        .filterDrop(uri -> shapes.contains(shapes.getResource(uri), RDF.type))
        .forEach(used::add);
    Set<String> defined = new TreeSet<>();
    ownTerms().forEach(term -> defined.add(term.getURI()));
    assertThat(used).isNotEmpty().isSubsetOf(defined);
  }

  @Test
  void whateverAShapeOffersToChooseFromHasAName() {
    Model names = vocabulary.names();
    Set<String> choices = new TreeSet<>();
    vocabulary.documentShapes().stream()
        .flatMap(shape -> shape.fields().stream())
        .forEach(field -> choices.addAll(field.choices()));
    assertThat(choices)
        .contains("http://schema.org/Wednesday", vocabulary.uri("Prototype"))
        .allSatisfy(
            choice ->
                assertThat(languages(names.getResource(choice), name(names, choice)))
                    .containsExactly("en", "fr"));
  }

  private static Property name(Model names, String term) {
    return names.getResource(term).hasProperty(SKOS.prefLabel) ? SKOS.prefLabel : RDFS.label;
  }

  @Test
  void everyCodeAndSchemeFitsItsShape() {
    List<String> complaints = new ArrayList<>();
    for (Resource term : ownTerms()) {
      if (term.hasProperty(RDF.type, SKOS.Concept)) {
        complaints.addAll(complaints("CodeShape", term));
      } else if (term.hasProperty(RDF.type, SKOS.ConceptScheme)) {
        complaints.addAll(complaints("ConceptSchemeShape", term));
      }
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void namesNoHostOfItsOwn() {
    assertThat(new Vocabulary("https://other.example/essaim").uri("Prototype"))
        .isEqualTo("https://other.example/essaim/def#Prototype");
    assertThat(
            new Vocabulary("https://other.example/essaim")
                .terms()
                .containsResource(
                    terms.createResource("https://other.example/essaim/def#Prototype")))
        .isTrue();
  }

  @Test
  void aConstantHasItsCodeByName() {
    assertThat(vocabulary.code("mood", Mood.VERY_GOOD).getURI())
        .isEqualTo("http://test.example/def#mood-very-good");
  }

  private List<Resource> ownTerms() {
    return terms
        .listSubjects()
        .filterKeep(term -> term.getURI().startsWith(vocabulary.uri() + "#"))
        .toList();
  }

  private static Set<String> languages(Resource term, Property property) {
    Set<String> languages = new TreeSet<>();
    term.listProperties(property)
        .mapWith(statement -> statement.getLiteral())
        .mapWith(Literal::getLanguage)
        .forEach(languages::add);
    return languages;
  }

  private List<String> complaints(String shape, Resource term) {
    Shapes shapes = Shapes.parse(vocabulary.shapes());
    ValidationContext context = ValidationContext.create(shapes, terms.getGraph());
    VLib.validateShape(
        context,
        terms.getGraph(),
        shapes.getShape(vocabulary.resource(shape).asNode()),
        term.asNode());
    return context.generateReport().getEntries().stream()
        .map(entry -> entry.focusNode() + " " + entry.message())
        .toList();
  }
}
