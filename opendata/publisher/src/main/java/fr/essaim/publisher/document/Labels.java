package fr.essaim.publisher.document;

import fr.essaim.core.publication.DocumentView;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
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

  private final Model terms;
  private final Model shapes;
  private final Map<String, Map<String, String>> names = new HashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  public Labels(Vocabulary vocabulary) {
    terms = vocabulary.terms();
    shapes = vocabulary.shapes();
    shapes
        .listSubjectsWithProperty(NAME)
        .forEach(
            property -> {
              String path = property.getPropertyResourceValue(PATH).getURI();
              Map<String, String> byLanguage =
                  names.computeIfAbsent(path, unseen -> new HashMap<>());
              property
                  .listProperties(NAME)
                  .forEach(
                      name ->
                          byLanguage.putIfAbsent(
                              name.getLiteral().getLanguage(), name.getString()));
              order.merge(path, property.getProperty(ORDER).getInt(), Math::min);
            });
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
                triple -> order.getOrDefault(triple.getPredicate().getURI(), Integer.MAX_VALUE))
            .thenComparing(triple -> triple.getPredicate().getURI())
            .thenComparing(triple -> triple.getObject().toString()));
    return triples.stream().map(triple -> row(triple, thing, language)).toList();
  }

  private static int subjectRank(Triple triple, String thing) {
    return triple.getSubject().isURI() && triple.getSubject().getURI().equals(thing) ? 0 : 1;
  }

  private DocumentView.Row row(Triple triple, String thing, String language) {
    String property = triple.getPredicate().getURI();
    String subject = triple.getSubject().toString();
    String about = subject.equals(thing) ? null : subject.replaceFirst("^[^#]*", "");
    Node value = triple.getObject();
    if (value.isLiteral()) {
      String tongue = value.getLiteralLanguage();
      return new DocumentView.Row(
          about,
          name(property, language),
          property,
          value.getLiteralLexicalForm(),
          null,
          tongue.isEmpty() ? null : tongue);
    }
    String link = value.isURI() ? value.getURI() : null;
    String text = link == null ? value.toString() : valueLabel(link, thing, language);
    return new DocumentView.Row(about, name(property, language), property, text, link, null);
  }

  private String name(String property, String language) {
    Map<String, String> known = names.getOrDefault(property, Map.of());
    return known.getOrDefault(language, label(property, language));
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
