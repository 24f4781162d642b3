package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.DictionaryClass;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The shapes and terms as people read them: which kinds of things there are, and what is said. */
final class DataDictionary {

  private static final Property PROPERTY = shacl("property");
  private static final Property PATH = shacl("path");
  private static final Property NAME = shacl("name");
  private static final Property DESCRIPTION = shacl("description");
  private static final Property ORDER = shacl("order");
  private static final Property NODE = shacl("node");
  private static final Property MIN = shacl("minCount");
  private static final Property MAX = shacl("maxCount");
  private static final Property DATATYPE = shacl("datatype");
  private static final Property PATTERN = shacl("pattern");
  private static final Property VALUES = shacl("hasValue");
  private static final Property OR = shacl("or");

  private final Vocabulary vocabulary;
  private final Model shapes;
  private final Model terms;
  private final String language;
  private final Map<String, String> examples;
  private final Map<String, String> columns = new LinkedHashMap<>();
  private final Map<String, DictionaryClass> classes = new LinkedHashMap<>();

  /**
   * @param names local names of the shapes that it is about, with their parts
   * @param examples a value of each column that has one
   */
  DataDictionary(
      Vocabulary vocabulary, String language, List<String> names, Map<String, String> examples) {
    this.vocabulary = vocabulary;
    this.shapes = vocabulary.shapes();
    this.terms = vocabulary.terms();
    this.language = language;
    this.examples = examples;
    names.forEach(name -> collect(shapes.getResource(vocabulary.uri(name)), "", ""));
  }

  List<DictionaryClass> classes() {
    return List.copyOf(classes.values());
  }

  /** What the columns of the table are called in words. */
  Map<String, String> columns() {
    return columns;
  }

  private void collect(Resource shape, String prefix, String words) {
    List<DictionaryClass.Property> properties = new ArrayList<>();
    Map<String, Resource> parts = new LinkedHashMap<>();
    for (Resource property : propertiesOf(shape)) {
      String name = text(property, NAME).orElse("");
      String column = prefix + WideTable.columnOf(property);
      Resource part = property.getPropertyResourceValue(NODE);
      boolean spread = part != null && part.hasProperty(PROPERTY);
      boolean left = spread || (isType(property) && !prefix.isEmpty());
      if (spread) {
        parts.put(column + "_", property);
      }
      if (!left) {
        columns.putIfAbsent(column, words + name);
      }
      properties.add(describe(property, name, left ? null : column));
    }
    classes.putIfAbsent(
        shape.getLocalName(),
        new DictionaryClass(
            shape.getLocalName(),
            text(shape, RDFS.label).orElse(shape.getLocalName()),
            classesOf(shape),
            definitionOf(shape).orElse(null),
            properties));
    parts.forEach(
        (start, property) ->
            collect(
                property.getPropertyResourceValue(NODE),
                start,
                words + text(property, NAME).orElse("") + ", "));
  }

  private static List<Resource> propertiesOf(Resource shape) {
    return shape
        .listProperties(PROPERTY)
        .mapWith(statement -> statement.getObject().asResource())
        .toList()
        .stream()
        .sorted(Comparator.comparing(property -> property.getProperty(ORDER).getInt()))
        .toList();
  }

  private DictionaryClass.Property describe(Resource property, String name, String column) {
    String uri = property.getPropertyResourceValue(PATH).getURI();
    Range range = range(property);
    return new DictionaryClass.Property(
        name,
        uri,
        shortName(uri),
        text(property, DESCRIPTION)
            .or(() -> text(terms.getResource(uri), SKOS.definition))
            .orElse(""),
        range.kind(),
        range.name(),
        property.hasProperty(MIN),
        !property.hasProperty(MAX) && !property.hasProperty(shacl("uniqueLang")),
        column,
        column == null ? null : examples.get(column));
  }

  private record Range(DictionaryClass.Range kind, String name) {}

  private Range range(Resource property) {
    if (isType(property)) {
      return new Range(DictionaryClass.Range.CLASS, "");
    }
    Resource node = property.getPropertyResourceValue(NODE);
    if (node != null) {
      return ofNode(node);
    }
    if (property.hasProperty(DATATYPE)) {
      return ofDatatype(property.getPropertyResourceValue(DATATYPE).getURI());
    }
    if (property.hasProperty(OR)) {
      return new Range(
          DictionaryClass.Range.OTHER,
          String.join(
              ", ",
              property.getPropertyResourceValue(OR).as(RDFList.class).asJavaList().stream()
                  .map(option -> option.asResource().getPropertyResourceValue(DATATYPE))
                  .map(type -> text(terms.getResource(type.getURI()), RDFS.label).orElse(""))
                  .toList()));
    }
    return property.hasProperty(PATTERN)
        ? ofPattern(property.getProperty(PATTERN).getString())
        : new Range(DictionaryClass.Range.ADDRESS, "");
  }

