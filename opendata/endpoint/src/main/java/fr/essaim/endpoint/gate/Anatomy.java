package fr.essaim.endpoint.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.aggregate.AggCustom;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * What a query is made of, wherever it is hidden: in subqueries, in {@code EXISTS}, in the select
 * list, in {@code HAVING}, {@code GROUP BY} and {@code ORDER BY}. Rules read this and never walk a
 * query themselves, so none can forget a corner.
 */
public final class Anatomy {

  private final Query query;
  private final Set<String> functions = new HashSet<>();
  private final Set<String> calls = new HashSet<>();
  private final Set<String> predicates = new HashSet<>();
  private final List<String> graphs = new ArrayList<>();
  private boolean federated;
  private int deepestExpression;

  private Anatomy(Query query) {
    this.query = query;
  }

  /** Takes a query apart. */
  public static Anatomy of(Query query) {
    Anatomy anatomy = new Anatomy(query);
    anatomy.look(query);
    return anatomy;
  }

  /** The query itself. */
  public Query query() {
    return query;
  }

  /** The IRIs of the functions and aggregates it calls by IRI. */
  public Set<String> functions() {
    return Collections.unmodifiableSet(functions);
  }

  /** The names of the built-in functions it calls, in lower case. */
  public Set<String> calls() {
    return Collections.unmodifiableSet(calls);
  }

  /** The IRIs in the place of a predicate, inside property paths too. */
  public Set<String> predicates() {
    return Collections.unmodifiableSet(predicates);
  }

  /** The graphs of {@code FROM} and {@code FROM NAMED}. */
  public List<String> graphs() {
    return Collections.unmodifiableList(graphs);
  }

  /** Whether it has {@code SERVICE} anywhere, in whatever form. */
  public boolean isFederated() {
    return federated;
  }

  /** How many operators of one expression lie within one another. */
  public int deepestExpression() {
    return deepestExpression;
  }

  private void look(Query part) {
    graphs.addAll(part.getGraphURIs());
    graphs.addAll(part.getNamedGraphURIs());
    look(part.getQueryPattern());
    part.getProject().forEachExpr(this::look);
    part.getGroupBy().forEachExpr(this::look);
    part.getHavingExprs().forEach(this::look);
    for (ExprAggregator aggregator : part.getAggregators()) {
      look(aggregator);
    }
    if (part.getOrderBy() != null) {
      for (SortCondition condition : part.getOrderBy()) {
        look(condition.getExpression());
      }
    }
  }

  private void look(Var variable, Expr expression) {
    look(expression);
  }

  private void look(Element element) {
    if (element != null) {
      ElementWalker.walk(element, new Elements());
    }
  }

  /** Walks without recursion, since a chain of a thousand operators is a thousand deep. */
  private void look(Expr root) {
    Deque<Level> todo = new ArrayDeque<>();
    todo.push(new Level(root, 1));
    while (!todo.isEmpty()) {
      Level level = todo.pop();
      deepestExpression = Math.max(deepestExpression, level.depth());
      for (Expr part : partsOf(level.expression())) {
        if (part != null) {
          todo.push(new Level(part, level.depth() + 1));
        }
      }
    }
  }

  private List<Expr> partsOf(Expr expression) {
    if (expression instanceof ExprAggregator aggregator) {
      if (aggregator.getAggregator() instanceof AggCustom custom) {
        functions.add(custom.getIRI());
      }
      var parts = aggregator.getAggregator().getExprList();
      return parts == null ? List.of() : parts.getList();
    }
    if (expression instanceof ExprFunctionOp exists) {
      look(exists.getElement());
      return List.of();
    }
    if (expression instanceof ExprFunction function) {
      if (function.getFunctionIRI() != null) {
        functions.add(function.getFunctionIRI());
      }
      calls.add(function.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT));
      return function.getArgs();
    }
    return List.of();
  }

  private record Level(Expr expression, int depth) {}

  private final class Elements extends ElementVisitorBase {

    @Override
    public void visit(ElementService service) {
      federated = true;
    }

    @Override
    public void visit(ElementFilter filter) {
      look(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      look(bind.getExpr());
    }

    @Override
    public void visit(ElementAssign assign) {
      look(assign.getExpr());
    }

    @Override
    public void visit(ElementSubQuery subQuery) {
      look(subQuery.getQuery());
    }

    @Override
    public void visit(ElementPathBlock block) {
      block.patternElts().forEachRemaining(this::look);
    }

    private void look(TriplePath triple) {
      if (triple.isTriple()) {
        Node predicate = triple.getPredicate();
        if (predicate.isURI()) {
          predicates.add(predicate.getURI());
        }
      } else {
        triple.getPath().visit(new PathPredicates(predicates));
      }
    }

    private void look(Expr expression) {
      Anatomy.this.look(expression);
    }

    private void look(Query part) {
      Anatomy.this.look(part);
    }
  }
}
