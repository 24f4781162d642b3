package fr.essaim.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A shape as pages and tables read it: what the things are called, and what may be said of them, in
 * the order to show. Validation reads {@link Vocabulary#shapes()} itself.
 */
public final class DocumentShape {

  private static final Property PROPERTY = shacl("property");
  private static final Property PATTERN = shacl("pattern");
  private static final Property HIDDEN = ResourceFactory.createProperty(Namespaces.DASH, "hidden");

  /** The URIs of things, but not of parts of them. */
  private static final Pattern THING = Pattern.compile("^/id/([a-z]+)/[^#]*$");

  private final Resource shape;

  private DocumentShape(Resource shape) {
    this.shape = shape;
  }

  /** The shapes that name properties, by their names. */
  static List<DocumentShape> all(Model shapes) {
    return shapes.listSubjectsWithProperty(PROPERTY).mapWith(DocumentShape::new).toList().stream()
        .sorted(Comparator.comparing(DocumentShape::name))
        .toList();
  }

  /** Its local name, such as {@code PrototypeShape}. */
  public String name() {
    return shape.getLocalName();
  }

  /** What a thing of this shape is called. */
  public Optional<String> label(String language) {
    return Vocabulary.text(shape, RDFS.label, language);
  }

  /** What a thing of this shape is. */
  public Optional<String> comment(String language) {
    return Vocabulary.text(shape, RDFS.comment, language);
  }

  /** The URI of the class whose things have this shape; empty where only another shape names it. */
  public Optional<String> targetClass() {
    return uri(shape, shacl("targetClass"));
  }

  /**
   * The second segment of its things' URIs or, where they have none, of their documents'; empty for
   * parts.
   */
  public Optional<String> type() {
    return string(shape, DCTerms.identifier)
        .or(
            () ->
                string(shape, PATTERN)
                    .map(THING::matcher)
                    .filter(Matcher::matches)
                    .map(at -> at.group(1)));
  }

  /** Whether it says what a thing has, and not only how a value is written. */
  public boolean hasFields() {
    return shape.hasProperty(PROPERTY);
  }

  /** What may be said, in the order to show. */
  public List<Field> fields() {
    return shape
        .listProperties(PROPERTY)
        .mapWith(statement -> new Field(statement.getResource()))
        .toList()
        .stream()
        .sorted(Comparator.comparing(Field::order))
        .toList();
  }

  /** One property of a shape. */
  public static final class Field {

    private final Resource field;

    private Field(Resource field) {
      this.field = field;
    }

    /** The URI of the property. */
    public String path() {
      return uri(field, shacl("path")).orElseThrow();
    }

    /** Its place among the fields of the shape. */
    public int order() {
      return field.getProperty(shacl("order")).getInt();
    }

    /** What it is called. */
    public Optional<String> name(String language) {
      return Vocabulary.text(field, shacl("name"), language);
    }

    /** What it says. */
    public Optional<String> description(String language) {
      return Vocabulary.text(field, shacl("description"), language);
    }

    /** Whether it says what sort of thing it is. */
    public boolean isType() {
      return path().equals(RDF.type.getURI());
    }

    /** Whether it is for programs, and said to people by a field beside it. */
    public boolean isHidden() {
      return field.hasProperty(HIDDEN);
    }

    /** Whether a thing must have it. */
    public boolean isMandatory() {
      return field.hasProperty(shacl("minCount"));
    }

    /** Whether a thing may have several values of it, and not only one a language. */
    public boolean isRepeatable() {
      return !field.hasProperty(shacl("maxCount")) && !field.hasProperty(shacl("uniqueLang"));
    }

    /** The shape of its values. */
    public Optional<DocumentShape> node() {
      return Optional.ofNullable(field.getPropertyResourceValue(shacl("node")))
          .map(DocumentShape::new);
    }

    /** The shape of the part of the thing that it leads to. */
    public Optional<DocumentShape> part() {
      return node().filter(DocumentShape::hasFields);
    }

    /** The URI of the datatype of its values. */
    public Optional<String> datatype() {
      return uri(field, shacl("datatype"));
    }

    /** The URIs of the datatypes that its values may have, where there are several. */
    public List<String> datatypes() {
      Resource options = field.getPropertyResourceValue(shacl("or"));
      return options == null
          ? List.of()
          : options.as(RDFList.class).asJavaList().stream()
              .flatMap(option -> uri(option.asResource(), shacl("datatype")).stream())
              .toList();
    }

    /** What its values look like, as a regular expression. */
    public Optional<String> pattern() {
      return string(field, PATTERN);
    }

    /** The URIs that its values are among, in the order to show; empty where any may be. */
    public List<String> choices() {
      Resource choices = field.getPropertyResourceValue(shacl("in"));
      return choices == null
          ? List.of()
          : choices.as(RDFList.class).asJavaList().stream()
              .filter(RDFNode::isURIResource)
              .map(choice -> choice.asResource().getURI())
              .toList();
    }

    /** The URIs that it must have among its values. */
    public List<String> values() {
      return field
          .listProperties(shacl("hasValue"))
          .mapWith(statement -> statement.getResource().getURI())
          .toList();
    }
  }

  private static Optional<String> uri(Resource subject, Property property) {
    return Optional.ofNullable(subject.getPropertyResourceValue(property)).map(Resource::getURI);
  }

  private static Optional<String> string(Resource subject, Property property) {
    return Optional.ofNullable(subject.getProperty(property))
        .map(Statement::getLiteral)
        .map(Literal::getString);
  }

  private static Property shacl(String name) {
    return ResourceFactory.createProperty(Namespaces.SH, name);
  }
}
