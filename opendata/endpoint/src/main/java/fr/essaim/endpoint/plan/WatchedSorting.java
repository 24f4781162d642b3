package fr.essaim.endpoint.plan;

import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * ORDER BY that can be stopped in the middle of its sorting. ARQ stops one that stands at the top
 * of a query; one in a subquery that is joined it does not reach.
 */
final class WatchedSorting {

  private WatchedSorting() {}

  /** The same query; the last step, for ARQ's optimizer knows variables in their place only. */
  static Op in(Op op, Watch watch) {
    return Transformer.transform(new Orders(watch), op);
  }

  private static final class Orders extends TransformCopy {

    private final Watch watch;

    Orders(Watch watch) {
      this.watch = watch;
    }

    @Override
    public Op transform(OpOrder order, Op of) {
      return new OpOrder(
          of,
          order.getConditions().stream()
              .map(
                  each ->
                      new SortCondition(new Key(each.getExpression(), watch), each.getDirection()))
              .toList());
    }
  }

  /** What is sorted by, worked out again at every comparison. */
  private static final class Key extends ExprFunction1 {

    private static final int BETWEEN_LOOKS = 1024;

    private final Watch watch;
    private int steps;

    Key(Expr expression, Watch watch) {
      super(expression, "key");
      this.watch = watch;
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv environment) {
      if (++steps % BETWEEN_LOOKS == 0) {
        watch.check();
      }
      return null;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      return value;
    }

    @Override
    public Expr copy(Expr expression) {
      return new Key(expression, watch);
    }
  }
}
