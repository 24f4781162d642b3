package fr.essaim.publisher.run;

import fr.essaim.ontology.Namespaces;
import fr.essaim.ontology.Terms;
import fr.essaim.ontology.Vocabulary;
import fr.essaim.publisher.document.CanonicalForm;
import fr.essaim.publisher.document.Uris;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/**
 * What the log knows of a thing and no context does: since when it is described, when that last
 * changed, and whether it is made up. The times are those of rows of the log, so what has not
 * changed since its last row has the same text as that row, and no new one.
 */
final class LogStatements {

  private static final Node CREATED = NodeFactory.createURI(Namespaces.DCT + "created");
  private static final Node MODIFIED = NodeFactory.createURI(Namespaces.DCT + "modified");
  private static final String MODIFICATION = "<\\Q%s\\E> <" + MODIFIED + "> \"([^\"]+)\"";
  private static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

  private final Uris uris;
  private final Node madeUp;

  LogStatements(Uris uris) {
    this.uris = uris;
    this.madeUp = NodeFactory.createURI(new Vocabulary(uris.base()).uri(Terms.MADE_UP));
  }

  /**
   * The text of a document with these statements. A context that knows itself when it changed a
   * thing is left its word, and a thing was there when it was changed.
   *
   * @param nquads what its context says
   * @param isMadeUp whether it is part of a demonstration
   */
  String addTo(
      String nquads,
      DocumentMaker.Thing thing,
      Instant created,
      Instant modified,
      boolean isMadeUp) {
    Node subject = NodeFactory.createURI(uris.thing(thing.type(), thing.key()));
    Graph graph = GraphFactory.createDefaultGraph();
    Matcher said = Pattern.compile(MODIFICATION.formatted(subject.getURI())).matcher(nquads);
    if (said.find()) {
      Instant own = Instant.parse(said.group(1));
      graph.add(subject, CREATED, moment(own.isBefore(created) ? own : created));
    } else {
      graph.add(subject, CREATED, moment(created));
      graph.add(subject, MODIFIED, moment(modified));
    }
    if (isMadeUp) {
      graph.add(subject, madeUp, TRUE);
    }
    return CanonicalForm.with(nquads, graph, uris.document(thing.type(), thing.key()));
  }

  private static Node moment(Instant instant) {
    return NodeFactory.createLiteralDT(instant.toString(), XSDDatatype.XSDdateTime);
  }
}
