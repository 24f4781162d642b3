package fr.essaim.endpoint.plan;

import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/**
 * GROUP_CONCAT that tells how long its text has become. One text grows within a second from what
 * any heap holds to what none does, so that the worker would end before anybody saw it fill.
 */
final class WatchedConcatenation {

  private static final String SEPARATOR = " ";

  private WatchedConcatenation() {}

  /** The same aggregate, watched if it puts texts together. */
  static Aggregator insteadOf(Aggregator aggregator, Watch watch) {
    if (aggregator instanceof AggGroupConcat all) {
      return new OfAll(all.getExprList().get(0), all.getSeparator(), watch);
    }
    if (aggregator instanceof AggGroupConcatDistinct distinct) {
      return new OfDistinct(distinct.getExprList().get(0), distinct.getSeparator(), watch);
    }
    return aggregator;
  }

  private static final class OfAll extends AggGroupConcat {

    private final Watch watch;

    OfAll(Expr expression, String separator, Watch watch) {
      super(expression, separator);
      this.watch = watch;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
      return new OfAll(expressions.get(0), getSeparator(), watch);
    }

    @Override
    public Accumulator createAccumulator() {
      return new Text(getExprList().get(0), getSeparator(), false, watch);
    }
  }

  private static final class OfDistinct extends AggGroupConcatDistinct {

    private final Watch watch;

    OfDistinct(Expr expression, String separator, Watch watch) {
      super(expression, separator);
      this.watch = watch;
    }

    @Override
    public Aggregator copy(ExprList expressions) {
      return new OfDistinct(expressions.get(0), getSeparator(), watch);
    }

    @Override
    public Accumulator createAccumulator() {
      return new Text(getExprList().get(0), getSeparator(), true, watch);
    }
  }

  private static final class Text extends AccumulatorExpr {

    private final String separator;
    private final Watch watch;
    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    Text(Expr expression, String separator, boolean distinct, Watch watch) {
      super(expression, distinct);
      this.separator = separator == null ? SEPARATOR : separator;
      this.watch = watch;
    }

    @Override
    protected void accumulate(NodeValue value, Binding row, FunctionEnv environment) {
      if (begun) {
        text.append(separator);
      }
      begun = true;
      text.append(value.asString());
      watch.checkText(text.length());
    }

    @Override
    protected void accumulateError(Binding row, FunctionEnv environment) {
      // A row without a value adds nothing, and makes the whole an error: the superclass counts it.
    }

    @Override
    protected NodeValue getAccValue() {
      return NodeValue.makeString(text.toString());
    }
  }
}
