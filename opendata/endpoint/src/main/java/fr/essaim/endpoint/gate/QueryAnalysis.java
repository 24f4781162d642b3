package fr.essaim.endpoint.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
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
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;

/**
 * What a query is made of, wherever it is hidden: in subqueries, in {@code EXISTS}, in the select
 * list, in {@code HAVING}, {@code GROUP BY} and {@code ORDER BY}. Rules read this and never walk a
 * query themselves, so none can forget a corner.
 */
public final class QueryAnalysis {

  private final Query query;
  private final Set<String> functions = new HashSet<>();
  private final Set<String> calls = new HashSet<>();
  private final Set<String> predicates = new HashSet<>();
  private final List<String> graphs = new ArrayList<>();
  private final Set<String> graphPatterns = new HashSet<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private boolean federated;
  private int deepestExpression;
  private int widestExpression;
  private int parts;

  private QueryAnalysis(Query query) {
    this.query = query;
  }

  /** Takes a query apart. */
  public static QueryAnalysis of(Query query) {
    QueryAnalysis analysis = new QueryAnalysis(query);
    analysis.look(query);
    return analysis;
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

  /** The graphs of {@code GRAPH}, where it names one. */
  public Set<String> graphPatterns() {
    return Collections.unmodifiableSet(graphPatterns);
  }

  /** Whether it has {@code SERVICE} anywhere, in whatever form. */
  public boolean isFederated() {
    return federated;
  }

  /** How many operators of one expression lie within one another. */
  public int deepestExpression() {
    return deepestExpression;
  }

  /**
   * The most that there is of what weighs less than a part: values of one {@code IN}, triples to
   * construct, graphs of {@code FROM}, things to describe.
   */
  public int smallParts() {
    return IntStream.of(
            widestExpression,
            query.isConstructType() ? query.getConstructTemplate().getQuads().size() : 0,
            graphs.size(),
            query.getResultURIs().size())
        .max()
        .orElseThrow();
  }

  /** How many patterns and groups it is made of. */
  public int parts() {
    return parts;
  }

  /** The assignments in the order in which they are written. */
  public List<Assignment> assignments() {
    return Collections.unmodifiableList(assignments);
  }

  /**
   * An expression whose value gets a name.
   *
   * @param variable the name
   * @param expression what is calculated
   */
  public record Assignment(Var variable, Expr expression) {}

  /** The expressions outside a query's pattern: selected, grouped by, ordered by and so on. */
  static List<Expr> expressionsOf(Query part) {
    List<Expr> all = new ArrayList<>();
    part.getProject().forEachExpr((variable, expression) -> all.add(expression));
    part.getGroupBy().forEachExpr((variable, expression) -> all.add(expression));
    all.addAll(part.getHavingExprs());
    all.addAll(part.getAggregators());
    if (part.getOrderBy() != null) {
      part.getOrderBy().forEach(condition -> all.add(condition.getExpression()));
    }
    return all;
  }

  /** The patterns of each {@code EXISTS} in an expression. */
  static List<Element> patternsIn(Expr root) {
    List<Element> patterns = new ArrayList<>();
    Deque<Expr> todo = new ArrayDeque<>(List.of(root));
    while (!todo.isEmpty()) {
      Expr expression = todo.pop();
      if (expression instanceof ExprFunctionOp exists) {
        patterns.add(exists.getElement());
      }
      argumentsOf(expression).forEach(todo::push);
    }
    return patterns;
  }

  /** What an expression is directly made of. */
  static List<Expr> argumentsOf(Expr expression) {
    if (expression instanceof ExprAggregator aggregator) {
      var parts = aggregator.getAggregator().getExprList();
      return parts == null ? List.of() : parts.getList();
    }
    if (expression instanceof ExprFunctionOp || !(expression instanceof ExprFunction function)) {
      return List.of();
    }
    return function.getArgs().stream().filter(Objects::nonNull).toList();
  }

  private void look(Query part) {
    graphs.addAll(part.getGraphURIs());
    graphs.addAll(part.getNamedGraphURIs());
    look(part.getQueryPattern());
    expressionsOf(part).forEach(this::look);
    part.getProject().forEachExpr(this::assign);
    part.getGroupBy().forEachExpr(this::assign);
  }

  private void assign(Var variable, Expr expression) {
    assignments.add(new Assignment(variable, expression));
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
      note(level.expression());
      List<Expr> arguments = argumentsOf(level.expression());
      widestExpression = Math.max(widestExpression, arguments.size());
      for (Expr part : arguments) {
        todo.push(new Level(part, level.depth() + 1));
      }
    }
  }

  private void note(Expr expression) {
    if (expression instanceof ExprAggregator aggregator) {
      if (aggregator.getAggregator() instanceof AggCustom custom) {
        functions.add(custom.getIRI());
      }
    } else if (expression instanceof ExprFunctionOp exists) {
      look(exists.getElement());
    } else if (expression instanceof ExprFunction function) {
      if (function.getFunctionIRI() != null) {
        functions.add(function.getFunctionIRI());
      }
      calls.add(function.getFunctionSymbol().getSymbol().toLowerCase(Locale.ROOT));
    }
  }

  private record Level(Expr expression, int depth) {}

  private final class Elements extends ElementVisitorBase {

    @Override
    public void visit(ElementService service) {
      federated = true;
    }

    @Override
    public void visit(ElementGroup group) {
      parts += group.size();
    }

    @Override
    public void visit(ElementUnion union) {
      parts += union.getElements().size();
    }

    @Override
    public void visit(ElementNamedGraph graph) {
      if (graph.getGraphNameNode().isURI()) {
        graphPatterns.add(graph.getGraphNameNode().getURI());
      }
    }

    @Override
    public void visit(ElementFilter filter) {
      look(filter.getExpr());
    }

    @Override
    public void visit(ElementBind bind) {
      look(bind.getExpr());
      assign(bind.getVar(), bind.getExpr());
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
      parts++;
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
      QueryAnalysis.this.look(expression);
    }

    private void look(Query part) {
      QueryAnalysis.this.look(part);
    }
  }
}
