package fr.essaim.endpoint.plan;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_BNode;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.Unstable;

/**
 * BNODE(label) as the standard has it: within one solution, the same label is the same blank node.
 *
 * <p>ARQ makes another node for each expression. Here assignments that use it give their solution a
 * name first, and a node is called by that and its label.
 */
final class LabelledNodes extends TransformCopy {

  /** No variable of a query can begin with a full stop, nor is one that does in an answer. */
  private static final String SOLUTION = ".solution";

  private int solutions;

  @Override
  public Op transform(OpExtend assignments, Op of) {
    Optional<Var> named = named(of);
    InSolution inSolution = new InSolution(named.orElse(Var.alloc(SOLUTION + solutions)));
    VarExprList labelled = new VarExprList();
    if (named.isEmpty()) {
      labelled.add(inSolution.solution, E_BNode.create());
    }
    assignments
        .getVarExprList()
        .forEachVarExpr(
            (variable, expression) ->
                labelled.add(variable, ExprTransformer.transform(inSolution, expression)));
    if (!inSolution.labels) {
      return super.transform(assignments, of);
    }
    solutions++;
    return OpExtend.create(of, labelled);
  }

  /** What one of the assignments right before has called the solution. */
  private static Optional<Var> named(Op of) {
    if (!(of instanceof OpExtend before)) {
      return Optional.empty();
    }
    Var first = before.getVarExprList().getVars().get(0);
    return first.getVarName().startsWith(SOLUTION) ? Optional.of(first) : named(before.getSubOp());
  }

  private static final class InSolution extends ExprTransformCopy {

    private final Var solution;
    private boolean labels;

    InSolution(Var solution) {
      this.solution = solution;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
      if (function instanceof E_BNode.BNode1) {
        labels = true;
        return new Labelled(new ExprVar(solution), argument);
      }
      return super.transform(function, argument);
    }
  }

  private static final class Labelled extends ExprFunction2 implements Unstable {

    Labelled(Expr solution, Expr label) {
      super(solution, label, "bnode");
    }

    @Override
    public NodeValue eval(NodeValue solution, NodeValue label) {
      if (!label.isString()) {
        throw new ExprEvalException("BNODE: not a string: " + label);
      }
      return NodeValue.makeNode(
          NodeFactory.createBlankNode(
              solution.asNode().getBlankNodeLabel() + ":" + label.getString()));
    }

    @Override
    public Expr copy(Expr solution, Expr label) {
      return new Labelled(solution, label);
    }
  }
}
