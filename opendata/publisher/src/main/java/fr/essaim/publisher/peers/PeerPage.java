package fr.essaim.publisher.peers;

import fr.essaim.core.peers.ForeignPrototype;
import fr.essaim.core.peers.Peer;
import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.Uris;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * A page of the feed of prototypes of another network, or its root. It is read as a stream, of
 * which only what this network shows is kept; a network speaks of its own things alone.
 */
final class PeerPage {

  private static final int LONGEST_ADDRESS = 500;

  private static final String FEED = "/ldes/prototypes";
  private static final String TYPE = "prototype";
  private static final String FRENCH = "fr";

  private static final Set<String> SAID =
      Set.of(
          Namespaces.DCT + "title",
          Namespaces.DCT + "description",
          Namespaces.DCT + "license",
          Namespaces.DCT + "type",
          Namespaces.DCT + "audience",
          Namespaces.DCT + "subject",
          Namespaces.ADMS + "status",
          Namespaces.DCAT + "version",
          Namespaces.PROV + "wasDerivedFrom");

  private final Uris theirs;
  private final Uris ours;
  private final Instant now;
  private final Set<String> links = new TreeSet<>();
  private final Map<String, String> relations = new HashMap<>();
  private final Map<String, Map<String, List<Node>>> members = new HashMap<>();
  private final Map<String, Map<String, List<Node>>> contents = new HashMap<>();

  private PeerPage(Uris theirs, Uris ours, Instant now) {
    this.theirs = theirs;
    this.ours = ours;
    this.now = now;
  }

  /** Where the feed of a network begins. */
  static String root(Peer peer) {
    return peer.base() + FEED + ".nq";
  }

  /**
   * @param ours the URIs of this instance, for what was made from something of ours
   * @throws RuntimeException when it is malformed
   */
  static PeerPage read(Peer peer, Uris ours, Instant now, InputStream nquads) {
    PeerPage page = new PeerPage(new Uris(peer.base()), ours, now);
    RDFParser.source(nquads)
        .lang(Lang.NQUADS)
        .checking(false)
        .errorHandler(ErrorHandlerFactory.errorHandlerSimple())
        .parse(page.new Keeper());
    page.members();
    page.next();
    return page;
  }

  /** Keeps of what passes what is about the feed and about prototypes. */
  private final class Keeper extends StreamRDFBase {

    @Override
    public void triple(Triple triple) {
      if (triple.getPredicate().getURI().equals(Namespaces.TREE + "node")) {
        links.add(triple.getObject().getURI());
        relations.put(triple.getSubject().toString(), triple.getObject().getURI());
      } else if (isUri(triple.getSubject())) {
        keep(members, triple.getSubject().getURI(), triple);
      }
    }

    @Override
    public void quad(Quad quad) {
      if (quad.isDefaultGraph()) {
        triple(quad.asTriple());
      } else if (isUri(quad.getGraph())
          && isUri(quad.getSubject())
          && quad.getSubject().getURI().startsWith(theirs.thing(TYPE, ""))
          && SAID.contains(quad.getPredicate().getURI())) {
        keep(contents, quad.getGraph().getURI() + " " + quad.getSubject(), quad.asTriple());
      }
    }

    private void keep(Map<String, Map<String, List<Node>>> where, String of, Triple triple) {
      where
          .computeIfAbsent(of, unheard -> new HashMap<>())
          .computeIfAbsent(triple.getPredicate().getURI(), unheard -> new ArrayList<>())
          .add(triple.getObject());
    }
  }

  /**
   * The page that comes after it in its month; empty where it is the last one.
   *
   * @throws IllegalArgumentException when it leads out of the feed
   */
  Optional<String> next() {
    if (!links.stream().allMatch(link -> link.startsWith(theirs.base() + FEED + "/"))) {
      throw new IllegalArgumentException("it leads to " + links);
    }
    return links.size() == 1 ? links.stream().findFirst() : Optional.empty();
  }

  /** Of a root, where the first month begins that has something after a position only. */
  Optional<String> after(long position) {
    return relations.keySet().stream()
        .filter(relation -> says(relation, "path", Namespaces.SCHEMA + "position"))
        .filter(relation -> from(relation) > position)
        .min(Comparator.comparingLong(this::from))
        .map(relations::get);
  }

  private boolean says(String relation, String property, String uri) {
    return members
        .getOrDefault(relation, Map.of())
        .getOrDefault(Namespaces.TREE + property, List.of())
        .stream()
        .anyMatch(node -> node.isURI() && node.getURI().equals(uri));
  }

  private long from(String relation) {
    Node value = members.get(relation).get(Namespaces.TREE + "value").get(0);
    return Long.parseLong(value.getLiteralLexicalForm());
  }

  /** Up to which position of the feed it goes; 0 where it has no members. */
  long position() {
    return members().stream().mapToLong(Member::position).max().orElse(0);
  }

  /**
   * The last version of each prototype that comes after a position; those withdrawn are not there.
   */
  List<ForeignPrototype> prototypes(long after) {
    return last(after)
        .filter(member -> !member.deletes())
        .flatMap(member -> prototype(member).stream())
        .toList();
  }

