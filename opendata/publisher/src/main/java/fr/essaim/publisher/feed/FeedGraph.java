package fr.essaim.publisher.feed;

import fr.essaim.core.publication.LogEntry;
import fr.essaim.core.publication.LogMonth;
import fr.essaim.core.publication.LogVersion;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.RdfFormat;
import fr.essaim.publisher.document.Uris;
import java.time.Instant;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/**
 * What the feed of a dataset says, by the specifications of Linked Data Event Streams and TREE. A
 * member is a row of the log: an activity that created, updated or deleted a document, with the
 * whole document as the named graph of the member's URI. A row that was emptied, for it named
 * somebody erased, is no member; its document has a later one.
 */
public final class FeedGraph {

  private static final String AS = Namespaces.AS;
  private static final String DCT = Namespaces.DCT;
  private static final String LDES = Namespaces.LDES;
  private static final String SH = Namespaces.SH;
  private static final String TREE = Namespaces.TREE;
  private static final String AT_LEAST = "GreaterThanOrEqualToRelation";
  static final Node TYPE = uri(Namespaces.RDF + "type");
  private static final Node TIME = uri(DCT + "created");
  static final Node SEQUENCE = uri(Namespaces.SCHEMA + "position");
  private static final Node TOPIC = uri(Namespaces.FOAF + "primaryTopic");
  static final Node VERSION_OF = uri(DCT + "isVersionOf");

  /** How often it is worth looking, in seconds. */
  private static final int POLLING = 60;

  private static final String NOTHING = CanonicalForm.digest("");

  private final Uris uris;
  private final String dataset;
  private final String suffix;
  private final String licence;

  /**
   * @param suffix what the reader's addresses end in, such as {@code .nq}, so that links stay in
   *     the format; or empty where it is negotiated
   */
  public FeedGraph(Uris uris, String dataset, String suffix, String licence) {
    this.uris = uris;
    this.dataset = dataset;
    this.suffix = suffix;
    this.licence = licence;
  }

  /**
   * Where readers begin: what the stream is, what is kept of it, and the way to the first page of
   * each month. Between which times and from which position on a month is, is said of it, so that
   * who knows when they were here last passes over what is older.
   */
  public void root(String epoch, List<LogMonth> months, StreamRDF out) {
    Node stream = stream();
    Node root = uri(address() + suffix);
    Node retention = uri(address() + "#retention");
    say(out, stream, TYPE, uri(LDES + "EventStream"));
    say(out, stream, uri(DCT + "license"), uri(licence));
    say(out, stream, uri(DCT + "source"), uri(uris.base() + "/catalogue#" + dataset));
    say(out, stream, uri(LDES + "timestampPath"), TIME);
    say(out, stream, uri(LDES + "sequencePath"), SEQUENCE);
    say(out, stream, uri(LDES + "versionOfPath"), VERSION_OF);
    say(out, stream, uri(LDES + "versionCreateObject"), uri(AS + "Create"));
    say(out, stream, uri(LDES + "versionUpdateObject"), uri(AS + "Update"));
    say(out, stream, uri(LDES + "versionDeleteObject"), uri(AS + "Delete"));
    say(out, stream, uri(LDES + "pollingInterval"), number(POLLING));
    say(out, stream, uri(TREE + "shape"), uri(address() + "#shape"));
    say(out, stream, uri(TREE + "view"), root);
    say(out, root, TYPE, uri(TREE + "Node"));
    say(out, root, uri(LDES + "retentionPolicy"), retention);
    for (LogMonth month : months) {
      Node page = page(epoch, month, month.first() - 1);
      String from = month.month() + "-from";
      relation(root, from, page, AT_LEAST, TIME, time(month.start()), out);
      relation(root, month.month() + "-to", page, "LessThanRelation", TIME, time(month.end()), out);
      String after = month.month() + "-after";
      relation(root, after, page, AT_LEAST, SEQUENCE, number(month.first()), out);
    }
    retention(retention, out);
    shape(out);
  }

  /** What every member says, as a shape: once each, and of which kind. */
  private void shape(StreamRDF out) {
    Node shape = uri(address() + "#shape");
    say(out, shape, TYPE, uri(SH + "NodeShape"));
    Node kind = uri(SH + "nodeKind");
    property(out, shape, "version-of", VERSION_OF, kind, uri(SH + "IRI"));
    property(out, shape, "topic", TOPIC, kind, uri(SH + "IRI"));
    Node datatype = uri(SH + "datatype");
    property(out, shape, "created", TIME, datatype, uri(XSDDatatype.XSDdateTime.getURI()));
    property(out, shape, "position", SEQUENCE, datatype, uri(XSDDatatype.XSDinteger.getURI()));
  }

