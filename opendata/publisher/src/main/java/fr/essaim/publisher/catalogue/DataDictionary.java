package fr.essaim.publisher.catalogue;

import fr.essaim.core.publication.DictionaryClass;
import fr.essaim.ontology.DocumentShape;
import fr.essaim.ontology.DocumentShape.Field;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The shapes and terms as people read them: which kinds of things there are, and what is said. */
final class DataDictionary {

  private final Vocabulary vocabulary;
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
    this.terms = vocabulary.terms();
    this.language = language;
    this.examples = examples;
    names.forEach(name -> collect(vocabulary.documentShape(name), "", ""));
  }

  List<DictionaryClass> classes() {
    return List.copyOf(classes.values());
  }

  /** What the columns of the table are called in words. */
  Map<String, String> columns() {
    return columns;
  }

  private void collect(DocumentShape shape, String prefix, String words) {
    List<DictionaryClass.Property> properties = new ArrayList<>();
    for (Field field : shape.fields()) {
      String name = field.name(language).orElse("");
      String column = prefix + WideTable.columnOf(field);
      boolean left = field.part().isPresent() || (field.isType() && !prefix.isEmpty());
      if (!left) {
        columns.putIfAbsent(column, words + name);
      }
      properties.add(describe(field, name, left ? null : column));
    }
    classes.putIfAbsent(
        shape.name(),
        new DictionaryClass(
            shape.name(),
            shape.label(language).orElse(shape.name()),
            classesOf(shape),
            definitionOf(shape).orElse(null),
            properties));
    for (Field field : shape.fields()) {
      field
          .part()
          .ifPresent(
              part ->
                  collect(
                      part,
                      prefix + WideTable.columnOf(field) + "_",
                      words + field.name(language).orElse("") + ", "));
    }
  }

  private DictionaryClass.Property describe(Field field, String name, String column) {
    String uri = field.path();
    Range range = range(field);
    return new DictionaryClass.Property(
        name,
        uri,
        shortName(uri),
        field
            .description(language)
            .or(() -> text(terms.getResource(uri), SKOS.definition))
            .orElse(""),
        range.kind(),
        range.name(),
        field.isMandatory(),
        field.isRepeatable(),
        column,
        column == null ? null : examples.get(column));
  }

  private record Range(DictionaryClass.Range kind, String name) {}

  private Range range(Field field) {
    if (field.isType()) {
      return new Range(DictionaryClass.Range.CLASS, "");
    }
    return field
        .node()
        .map(this::ofNode)
        .or(() -> field.datatype().map(this::ofDatatype))
        .or(() -> Optional.of(field.datatypes()).filter(types -> !types.isEmpty()).map(this::ofAny))
        .or(() -> field.pattern().map(this::ofPattern))
        .orElse(new Range(DictionaryClass.Range.ADDRESS, ""));
  }

  private Range ofAny(List<String> datatypes) {
    return new Range(
        DictionaryClass.Range.OTHER,
        datatypes.stream()
            .map(type -> text(terms.getResource(type), RDFS.label).orElse(""))
            .collect(Collectors.joining(", ")));
  }

  private Range ofNode(DocumentShape node) {
    return switch (node.name()) {
      case "localText" -> new Range(DictionaryClass.Range.LOCAL_TEXT, "");
      case "partialDate" -> new Range(DictionaryClass.Range.DATE, "");
      case "webAddress" -> new Range(DictionaryClass.Range.ADDRESS, "");
      default -> new Range(DictionaryClass.Range.PART, node.label(language).orElse(""));
    };
  }

  private Range ofDatatype(String uri) {
    return switch (uri.substring(uri.indexOf('#') + 1)) {
      case "string" -> new Range(DictionaryClass.Range.TEXT, "");
      case "boolean" -> new Range(DictionaryClass.Range.BOOLEAN, "");
      case "nonNegativeInteger", "integer", "decimal" ->
          new Range(DictionaryClass.Range.NUMBER, "");
      case "gYear", "date" -> new Range(DictionaryClass.Range.DATE, "");
      default ->
          new Range(
              DictionaryClass.Range.OTHER,
              text(terms.getResource(uri), RDFS.label).orElseGet(() -> shortName(uri)));
    };
  }

  /** The pattern says of which type the things are, or which codes are meant. */
  private Range ofPattern(String pattern) {
    if (pattern.startsWith("/id/")) {
      String type = pattern.substring("/id/".length(), pattern.indexOf('/', "/id/".length()));
      return new Range(DictionaryClass.Range.THING, labelOfType(type));
    }
    if (pattern.startsWith("/def#")) {
      return new Range(DictionaryClass.Range.CODE, listsOf(Pattern.compile(pattern)));
    }
    return new Range(DictionaryClass.Range.ADDRESS, "");
  }

  private String labelOfType(String type) {
    return vocabulary.documentShapes().stream()
        .filter(shape -> shape.type().filter(type::equals).isPresent())
        .flatMap(shape -> shape.label(language).stream())
        .findFirst()
        .orElse(type);
  }

  /** The lists that the pattern names, or whose codes it does. */
  private String listsOf(Pattern pattern) {
    return terms
        .listSubjectsWithProperty(RDF.type, SKOS.Concept)
        .andThen(terms.listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme))
        .filterKeep(term -> pattern.matcher(term.getURI()).find())
        .mapWith(
            term ->
                term.hasProperty(SKOS.inScheme)
                    ? term.getPropertyResourceValue(SKOS.inScheme)
                    : term)
        .toList()
        .stream()
        .flatMap(list -> text(list, DCTerms.title).stream())
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private List<String> classesOf(DocumentShape shape) {
    return types(shape).map(this::shortName).sorted().toList();
  }

  /** Of the class among ours, else what the shape says. */
  private Optional<String> definitionOf(DocumentShape shape) {
    return types(shape)
        .flatMap(type -> text(terms.getResource(type), SKOS.definition).stream())
        .findFirst()
        .or(() -> shape.comment(language));
  }

  private static Stream<String> types(DocumentShape shape) {
    return shape.fields().stream().filter(Field::isType).flatMap(field -> field.values().stream());
  }

  private String shortName(String uri) {
    return uri.startsWith(vocabulary.uri() + "#")
        ? "essaim:" + uri.substring(vocabulary.uri().length() + 1)
        : Namespaces.shortName(uri);
  }

  private Optional<String> text(Resource term, Property property) {
    return Vocabulary.text(term, property, language);
  }
}
