package fr.essaim.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each shape against a right and a wrong example of its own. */
class ShapesTest {

  private static final Vocabulary VOCABULARY = new Vocabulary("http://test.example");
  private static final Model SHAPES_MODEL = VOCABULARY.shapes();
  private static final Shapes SHAPES = Shapes.parse(SHAPES_MODEL);
  private static final Property PROPERTY = shacl("property");
  private static final Property PATH = shacl("path");
  private static final Property MIN_COUNT = shacl("minCount");

  static Stream<String> shapes() {
    return SHAPES_MODEL
        .listSubjectsWithProperty(RDFS.label)
        .mapWith(Resource::getLocalName)
        .toList()
        .stream()
        .sorted();
  }

  /** A mandatory property of a shape. */
  record Mandatory(String shape, String path) {}

  static Stream<Mandatory> mandatoryProperties() {
    List<Mandatory> all = new ArrayList<>();
    shapes()
        .forEach(
            shape ->
                SHAPES_MODEL
                    .listObjectsOfProperty(VOCABULARY.resource(shape), PROPERTY)
                    .mapWith(node -> node.asResource())
                    .filterKeep(property -> property.hasProperty(MIN_COUNT))
                    .forEach(
                        property ->
                            all.add(
                                new Mandatory(
                                    shape, property.getPropertyResourceValue(PATH).getURI()))));
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void acceptsTheRightExample(String shape) {
    assertThat(complaints(shape, example("right", shape))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void refusesTheWrongExample(String shape) {
    assertThat(complaints(shape, example("wrong", shape))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("mandatoryProperties")
  void noticesThatAMandatoryPropertyIsMissing(Mandatory mandatory) {
    Model example = example("right", mandatory.shape());
    Resource focus = example.getResource(focus(example));
    Property path = ResourceFactory.createProperty(mandatory.path());
    assertThat(focus.hasProperty(path)).isTrue();
    focus.removeAll(path);
    assertThat(complaints(mandatory.shape(), example, focus.getURI()))
        .anyMatch(complaint -> complaint.contains(mandatory.path()));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void refusesAPropertyThatItDoesNotName(String shape) {
    Model example = example("right", shape);
    Resource focus = example.getResource(focus(example));
    focus.addProperty(ResourceFactory.createProperty("http://test.example/birthday"), "1 May");
    assertThat(complaints(shape, example, focus.getURI())).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theRightExampleShowsEveryPropertyOfTheShape(String shape) {
    if (shape.equals("ContactShape") || shape.equals("CodeShape")) {
      return;
    }
    Model example = example("right", shape);
    Resource focus = example.getResource(focus(example));
    List<String> unused =
        SHAPES_MODEL
            .listObjectsOfProperty(VOCABULARY.resource(shape), PROPERTY)
            .mapWith(node -> node.asResource().getPropertyResourceValue(PATH).getURI())
            .filterDrop(path -> focus.hasProperty(ResourceFactory.createProperty(path)))
            .toList();
    assertThat(unused).isEmpty();
  }

  private static List<String> complaints(String shape, Model data) {
    return complaints(shape, data, focus(data));
  }

  private static List<String> complaints(String shape, Model data, String focus) {
    Graph graph = data.getGraph();
    Node node = ResourceFactory.createResource(focus).asNode();
    ValidationContext context = ValidationContext.create(SHAPES, graph);
    VLib.validateShape(context, graph, SHAPES.getShape(VOCABULARY.resource(shape).asNode()), node);
    return context.generateReport().getEntries().stream()
        .map(entry -> entry.resultPath() + " " + entry.message())
        .toList();
  }

  /** The thing that an example is about: the one that no other names as a part of it. */
  private static String focus(Model example) {
    return example
        .listSubjectsWithProperty(RDF.type)
        .filterDrop(subject -> example.contains(null, null, subject))
        .next()
        .getURI();
  }

  private static Model example(String folder, String shape) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(ShapesTest.class.getResource(folder + "/" + shape + ".ttl").toExternalForm())
        .parse(model);
    return model;
  }

  private static Property shacl(String name) {
    return ResourceFactory.createProperty(Namespaces.SH, name);
  }
}