  private static void property(
      StreamRDF out, Node shape, String name, Node path, Node constraint, Node value) {
    Node property = uri(shape.getURI() + "-" + name);
    say(out, shape, uri(SH + "property"), property);
    say(out, property, uri(SH + "path"), path);
    say(out, property, uri(SH + "minCount"), number(1));
    say(out, property, uri(SH + "maxCount"), number(1));
    say(out, property, constraint, value);
  }

  /** Also in the terms of the first specification, which older clients know. */
  private static void retention(Node policy, StreamRDF out) {
    say(out, policy, TYPE, uri(LDES + "RetentionPolicy"));
    say(out, policy, TYPE, uri(LDES + "LatestVersionSubset"));
    say(out, policy, uri(LDES + "versionAmount"), number(1));
    say(out, policy, uri(LDES + "amount"), number(1));
    Node comment = uri(Namespaces.RDFS + "comment");
    say(
        out,
        policy,
        comment,
        NodeFactory.createLiteralLang(
            "La dernière version de chaque document, ou sa suppression, reste pour toujours. Les"
                + " versions plus anciennes restent aussi, sauf celles qui nommaient une personne"
                + " effacée depuis.",
            "fr"));
    say(
        out,
        policy,
        comment,
        NodeFactory.createLiteralLang(
            "The last version of each document, or its deletion, is kept for good. So are older"
                + " versions, except those that named a person erased since.",
            "en"));
  }

  public void page(FeedPage page, StreamRDF out) {
    Node here = page(page.epoch(), page.month(), page.after());
    say(out, here, TYPE, uri(TREE + "Node"));
    if (page.immutable()) {
      say(
          out,
          here,
          uri(LDES + "immutable"),
          NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    }
    if (page.full()) {
      relations(page, here, out);
    }
    page.versions().stream().filter(version -> !isEmptied(version)).forEach(v -> member(v, out));
  }

  /** The way to the next page of the month, by time and, for rows of one time, by position. */
  private void relations(FeedPage page, Node here, StreamRDF out) {
    LogEntry last = page.lastVersion().entry();
    Node next = page(page.epoch(), page.month(), page.last());
    relation(here, "later", next, AT_LEAST, TIME, time(last.publishedAt()), out);
    relation(here, "next", next, "GreaterThanRelation", SEQUENCE, number(last.position()), out);
  }

  private static void relation(
      Node here, String name, Node next, String type, Node path, Node value, StreamRDF out) {
    Node relation = uri(here.getURI() + "#" + name);
    say(out, here, uri(TREE + "relation"), relation);
    say(out, relation, TYPE, uri(TREE + type));
    say(out, relation, uri(TREE + "node"), next);
    say(out, relation, uri(TREE + "path"), path);
    say(out, relation, uri(TREE + "value"), value);
  }

  /** Of what was withdrawn the digest is that of nothing; emptying leaves the old one. */
  private static boolean isEmptied(LogVersion version) {
    return version.entry().tombstone() && !version.entry().digest().equals(NOTHING);
  }

  private void member(LogVersion version, StreamRDF out) {
    LogEntry entry = version.entry();
    Node member = uri(address() + "#" + entry.position());
    say(out, stream(), uri(TREE + "member"), member);
    say(out, member, TYPE, uri(AS + activity(version)));
    say(out, member, VERSION_OF, uri(entry.uri()));
    say(out, member, TOPIC, uri(uris.thingOf(entry.uri())));
    say(out, member, TIME, time(entry.publishedAt()));
    say(out, member, SEQUENCE, number(entry.position()));
    RdfFormat.sorted(RdfFormat.read(entry.nquads(), "v" + entry.position()))
        .forEach(triple -> out.quad(Quad.create(member, triple)));
  }

  private static String activity(LogVersion version) {
    if (version.entry().tombstone()) {
      return "Delete";
    }
    return version.first() ? "Create" : "Update";
  }

  private String address() {
    return uris.base() + "/ldes/" + dataset;
  }

  private Node stream() {
    return uri(address() + "#stream");
  }

  private Node page(String epoch, LogMonth month, long after) {
    return uri(address() + "/" + epoch + "/" + month.month() + "/" + after + suffix);
  }

  private static void say(StreamRDF out, Node subject, Node property, Node value) {
    out.triple(Triple.create(subject, property, value));
  }

  private static Node time(Instant at) {
    return typed(at.toString(), XSDDatatype.XSDdateTime);
  }

  private static Node number(long number) {
    return typed(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private static Node typed(String value, RDFDatatype type) {
    return NodeFactory.createLiteralDT(value, type);
  }

  private static Node uri(String uri) {
    return NodeFactory.createURI(uri);
  }
}
