package fr.essaim.publisher.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IndentedLineBuffer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatterNT;

/**
 * The one way to write a document: N-Quads lines of its graph, sorted, each once, blank nodes named
 * by what is said of them. The same state so gives the same bytes and the same digest, whatever the
 * order that it was built in.
 *
 * <p>A blank node's name comes from refining colours: first every blank node looks alike, then each
 * is told from the others by the triples around it, again and again until nothing changes. Those
 * that still look alike are told apart one by one, every choice is tried, and the smallest text
 * wins. Documents have few blank nodes, parts of things being named by hash URIs, so this is quick.
 */
public final class CanonicalForm {

  private static final NodeFormatterNT TERMS = new NodeFormatterNT();

  private CanonicalForm() {}

  /**
   * @param graph what the document says
   * @param name the document's URI
   */
  public static String nquads(Graph graph, String name) {
    return lines(graph, " <" + name + "> .\n");
  }

  /**
   * The form of a document that says more.
   *
   * @param nquads its form
   * @param more what it says besides, without blank nodes
   */
  public static String with(String nquads, Graph more, String name) {
    return Stream.concat(nquads.lines(), nquads(more, name).lines())
        .distinct()
        .sorted()
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  /** The same as lines of triples, for a graph that is no document. */
  public static String ntriples(Graph graph) {
    return lines(graph, " .\n");
  }

  private static String lines(Graph graph, String suffix) {
    List<Triple> triples = graph.find().toList();
    Map<Node, String> colours = new LinkedHashMap<>();
    for (Triple triple : triples) {
      for (Node node : List.of(triple.getSubject(), triple.getObject())) {
        if (node.isBlank()) {
          colours.put(node, "");
        }
      }
    }
    if (colours.isEmpty()) {
      return text(triples, Map.of(), suffix);
    }
    return smallest(triples, refined(triples, colours), suffix);
  }

  /** SHA-256 of a document's canonical form, as lower-case hexadecimal digits. */
  public static String digest(String nquads) {
    return Sha256.of(nquads.getBytes(StandardCharsets.UTF_8));
  }

  private static String smallest(List<Triple> triples, Map<Node, String> colours, String suffix) {
    Map<String, List<Node>> groups = new TreeMap<>();
    colours.forEach(
        (node, colour) -> groups.computeIfAbsent(colour, unseen -> new ArrayList<>()).add(node));
    for (List<Node> group : groups.values()) {
      if (group.size() > 1) {
        return group.stream()
            .map(chosen -> smallest(triples, refined(triples, told(colours, chosen)), suffix))
            .min(Comparator.naturalOrder())
            .orElseThrow();
      }
    }
    Map<Node, String> names = new HashMap<>();
    for (List<Node> group : groups.values()) {
      names.put(group.get(0), "_:c" + names.size());
    }
    return text(triples, names, suffix);
  }

  private static Map<Node, String> told(Map<Node, String> colours, Node chosen) {
    Map<Node, String> told = new LinkedHashMap<>(colours);
    told.put(chosen, Sha256.of((colours.get(chosen) + " chosen").getBytes(StandardCharsets.UTF_8)));
    return told;
  }

  private static Map<Node, String> refined(List<Triple> triples, Map<Node, String> start) {
    Map<Node, String> colours = start;
    long told = 0;
    while (distinct(colours) > told) {
      told = distinct(colours);
      Map<Node, String> next = new LinkedHashMap<>();
      for (Node node : colours.keySet()) {
        next.put(node, Sha256.of(around(triples, colours, node).getBytes(StandardCharsets.UTF_8)));
      }
      colours = next;
    }
    return colours;
  }

  private static long distinct(Map<Node, String> colours) {
    return colours.values().stream().distinct().count();
  }

  private static String around(List<Triple> triples, Map<Node, String> colours, Node node) {
    return triples.stream()
            .filter(triple -> triple.getSubject().equals(node) || triple.getObject().equals(node))
            .map(
                triple ->
                    seen(triple.getSubject(), colours, node)
                        + " "
                        + term(triple.getPredicate())
                        + " "
                        + seen(triple.getObject(), colours, node))
            .sorted()
            .collect(Collectors.joining("\n"))
        + "\n"
        + colours.get(node);
  }

  private static String seen(Node node, Map<Node, String> colours, Node from) {
    if (node.equals(from)) {
      return "_:self";
    }
    return node.isBlank() ? "_:" + colours.get(node) : term(node);
  }

  private static String text(List<Triple> triples, Map<Node, String> names, String suffix) {
    return triples.stream()
        .map(
            triple ->
                named(triple.getSubject(), names)
                    + " "
                    + term(triple.getPredicate())
                    + " "
                    + named(triple.getObject(), names)
                    + suffix)
        .distinct()
        .sorted()
        .collect(Collectors.joining());
  }

  private static String named(Node node, Map<Node, String> names) {
    return node.isBlank() ? names.get(node) : term(node);
  }

  private static String term(Node node) {
    IndentedLineBuffer line = new IndentedLineBuffer();
    TERMS.format(line, node);
    return line.asString();
  }
}
