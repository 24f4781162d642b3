package fr.essaim.endpoint.plan;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.main.StageBuilder;
import org.apache.jena.sparql.engine.main.StageGenerator;

/**
 * Runs patterns in the order they have; one that was not put in order yet, because it stands in
 * {@code EXISTS} or got its terms only while the query ran, is so now.
 */
final class OrderedStages implements StageGenerator {

  private final Set<Triple> ordered;
  private final JoinOrder order;

  /**
   * A generator for one query.
   *
   * @param ordered the patterns that are in order already, each as itself
   * @param order puts the others in order
   */
  OrderedStages(Set<Triple> ordered, JoinOrder order) {
    this.ordered = ordered;
    this.order = order;
  }

  @Override
  public QueryIterator execute(
      BasicPattern pattern, QueryIterator input, ExecutionContext execution) {
    if (pattern.size() < 2 || ordered.containsAll(pattern.getList())) {
      return StageBuilder.executeInline.execute(pattern, input, execution);
    }
    QueryIterPeek rows = QueryIterPeek.create(input, execution);
    Set<Node> bound = new HashSet<>();
    if (rows.hasNext()) {
      rows.peek().vars().forEachRemaining(bound::add);
    }
    return StageBuilder.executeInline.execute(order.of(pattern, bound), rows, execution);
  }
}
