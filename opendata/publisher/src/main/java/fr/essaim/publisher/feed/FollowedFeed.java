package fr.essaim.publisher.feed;

import fr.essaim.core.publication.LogMonth;
import fr.essaim.ontology.Namespaces;
import fr.essaim.publisher.document.CanonicalForm;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * What somebody has who followed the feed of a dataset from its first page up to a position: the
 * last version of each document, as the members say it.
 */
public final class FollowedFeed {

  private static final Node MEMBER = NodeFactory.createURI(Namespaces.TREE + "member");
  private static final Node DELETE = NodeFactory.createURI(Namespaces.AS + "Delete");

  private final Feed feed;
  private final FeedGraph graph;
  private final long end;
  private final Map<String, Version> last = new HashMap<>();

  /** A version of a document, in canonical form; its text is null when it was a deletion. */
  private record Version(long position, String nquads) {}

  private FollowedFeed(Feed feed, FeedGraph graph, long end) {
    this.feed = feed;
    this.graph = graph;
    this.end = end;
  }

  /** The documents that a follower has, by their URIs. */
  public static Map<String, String> documents(
      Feed feed, FeedGraph graph, String dataset, long position) {
    Optional<FollowedFeed> followed;
    do {
      followed = new FollowedFeed(feed, graph, position).follow(dataset);
    } while (followed.isEmpty());
    Map<String, String> documents = new HashMap<>();
    followed
        .get()
        .last
        .forEach(
            (uri, version) -> {
              if (version.nquads() != null) {
                documents.put(uri, version.nquads());
              }
            });
    return documents;
  }

  /** Empty when the feed began anew meanwhile. */
  private Optional<FollowedFeed> follow(String dataset) {
    String epoch = feed.epoch();
    for (LogMonth month : feed.months(dataset)) {
      long after = month.first() - 1;
      boolean more = after < end;
      while (more) {
        Optional<FeedPage> page = feed.page(dataset, epoch, month, after);
        if (page.isEmpty()) {
          return Optional.empty();
        }
        takeIn(page.get());
        after = page.get().last();
        more = page.get().full() && after < end;
      }
    }
    return Optional.of(this);
  }

  private void takeIn(FeedPage page) {
    DatasetGraph said = DatasetGraphFactory.create();
    graph.page(page, StreamRDFLib.dataset(said));
    Graph about = said.getDefaultGraph();
    about
        .find(Node.ANY, MEMBER, Node.ANY)
        .forEachRemaining(
            triple -> {
              Node member = triple.getObject();
              long position =
                  Long.parseLong(value(about, member, FeedGraph.SEQUENCE).getLiteralLexicalForm());
              String uri = value(about, member, FeedGraph.VERSION_OF).getURI();
              String nquads =
                  about.contains(member, FeedGraph.TYPE, DELETE)
                      ? null
                      : CanonicalForm.nquads(said.getGraph(member), uri);
              if (position <= end) {
                last.merge(
                    uri,
                    new Version(position, nquads),
                    (one, other) -> one.position() > other.position() ? one : other);
              }
            });
  }

  private static Node value(Graph about, Node member, Node property) {
    return about.find(member, property, Node.ANY).next().getObject();
  }
}
