package fr.essaim.endpoint.gate;

import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;

/**
 * The rows that {@code VALUES} blocks make together stay below a cap.
 *
 * <p>Blocks that are joined multiply, alternatives of a union add up. Fourteen blocks of nine rows
 * were seen to run past every cooperative timeout, hence a rule before anything runs. Variables
 * that blocks share are not taken into account: the product is an upper bound.
 */
public final class NoLargeInlineData implements QueryRule {

  private final long most;

  public NoLargeInlineData(long most) {
    this.most = most;
  }

  @Override
  public String word() {
    return "inline-data";
  }

  @Override
  public Words refuses() {
    return new Words(
            "Les blocs VALUES font ensemble %d lignes au plus.",
            "VALUES blocks make %d rows together at most.")
        .with(most);
  }

  @Override
  public Words advice() {
    return new Words(
        "Joignez les blocs par une variable dans un seul VALUES, ou découpez la requête.",
        "Put the blocks into one VALUES, or split the query.");
  }

  @Override
  public void check(QueryAnalysis analysis) {
    if (rows(analysis.query()) > most) {
      throw Refusal.by(this);
    }
  }

  private long rows(Query query) {
    long rows = query.getQueryPattern() == null ? 1 : rows(query.getQueryPattern());
    for (Expr expression : QueryAnalysis.expressionsOf(query)) {
      rows = times(rows, rows(expression));
    }
    return query.hasValues() ? times(rows, query.getValuesData().size()) : rows;
  }

  /** {@code EXISTS} runs once a row, so what it holds multiplies as well. */
  private long rows(Expr expression) {
    return product(QueryAnalysis.patternsIn(expression));
  }

  private long rows(Element element) {
    if (element instanceof ElementData data) {
      return Math.max(1, data.getRows().size());
    }
    if (element instanceof ElementGroup group) {
      return product(group.getElements());
    }
    if (element instanceof ElementUnion union) {
      return union.getElements().stream().mapToLong(this::rows).reduce(0, this::plus);
    }
    if (element instanceof ElementOptional optional) {
      return rows(optional.getOptionalElement());
    }
    if (element instanceof ElementMinus minus) {
      return rows(minus.getMinusElement());
    }
    if (element instanceof ElementNamedGraph graph) {
      return rows(graph.getElement());
    }
    if (element instanceof ElementSubQuery subQuery) {
      return rows(subQuery.getQuery());
    }
    if (element instanceof ElementFilter filter) {
      return rows(filter.getExpr());
    }
    if (element instanceof ElementBind bind) {
      return rows(bind.getExpr());
    }
    return 1;
  }

  private long product(List<Element> elements) {
    return elements.stream().mapToLong(this::rows).reduce(1, this::times);
  }

  /** Stops growing just past the cap, so nothing overflows. */
  private long times(long left, long right) {
    return right != 0 && left > most / right ? most + 1 : left * Math.max(1, right);
  }

  private long plus(long left, long right) {
    return Math.min(most + 1, left + right);
  }
}