  private Range ofNode(Resource node) {
    return switch (node.getLocalName()) {
      case "localText" -> new Range(DictionaryClass.Range.LOCAL_TEXT, "");
      case "partialDate" -> new Range(DictionaryClass.Range.DATE, "");
      case "webAddress" -> new Range(DictionaryClass.Range.ADDRESS, "");
      default -> new Range(DictionaryClass.Range.PART, text(node, RDFS.label).orElse(""));
    };
  }

  private Range ofDatatype(String uri) {
    return switch (uri.substring(uri.indexOf('#') + 1)) {
      case "string" -> new Range(DictionaryClass.Range.TEXT, "");
      case "boolean" -> new Range(DictionaryClass.Range.BOOLEAN, "");
      case "nonNegativeInteger", "integer" -> new Range(DictionaryClass.Range.NUMBER, "");
      case "gYear", "date" -> new Range(DictionaryClass.Range.DATE, "");
      default ->
          new Range(
              DictionaryClass.Range.OTHER,
              text(terms.getResource(uri), RDFS.label).orElseGet(() -> shortName(uri)));
    };
  }

  /** The pattern says of which type the things are, or with what the codes of the list begin. */
  private Range ofPattern(String pattern) {
    if (pattern.startsWith("/id/")) {
      String type = pattern.substring("/id/".length(), pattern.indexOf('/', "/id/".length()));
      return new Range(DictionaryClass.Range.THING, labelOfType(type));
    }
    if (pattern.startsWith("/def#")) {
      String start =
          vocabulary.uri() + pattern.replaceFirst("^/def", "").replaceFirst("\\[.*|\\$$", "");
      return new Range(DictionaryClass.Range.CODE, listOf(start));
    }
    return new Range(DictionaryClass.Range.ADDRESS, "");
  }

  private String labelOfType(String type) {
    return shapes
        .listSubjectsWithProperty(PATTERN)
        .filterKeep(Resource::isURIResource)
        .filterKeep(
            shape -> shape.getProperty(PATTERN).getString().startsWith("/id/" + type + "/["))
        .filterKeep(shape -> !shape.getProperty(PATTERN).getString().contains("#"))
        .toList()
        .stream()
        .flatMap(shape -> text(shape, RDFS.label).stream())
        .findFirst()
        .orElse(type);
  }

  private String listOf(String start) {
    return Stream.concat(
            terms
                .listSubjectsWithProperty(SKOS.inScheme)
                .filterKeep(code -> code.getURI().startsWith(start))
                .mapWith(code -> code.getPropertyResourceValue(SKOS.inScheme))
                .toList()
                .stream(),
            Stream.of(terms.getResource(start)))
        .flatMap(list -> text(list, DCTerms.title).stream())
        .findFirst()
        .orElse("");
  }

  private List<String> classesOf(Resource shape) {
    return propertiesOf(shape).stream()
        .filter(DataDictionary::isType)
        .flatMap(property -> property.listProperties(VALUES).toList().stream())
        .map(value -> shortName(value.getResource().getURI()))
        .sorted()
        .toList();
  }

  /** Of the class among ours, else what the shape says. */
  private Optional<String> definitionOf(Resource shape) {
    return propertiesOf(shape).stream()
        .filter(DataDictionary::isType)
        .flatMap(property -> property.listProperties(VALUES).toList().stream())
        .flatMap(
            value ->
                text(terms.getResource(value.getResource().getURI()), SKOS.definition).stream())
        .findFirst()
        .or(() -> text(shape, RDFS.comment));
  }

  private static boolean isType(Resource property) {
    return property.getPropertyResourceValue(PATH).equals(RDF.type);
  }

  private String shortName(String uri) {
    return uri.startsWith(vocabulary.uri() + "#")
        ? "essaim:" + uri.substring(vocabulary.uri().length() + 1)
        : Namespaces.shortName(uri);
  }

  private Optional<String> text(Resource subject, Property property) {
    return subject
        .listProperties(property)
        .mapWith(statement -> statement.getLiteral())
        .filterKeep(literal -> literal.getLanguage().equals(language))
        .mapWith(Literal::getString)
        .nextOptional();
  }

  private static Property shacl(String name) {
    return ResourceFactory.createProperty(Namespaces.SH, name);
  }
}
