package fr.essaim.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/**
 * The vocabulary as one instance serves it. Its files name no host: their {@code <def#…>} becomes
 * {@code BASE/def#…} when they are read.
 */
public final class Vocabulary {

  private final String base;

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

  private static String slug(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Terms and code lists. */
  public Model terms() {
    Model model = read("terms.ttl");
    model.add(read("codes.ttl"));
    model.setNsPrefixes(Namespaces.prefixes());
    model.setNsPrefix("", uri() + "#");
    return model;
  }

  /** What documents must and may hold. */
  public Model shapes() {
    Model model = read("shapes.ttl");
    model.setNsPrefixes(Namespaces.prefixes());
    model.setNsPrefix("", uri() + "#");
    return model;
  }

  private Model read(String file) {
    Model model = ModelFactory.createDefaultModel();
    try (InputStream turtle = Vocabulary.class.getResourceAsStream(file)) {
      RDFParser.source(turtle).lang(Lang.TURTLE).base(base + "/").parse(model);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return model;
  }
}
