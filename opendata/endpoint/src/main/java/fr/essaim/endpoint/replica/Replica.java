package fr.essaim.endpoint.replica;

import fr.essaim.endpoint.store.Changes;
import fr.essaim.endpoint.store.Revision;
import fr.essaim.endpoint.store.Store;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/**
 * Keeps a store equal to the log at a position.
 *
 * <p>Replacing a document is removing its graph and adding its new statements; rows that arrive
 * together become visible together.
 */
public final class Replica {

  private static final System.Logger LOG = System.getLogger(Replica.class.getName());

  private final Store store;
  private volatile String base = "";

  public Replica(Store store) {
    this.store = store;
  }

  /** Where it is. */
  public Revision revision() {
    return store.revision();
  }

  /** The mark of the first row of the log that it holds; empty before the first. */
  public String base() {
    return base;
  }

  /** Forgets everything, since the log is another one. */
  public void forget() {
    base = "";
    store.write(Revision.NOTHING, Changes::clear);
  }

  /** Goes on from a snapshot of the log that begins with this mark. */
  void continueFrom(String snapshotBase) {
    base = snapshotBase;
  }

  /** Applies rows that follow its position, in the order of the log. */
  public void apply(List<LogRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    LogRow last = rows.get(rows.size() - 1);
    Map<String, LogRow> newest = new LinkedHashMap<>();
    rows.forEach(row -> newest.put(row.uri(), row));
    store.write(
        new Revision(last.position(), last.mark()),
        changes ->
            newest.forEach(
                (uri, row) -> changes.replace(NodeFactory.createURI(uri), statements(row))));
    if (base.isEmpty()) {
      base = rows.get(0).mark();
    }
  }

  private static List<Triple> statements(LogRow row) {
    if (row.tombstone()) {
      return List.of();
    }
    List<Triple> statements = new ArrayList<>();
    try {
      RDFParser.fromString(row.nquads(), Lang.NQUADS)
          .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
          .parse(new Statements(statements));
      return statements;
    } catch (RiotException malformed) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The document at position " + row.position() + " cannot be read and is left out.",
          malformed);
      return List.of();
    }
  }

  private static final class Statements extends StreamRDFBase {

    private final List<Triple> found;

    Statements(List<Triple> found) {
      this.found = found;
    }

    @Override
    public void triple(Triple triple) {
      found.add(triple);
    }

    @Override
    public void quad(Quad quad) {
      found.add(quad.asTriple());
    }
  }
}
