package fr.essaim.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * The vocabulary as one instance serves it. Its files name no host: their {@code <def#…>} becomes
 * {@code BASE/def#…} when they are read.
 */
public final class Vocabulary {

  private final String base;
  private List<DocumentShape> documentShapes;

  /**
   * @param base the base of the instance's URIs, without a slash at its end
   */
  public Vocabulary(String base) {
    this.base = base;
  }

  /** The URI of the ontology itself. */
  public String uri() {
    return base + "/def";
  }

  /** The URI of one of {@link Terms}. */
  public String uri(String term) {
    return uri() + "#" + term;
  }

  public Resource resource(String term) {
    return ResourceFactory.createResource(uri(term));
  }

  public Property property(String term) {
    return ResourceFactory.createProperty(uri(term));
  }

  /**
   * The code of a constant in one of the lists.
   *
   * @param list how its codes begin, such as {@code state}
   * @param constant such as {@code IN_WORKSHOP}, whose code is {@code state-in-workshop}
   */
  public Resource code(String list, Enum<?> constant) {
    return resource(list + "-" + slug(constant));
  }

  /** A constant as codes and parts are named after it: {@code in-workshop}. */
  public static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The code lists alone, each with its codes. */
  public Model codes() {
    return read("codes.ttl");
  }

  /** All that this release says of things, and with which codes, as it is written. */
  public static String source() {
    return text("codes.ttl") + text("shapes.ttl");
  }

  /** Terms and code lists. */
  public Model terms() {
    Model model = read("terms.ttl");
    model.add(codes());
    model.setNsPrefixes(Namespaces.prefixes());
    model.setNsPrefix("", uri() + "#");
    return model;
  }

  /** What the terms are called that documents name, those of other vocabularies too. */
  public Model names() {
    return terms().add(read("known.ttl"));
  }

  /** What documents must and may hold. */
  public Model shapes() {
    Model model = read("shapes.ttl");
    model.setNsPrefixes(Namespaces.prefixes());
    model.setNsPrefix("", uri() + "#");
    return model;
  }

  /** The shapes as pages and tables read them, by their names; read once. */
  public synchronized List<DocumentShape> documentShapes() {
    if (documentShapes == null) {
      documentShapes = DocumentShape.all(shapes());
    }
    return documentShapes;
  }

  /** The shape of a name, such as {@code PrototypeShape}. */
  public DocumentShape documentShape(String name) {
    return documentShapes().stream()
        .filter(shape -> shape.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No shape " + name));
  }

  /** What a term or shape says of itself in a language. */
  public static Optional<String> text(Resource subject, Property property, String language) {
    return subject
        .listProperties(property)
        .mapWith(Statement::getLiteral)
        .filterKeep(literal -> literal.getLanguage().equals(language))
        .mapWith(Literal::getString)
        .nextOptional();
  }

  private Model read(String file) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.fromString(text(file), Lang.TURTLE).base(base + "/").parse(model);
    return model;
  }

  private static String text(String file) {
    try (InputStream turtle = Vocabulary.class.getResourceAsStream(file)) {
      return new String(turtle.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
