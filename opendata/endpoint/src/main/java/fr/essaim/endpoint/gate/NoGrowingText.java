package fr.essaim.endpoint.gate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * A text may be copied into another one only so many times.
 *
 * <p>Thirty assignments that each join a text with itself make a thousand million copies, and the
 * heap is full before any clock strikes. How often each variable holds what was read is followed
 * from one assignment to the next; what a function can only shorten counts once.
 */
public final class NoGrowingText implements QueryRule {

  /** What a replacement that is only known while the query runs is taken for. */
  private static final double UNKNOWN = 30;

  private final long most;

  public NoGrowingText(long most) {
    this.most = most;
  }

  @Override
  public String word() {
    return "text-growth";
  }

  @Override
  public Words refuses() {
    return new Words(
            "CONCAT et REPLACE recopient un texte %d fois au plus.",
            "CONCAT and REPLACE copy a text %d times at most.")
        .with(most);
  }

  @Override
  public Words advice() {
    return new Words(
        "Assemblez les textes de votre côté, à partir des colonnes de la réponse.",
        "Put texts together at your side, from the columns of the answer.");
  }

  @Override
  public void check(QueryAnalysis analysis) {
    Map<Var, Double> copies = new HashMap<>();
    for (QueryAnalysis.Assignment each : analysis.assignments()) {
      double its = copies(each.expression(), copies);
      if (its > most) {
        throw Refusal.by(this);
      }
      copies.merge(each.variable(), its, Math::max);
    }
  }

  private static double copies(Expr expression, Map<Var, Double> known) {
    if (expression.isVariable()) {
      return known.getOrDefault(expression.asVar(), 1.0);
    }
    List<Expr> arguments = QueryAnalysis.argumentsOf(expression);
    if (expression instanceof E_StrConcat) {
      return arguments.stream().mapToDouble(each -> copies(each, known)).sum();
    }
    double largest = arguments.stream().mapToDouble(each -> copies(each, known)).max().orElse(1);
    return expression instanceof E_StrReplace ? largest * growth(arguments.get(2)) : largest;
  }

  /** Each character may be replaced by this many. */
  private static double growth(Expr replacement) {
    NodeValue constant = replacement.getConstant();
    return constant == null ? UNKNOWN : Math.max(1, constant.asUnquotedString().length());
  }
}
