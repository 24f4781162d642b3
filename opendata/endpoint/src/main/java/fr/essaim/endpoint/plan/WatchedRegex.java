package fr.essaim.endpoint.plan;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/** REGEX that can be stopped. */
final class WatchedRegex extends WatchedMatching {

  private static final int FLAGS = 2;

  WatchedRegex(ExprList args, Watch watch) {
    super("REGEX", Tags.tagRegex, args, FLAGS, watch);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    return NodeValue.booleanReturn(matcher(values).find());
  }

  @Override
  public Expr copy(ExprList args) {
    return new WatchedRegex(args, watch());
  }
}
