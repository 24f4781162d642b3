package fr.essaim.publisher.document;

import fr.essaim.core.publication.DocumentView;
import fr.essaim.ontology.DocumentShape;
import fr.essaim.ontology.DocumentShape.Field;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * How a document reads to people: its properties by the names and in the order of the shapes, codes
 * by their labels, parts after the thing itself, the earliest first.
 */
public final class Labels {

  private static final List<String> TITLES =
      List.of(Namespaces.DCT + "title", Namespaces.SKOS + "prefLabel", Namespaces.FOAF + "name");

  /** What tells a part from its like. */
  private static final List<Property> MARKS =
      List.of(
          ResourceFactory.createProperty(Namespaces.ADMS, "status"),
          ResourceFactory.createProperty(Namespaces.PROV, "hadRole"));

  private static final Property DATE = ResourceFactory.createProperty(Namespaces.DCT, "date");
  private final Model terms;
  private final Map<String, Map<String, Field>> byClass = new HashMap<>();
  private final Map<String, DocumentShape> kinds = new HashMap<>();
  private final Map<String, DocumentShape> types = new HashMap<>();
  private final Map<String, Field> ofOthers = new TreeMap<>();

  public Labels(Vocabulary vocabulary) {
    terms = vocabulary.names();
    for (DocumentShape shape : vocabulary.documentShapes()) {
      shape.type().ifPresent(type -> types.put(type, shape));
      shape.targetClass().ifPresent(target -> kinds.put(target, shape));
      Map<String, Field> fields =
          shape
              .targetClass()
              .map(target -> byClass.computeIfAbsent(target, unseen -> new HashMap<>()))
              .orElse(ofOthers);
      shape.fields().forEach(field -> fields.put(field.path(), field));
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

  /** What sort of thing it is, or a part of it: the name of the shape of its class. */
  public Optional<String> kind(Graph graph, String thing, String language) {
    return graph
        .find(ResourceFactory.createResource(thing).asNode(), RDF.type.asNode(), Node.ANY)
        .mapWith(type -> kinds.get(type.getObject().toString()))
        .filterKeep(Objects::nonNull)
        .toList()
        .stream()
        .flatMap(shape -> shape.label(language).stream())
        .findFirst();
  }

  /** What the things of a type are called, by the second segment of their URIs. */
  public String ofType(String type, String language) {
    return Optional.ofNullable(types.get(type))
        .flatMap(shape -> shape.label(language))
        .orElse(type);
  }

  /** The things that a document links to, itself and its parts left out. */
  public static Set<String> linked(Graph graph, String thing, String start) {
    return graph
        .find()
        .mapWith(Triple::getObject)
        .filterKeep(Node::isURI)
        .mapWith(Node::getURI)
        .filterKeep(uri -> uri.startsWith(start) && !uri.equals(thing))
        .filterDrop(uri -> uri.contains("#"))
        .toSet();
  }

  /**
   * Every statement of a document that is for people, in the order to show.
   *
   * @param titles what other things are called, by their URI
   */
  public List<DocumentView.Row> rows(
      Graph graph, String thing, String language, Map<String, String> titles) {
    List<Triple> triples =
        graph
            .find()
            .filterDrop(triple -> described(graph, triple).filter(Field::isHidden).isPresent())
            .toList();
    triples.sort(
        Comparator.comparing((Triple triple) -> subjectRank(triple, thing))
            .thenComparing(triple -> date(graph, triple.getSubject()).orElse(""))
            .thenComparing(triple -> triple.getSubject().toString())
            .thenComparing(
                triple -> described(graph, triple).map(Field::order).orElse(Integer.MAX_VALUE))
            .thenComparing(triple -> triple.getPredicate().getURI())
            .thenComparing(triple -> choice(graph, triple))
            .thenComparing(triple -> triple.getObject().toString()));
    Map<String, String> parts = parts(graph, triples, thing, language);
    return triples.stream().map(triple -> row(graph, triple, language, titles, parts)).toList();
  }

  /** The parts in words, each in words of its own: two grants of one funder are told apart. */
  private Map<String, String> parts(
      Graph graph, List<Triple> triples, String thing, String language) {
    Map<String, String> parts = new HashMap<>();
    Map<String, Integer> times = new HashMap<>();
    triples.stream()
        .map(triple -> triple.getSubject().toString())
        .filter(subject -> !subject.equals(thing))
        .distinct()
        .forEach(
            subject -> {
              String words = part(graph, subject, language);
              int time = times.merge(words, 1, Integer::sum);
              parts.put(subject, time == 1 ? words : words + " (" + time + ")");
            });
    return parts;
  }

  /** Where its value stands in the list of those that there may be: Monday before Friday. */
  private int choice(Graph graph, Triple triple) {
    String value = triple.getObject().toString();
    return described(graph, triple).map(field -> field.choices().indexOf(value)).orElse(-1);
  }

  private static int subjectRank(Triple triple, String thing) {
    return triple.getSubject().isURI() && triple.getSubject().getURI().equals(thing) ? 0 : 1;
  }

  private DocumentView.Row row(
      Graph graph,
      Triple triple,
      String language,
      Map<String, String> titles,
      Map<String, String> parts) {
    String property = triple.getPredicate().getURI();
    String name = name(graph, triple, language);
    String about = parts.get(triple.getSubject().toString());
    Node value = triple.getObject();
    if (value.isLiteral()) {
      String tongue = value.getLiteralLanguage();
      return new DocumentView.Row(
          about,
          name,
          property,
          value.getLiteralLexicalForm(),
          null,
          tongue.isEmpty() ? null : tongue,
          value.getLiteralDatatypeURI().replaceFirst("^.*#", ""));
    }
    String link = value.isURI() ? value.getURI() : null;
    String text = titles.get(link);
    if (text == null) {
      text = parts.getOrDefault(value.toString(), label(value.toString(), language));
    }
    return new DocumentView.Row(about, name, property, text, link, null, "");
  }

  /**
   * A part in words: what it is and, where it has one, its name, state or role, else its number.
   */
  private String part(Graph graph, String part, String language) {
    Node subject = ResourceFactory.createResource(part).asNode();
    String kind = kind(graph, part, language).orElseGet(() -> part.replaceFirst("^[^#]*#?", ""));
    String title = title(graph, part, language);
    String name =
        title.equals(part)
            ? MARKS.stream()
                .flatMap(mark -> graph.find(subject, mark.asNode(), Node.ANY).toList().stream())
                .map(code -> label(code.getObject().toString(), language))
                .findFirst()
                .or(() -> date(graph, subject))
                .orElse("")
            : title;
    return name.isEmpty() ? (kind + " " + number(part)).strip() : kind + " : " + name;
  }

  /** The number that a part has among its like. */
  private static String number(String part) {
    return part.replaceFirst("^.*?(?:-([0-9]+))?$", "$1");
  }

  private static Optional<String> date(Graph graph, Node subject) {
    return graph
        .find(subject, DATE.asNode(), Node.ANY)
        .mapWith(date -> date.getObject().getLiteralLexicalForm())
        .nextOptional();
  }

  private String name(Graph graph, Triple triple, String language) {
    return described(graph, triple)
        .flatMap(property -> property.name(language))
        .orElseGet(() -> label(triple.getPredicate().getURI(), language));
  }

  /** What the shape of the subject's class says of the property. */
  private Optional<Field> described(Graph graph, Triple triple) {
    String property = triple.getPredicate().getURI();
    return graph
        .find(triple.getSubject(), RDF.type.asNode(), Node.ANY)
        .mapWith(type -> byClass.get(type.getObject().toString()))
        .filterKeep(shape -> shape != null && shape.containsKey(property))
        .mapWith(shape -> shape.get(property))
        .nextOptional()
        .or(() -> Optional.ofNullable(ofOthers.get(property)));
  }

  /** The label of a term that documents name, or the URI written short. */
  private String label(String uri, String language) {
    return ofTerm(uri, language).orElseGet(() -> Namespaces.shortName(uri));
  }

  /** What a term or code is called. */
  public Optional<String> ofTerm(String uri, String language) {
    Resource term = terms.getResource(uri);
    return Stream.of(SKOS.prefLabel, RDFS.label, DCTerms.title)
        .flatMap(property -> Vocabulary.text(term, property, language).stream())
        .findFirst();
  }
}
