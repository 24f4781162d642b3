package fr.essaim.endpoint.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.util.Context;

/**
 * What DESCRIBE says of a thing: its statements in the default graph, and those of the blank nodes
 * they lead to (a concise bounded description). Jena's own looks into each named graph as well,
 * which the union already holds.
 */
final class ConciseDescription implements DescribeHandler {

  private final Set<Node> described = new HashSet<>();
  private Graph answer;
  private Graph data;

  @Override
  public void start(Model accumulated, Context context) {
    answer = accumulated.getGraph();
    DatasetGraph dataset = context.get(ARQConstants.sysCurrentDataset);
    data = dataset.getDefaultGraph();
  }

  @Override
  public void describe(Resource thing) {
    Deque<Node> todo = new ArrayDeque<>();
    todo.push(thing.asNode());
    while (!todo.isEmpty()) {
      Node next = todo.pop();
      if (described.add(next)) {
        data.find(next, Node.ANY, Node.ANY).forEachRemaining(triple -> take(triple, todo));
      }
    }
  }

  @Override
  public void finish() {
    // All is in the answer as soon as it is found.
  }

  private void take(Triple triple, Deque<Node> todo) {
    answer.add(triple);
    if (triple.getObject().isBlank()) {
      todo.push(triple.getObject());
    }
  }
}