  /** When each prototype was withdrawn that is, after a position, by its key. */
  Map<String, Instant> withdrawn(long after) {
    return last(after).filter(Member::deletes).collect(Collectors.toMap(Member::key, Member::at));
  }

  private record Member(String uri, String key, long position, boolean deletes, Instant at) {}

  private Stream<Member> last(long after) {
    Map<String, Member> last = new LinkedHashMap<>();
    members().stream()
        .filter(member -> member.position() > after && member.key() != null)
        .sorted(Comparator.comparingLong(Member::position))
        .forEach(member -> last.put(member.key(), member));
    return last.values().stream();
  }

  private List<Member> members() {
    return members.entrySet().stream()
        .filter(said -> said.getValue().containsKey(Namespaces.DCT + "isVersionOf"))
        .map(said -> member(said.getKey(), said.getValue()))
        .toList();
  }

  private Member member(String uri, Map<String, List<Node>> said) {
    String key =
        theirs
            .nameOf(said.get(Namespaces.DCT + "isVersionOf").get(0).getURI())
            .filter(name -> name.type().equals(TYPE) && Uris.isSegment(name.key()))
            .map(Uris.Name::key)
            .orElse(null);
    Instant at = Instant.parse(said.get(Namespaces.DCT + "created").get(0).getLiteralLexicalForm());
    return new Member(
        uri,
        key,
        Long.parseLong(said.get(Namespaces.SCHEMA + "position").get(0).getLiteralLexicalForm()),
        said.get(Namespaces.RDF + "type").stream()
            .anyMatch(type -> type.hasURI(Namespaces.AS + "Delete")),
        at.isAfter(now) ? now : at);
  }

  private Optional<ForeignPrototype> prototype(Member member) {
    Map<String, List<Node>> said =
        contents.getOrDefault(member.uri() + " " + theirs.thing(TYPE, member.key()), Map.of());
    Node title = text(said, "title").orElse(null);
    if (title == null || title.getLiteralLexicalForm().isBlank()) {
      return Optional.empty();
    }
    String language = title.getLiteralLanguage().replaceFirst("-.*", "");
    return Optional.of(
        new ForeignPrototype(
            member.key(),
            title.getLiteralLexicalForm(),
            text(said, "description").map(Node::getLiteralLexicalForm).orElse(""),
            language.matches("[a-z]{2}") ? language : FRENCH,
            uris(said, Namespaces.DCT + "license").filter(PeerPage::isWeb).findFirst().orElse(null),
            codes(said, Namespaces.DCT + "type", "kind", PrototypeKind.values())
                .findFirst()
                .orElse(null),
            codes(said, Namespaces.ADMS + "status", "state", PrototypeState.values())
                .findFirst()
                .orElse(null),
            codes(said, Namespaces.DCT + "audience", "audience", Audience.values())
                .collect(Collectors.toSet()),
            keys(said, Namespaces.DCT + "subject", theirs.thing("theme", ""))
                .collect(Collectors.toSet()),
            said.getOrDefault(Namespaces.DCAT + "version", List.of()).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .filter(number -> number.matches("[0-9]{1,4}[.][0-9]{1,4}"))
                .findFirst()
                .orElse(null),
            keys(said, Namespaces.PROV + "wasDerivedFrom", ours.thing(TYPE, ""))
                .findFirst()
                .orElse(null),
            member.at()));
  }

  /** A text in French, else in any language. */
  private static Optional<Node> text(Map<String, List<Node>> said, String name) {
    return said.getOrDefault(Namespaces.DCT + name, List.of()).stream()
        .filter(Node::isLiteral)
        .min(Comparator.comparing(node -> !node.getLiteralLanguage().equals(FRENCH)));
  }

  private static Stream<String> uris(Map<String, List<Node>> said, String property) {
    return said.getOrDefault(property, List.of()).stream()
        .filter(PeerPage::isUri)
        .map(Node::getURI);
  }

  /** What follows the start of URIs, where that is a key. */
  private static Stream<String> keys(Map<String, List<Node>> said, String property, String start) {
    return uris(said, property)
        .filter(uri -> uri.startsWith(start))
        .map(uri -> uri.substring(start.length()))
        .filter(Uris::isSegment);
  }

  /** The constants that codes of their vocabulary stand for, which is the same as ours. */
  private <E extends Enum<E>> Stream<E> codes(
      Map<String, List<Node>> said, String property, String list, E[] constants) {
    Vocabulary vocabulary = new Vocabulary(theirs.base());
    Set<String> codes = uris(said, property).collect(Collectors.toSet());
    return Arrays.stream(constants)
        .filter(constant -> codes.contains(vocabulary.code(list, constant).getURI()));
  }

  private static boolean isWeb(String address) {
    try {
      URI uri = URI.create(address);
      return address.length() <= LONGEST_ADDRESS
          && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  private static boolean isUri(Node node) {
    return node.isURI();
  }
}
