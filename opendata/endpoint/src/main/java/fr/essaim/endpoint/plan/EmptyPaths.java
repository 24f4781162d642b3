package fr.essaim.endpoint.plan;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_SameTerm;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * Paths between two variables as the standard has them: without a step they lead from each node of
 * the data to itself, and from nothing else.
 *
 * <p>ARQ puts values that it has into the path before it looks, as if the query named them there,
 * and what a query names has such a path also when it is nowhere in the data.
 */
final class EmptyPaths extends TransformCopy {

  private static final Var ANY = Var.alloc(".any");
  private static final Var OTHER = Var.alloc(".other");

  @Override
  public Op transform(OpPath op) {
    TriplePath path = op.getTriplePath();
    if (Var.isVar(path.getSubject()) && Var.isVar(path.getObject()) && mayBeEmpty(path.getPath())) {
      Expr hasSteps =
          new E_LogicalNot(
              new E_SameTerm(new ExprVar(path.getSubject()), new ExprVar(path.getObject())));
      return OpFilter.filter(new E_LogicalOr(hasSteps, isNode(path.getSubject())), op);
    }
    return super.transform(op);
  }

  private static Expr isNode(Node end) {
    return new E_LogicalOr(
        exists(Triple.create(end, ANY, OTHER)), exists(Triple.create(OTHER, ANY, end)));
  }

  private static Expr exists(Triple pattern) {
    BasicPattern patterns = new BasicPattern();
    patterns.add(pattern);
    return new E_Exists(new OpBGP(patterns));
  }

  private static boolean mayBeEmpty(Path path) {
    if (path instanceof P_Seq both) {
      return mayBeEmpty(both.getLeft()) && mayBeEmpty(both.getRight());
    }
    if (path instanceof P_Alt either) {
      return mayBeEmpty(either.getLeft()) || mayBeEmpty(either.getRight());
    }
    if (path instanceof P_Inverse inverse) {
      return mayBeEmpty(inverse.getSubPath());
    }
    return path instanceof P_OneOrMore1 some
        ? mayBeEmpty(some.getSubPath())
        : path instanceof P_ZeroOrMore1 || path instanceof P_ZeroOrOne;
  }
}
