package fr.essaim.publisher.document;

import fr.essaim.core.publication.DocumentView;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * How a document reads to people: its properties by the names and in the order of the shapes, codes
 * by their labels, parts after the thing itself.
 */
public final class Labels {

  private static final Property PATH = ResourceFactory.createProperty(Namespaces.SH, "path");
  private static final Property NAME = ResourceFactory.createProperty(Namespaces.SH, "name");
  private static final Property ORDER = ResourceFactory.createProperty(Namespaces.SH, "order");
  private static final List<String> TITLES =
      List.of(Namespaces.DCT + "title", Namespaces.SKOS + "prefLabel", Namespaces.FOAF + "name");

  private static final Property PROPERTY =
      ResourceFactory.createProperty(Namespaces.SH, "property");
  private static final Property TARGET =
      ResourceFactory.createProperty(Namespaces.SH, "targetClass");

  private final Model terms;
  private final Map<String, Map<String, Resource>> byClass = new HashMap<>();
  private final Map<String, Resource> ofOthers = new TreeMap<>();

  public Labels(Vocabulary vocabulary) {
    terms = vocabulary.terms();
    Model shapes = vocabulary.shapes();
    for (Resource shape : shapes.listSubjectsWithProperty(PROPERTY).toList()) {
      Map<String, Resource> properties =
          shape.hasProperty(TARGET)
              ? byClass.computeIfAbsent(
                  shape.getPropertyResourceValue(TARGET).getURI(), unseen -> new HashMap<>())
              : ofOthers;
      shape
          .listProperties(PROPERTY)
          .mapWith(statement -> statement.getObject().asResource())
          .forEach(
              property ->
                  properties.put(property.getPropertyResourceValue(PATH).getURI(), property));
    }
  }

  /** The name of a thing in a language, or in another, or its URI. */
  public String title(Graph graph, String thing, String language) {
    Node subject = ResourceFactory.createResource(thing).asNode();
    for (String property : TITLES) {
      List<Node> found =
          graph
              .find(subject, ResourceFactory.createProperty(property).asNode(), Node.ANY)
              .mapWith(Triple::getObject)
              .toList();
      if (!found.isEmpty()) {
        return found.stream()
            .filter(node -> node.getLiteralLanguage().equals(language))
            .findFirst()
            .orElse(found.get(0))
            .getLiteralLexicalForm();
      }
    }
    return thing;
  }

  /** Every statement of a document, in the order to show. */
  public List<DocumentView.Row> rows(Graph graph, String thing, String language) {
    List<Triple> triples = new ArrayList<>(graph.find().toList());
    triples.sort(
        Comparator.comparing((Triple triple) -> subjectRank(triple, thing))
            .thenComparing(triple -> triple.getSubject().toString())
            .thenComparing(
                triple ->
                    described(graph, triple)
                        .map(property -> property.getProperty(ORDER).getInt())
                        .orElse(Integer.MAX_VALUE))
            .thenComparing(triple -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().toString()));
    return triples.stream().map(triple -> row(graph, triple, thing, language)).toList();
  }

  private static int subjectRank(Triple triple, String thing) {
    return triple.getSubject().isURI() && triple.getSubject().getURI().equals(thing) ? 0 : 1;
  }

  private DocumentView.Row row(Graph graph, Triple triple, String thing, String language) {
    String property = triple.getPredicate().getURI();
    String name = name(graph, triple, language);
    String subject = triple.getSubject().toString();
    String about = subject.equals(thing) ? null : subject.replaceFirst("^[^#]*", "");
    Node value = triple.getObject();
    if (value.isLiteral()) {
      String tongue = value.getLiteralLanguage();
      return new DocumentView.Row(
          about,
          name,
          property,
          value.getLiteralLexicalForm(),
          null,
          tongue.isEmpty() ? null : tongue);
    }
    String link = value.isURI() ? value.getURI() : null;
    String text = link == null ? value.toString() : valueLabel(link, thing, language);
    return new DocumentView.Row(about, name, property, text, link, null);
  }

  private String name(Graph graph, Triple triple, String language) {
    return described(graph, triple)
        .flatMap(
            property ->
                property
                    .listProperties(NAME)
                    .mapWith(statement -> statement.getLiteral())
                    .filterKeep(name -> name.getLanguage().equals(language))
                    .mapWith(Literal::getString)
                    .nextOptional())
        .orElseGet(() -> label(triple.getPredicate().getURI(), language));
  }

  /** What the shape of the subject's class says of the property. */
  private Optional<Resource> described(Graph graph, Triple triple) {
    String property = triple.getPredicate().getURI();
    return graph
        .find(triple.getSubject(), RDF.type.asNode(), Node.ANY)
        .mapWith(type -> byClass.get(type.getObject().toString()))
        .filterKeep(shape -> shape != null && shape.containsKey(property))
        .mapWith(shape -> shape.get(property))
        .nextOptional()
        .or(() -> Optional.ofNullable(ofOthers.get(property)));
  }

  private String valueLabel(String uri, String thing, String language) {
    return uri.startsWith(thing + "#") ? uri.substring(thing.length()) : label(uri, language);
  }

  /** The label of a term of ours, or the URI written short. */
  private String label(String uri, String language) {
    Resource term = terms.getResource(uri);
    for (Property property : List.of(SKOS.prefLabel, RDFS.label)) {
      String found =
          term.listProperties(property)
              .mapWith(statement -> statement.getLiteral())
              .filterKeep(literal -> literal.getLanguage().equals(language))
              .mapWith(Literal::getString)
              .nextOptional()
              .orElse(null);
      if (found != null) {
        return found;
      }
    }
    for (Map.Entry<String, String> prefix : Namespaces.prefixes().entrySet()) {
      if (uri.startsWith(prefix.getValue())) {
        return prefix.getKey() + ":" + uri.substring(prefix.getValue().length());
      }
    }
    return uri;
  }
}
