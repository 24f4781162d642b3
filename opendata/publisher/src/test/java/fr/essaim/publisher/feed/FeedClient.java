package fr.essaim.publisher.feed;

import fr.essaim.ontology.Namespaces;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * A follower of a feed that knows its root and the specification, and keeps a copy of what the feed
 * is about. It asks for no page again that may be kept for good.
 */
public final class FeedClient {

  /**
   * What an address answered.
   *
   * @param nquads null when it is gone
   * @param immutable whether it may be kept for good
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Fetched(byte[] nquads, boolean immutable) {

    public static final Fetched GONE = new Fetched(null, false);
  }

  private final Function<String, Fetched> web;
  private final String root;
  private final Instant since;
  private final Set<String> kept = new HashSet<>();
  private final Map<String, List<String>> linksOf = new HashMap<>();
  private final Set<String> emitted = new HashSet<>();
  private final Map<String, List<String>> copy = new HashMap<>();

  public FeedClient(Function<String, Fetched> web, String root) {
    this(web, root, Instant.EPOCH);
  }

  /** One that is content with what happened at a time or later. */
  public FeedClient(Function<String, Fetched> web, String root, Instant since) {
    this.web = web;
    this.root = root;
    this.since = since;
  }

  /** One run: from the root over all pages, taking in the members that are new. */
  public void synchronise() {
    Deque<String> todo = new ArrayDeque<>(List.of(root));
    Set<String> seen = new HashSet<>();
    while (!todo.isEmpty()) {
      String address = todo.poll();
      if (seen.add(address)) {
        todo.addAll(kept.contains(address) ? linksOf.get(address) : visit(address));
      }
    }
  }

  private List<String> visit(String address) {
    Fetched fetched = web.apply(address);
    if (fetched.nquads() == null) {
      return List.of();
    }
    DatasetGraph page =
        RDFParser.fromString(new String(fetched.nquads(), StandardCharsets.UTF_8), Lang.NQUADS)
            .toDatasetGraph();
    takeIn(page);
    List<String> links =
        objects(page.getDefaultGraph(), Node.ANY, Namespaces.TREE + "node").stream()
            .map(Node::getURI)
            .distinct()
            .filter(link -> isWanted(page.getDefaultGraph(), NodeFactory.createURI(link)))
            .sorted()
            .toList();
    if (fetched.immutable()) {
      kept.add(address);
    }
    linksOf.put(address, links);
    return links;
  }

  /** Whether no relation says that all there is older. */
  private boolean isWanted(Graph about, Node link) {
    return about
        .find(Node.ANY, NodeFactory.createURI(Namespaces.TREE + "node"), link)
        .mapWith(Triple::getSubject)
        .filterKeep(
            relation ->
                objects(about, relation, Namespaces.RDF + "type").stream()
                    .anyMatch(type -> type.hasURI(Namespaces.TREE + "LessThanRelation")))
        .mapWith(relation -> objects(about, relation, Namespaces.TREE + "value").get(0))
        .filterKeep(end -> !Instant.parse(end.getLiteralLexicalForm()).isAfter(since))
        .toList()
        .isEmpty();
  }

  private void takeIn(DatasetGraph page) {
    Graph about = page.getDefaultGraph();
    List<Node> members = new ArrayList<>(objects(about, Node.ANY, Namespaces.TREE + "member"));
    members.sort(
        Comparator.comparing(
            member ->
                Long.parseLong(
                    objects(about, member, Namespaces.SCHEMA + "position")
                        .get(0)
                        .getLiteralLexicalForm())));
    for (Node member : members) {
      if (emitted.add(member.getURI())) {
        takeIn(page, member);
      }
    }
  }

  private void takeIn(DatasetGraph page, Node member) {
    Graph about = page.getDefaultGraph();
    String document = objects(about, member, Namespaces.DCT + "isVersionOf").get(0).getURI();
    boolean deleted =
        objects(about, member, Namespaces.RDF + "type").stream()
            .anyMatch(type -> type.getURI().equals(Namespaces.AS + "Delete"));
    if (deleted) {
      copy.remove(document);
    } else {
      List<String> lines = new ArrayList<>();
      page.find(member, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> lines.add(line(quad, document)));
      copy.put(document, lines);
    }
  }

  private static List<Node> objects(Graph graph, Node subject, String property) {
    return graph
        .find(subject, NodeFactory.createURI(property), Node.ANY)
        .mapWith(Triple::getObject)
        .toList();
  }

  private static String line(Quad quad, String document) {
    return withoutBlankNodes(
        NodeFmtLib.strNT(quad.getSubject())
            + " "
            + NodeFmtLib.strNT(quad.getPredicate())
            + " "
            + NodeFmtLib.strNT(quad.getObject())
            + " <"
            + document
            + "> .");
  }

  /** A line that can be compared, whatever a reader calls blank nodes. */
  public static String withoutBlankNodes(String line) {
    return line.replaceAll("^_:\\S+", "_:b");
  }

  /** The copy, as sorted lines. */
  public Set<String> quads() {
    Set<String> quads = new TreeSet<>();
    copy.values().forEach(quads::addAll);
    return quads;
  }

  /** How many members were taken in so far. */
  public int received() {
    return emitted.size();
  }
}
