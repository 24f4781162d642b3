package fr.essaim.endpoint.plan;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts expressions that a query can be stopped in into the place of ARQ's own. */
final class WatchedExpressions {

  private WatchedExpressions() {}

  static Op in(Op op, Watch watch) {
    return Transformer.transform(new Aggregates(watch), new Functions(watch), op);
  }

  private static final class Functions extends ExprTransformCopy {

    private final Watch watch;

    Functions(Watch watch) {
      this.watch = watch;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      Expr watched = WatchedResults.of(function, argument, watch);
      return watched == null ? super.transform(function, argument) : watched;
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
      Expr watched = WatchedResults.of(function, first, second, watch);
      return watched == null ? super.transform(function, first, second) : watched;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList args) {
      if (function instanceof E_Regex) {
        return new WatchedRegex(args, watch);
      }
      if (function instanceof E_StrReplace) {
        return new WatchedReplace(args, watch);
      }
      Expr watched = WatchedResults.of(function, args, watch);
      return watched == null ? super.transform(function, args) : watched;
    }
  }

  private static final class Aggregates extends TransformCopy {

    private final Watch watch;

    Aggregates(Watch watch) {
      this.watch = watch;
    }

    @Override
    public Op transform(OpGroup group, Op of) {
      return OpGroup.create(
          of, group.getGroupVars(), group.getAggregators().stream().map(this::watched).toList());
    }

    private ExprAggregator watched(ExprAggregator aggregate) {
      return new ExprAggregator(
          aggregate.getVar(), WatchedConcatenation.insteadOf(aggregate.getAggregator(), watch));
    }
  }
}
