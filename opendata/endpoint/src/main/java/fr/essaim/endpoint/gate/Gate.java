package fr.essaim.endpoint.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.shared.JenaException;

/** Lets a query through or refuses it, in a fixed order: the text, the syntax, what it asks for. */
public final class Gate {

  private static final NoBrokenSyntax SYNTAX = new NoBrokenSyntax();
  private static final NoEngineGraph ENGINE_GRAPHS = new NoEngineGraph();

  private final NoDeepNesting nesting;
  private final List<TextRule> textRules;
  private final List<QueryRule> queryRules;

  public Gate(Limits limits) {
    nesting = new NoDeepNesting(limits.count(Limit.NESTING));
    NoManyParts parts = new NoManyParts(limits.count(Limit.PARTS));
    textRules =
        List.of(
            new NoLongText(limits.count(Limit.TEXT)),
            nesting,
            parts,
            new NoLongNumber(),
            new NoLongIri(),
            new NoUpdate());
    queryRules =
        List.of(
            new NoService(),
            new NoJavaCode(),
            new NoLongChain(limits.count(Limit.CHAIN)),
            parts,
            new NoLargeInlineData(limits.of(Limit.INLINE_ROWS)),
            new NoGrowingText(limits.of(Limit.TEXT_GROWTH)),
            ENGINE_GRAPHS);
  }

  /** All that is judged here, in the order in which it is. */
  public List<Rule> rules() {
    Set<Rule> rules = new LinkedHashSet<>(textRules);
    rules.add(SYNTAX);
    rules.addAll(queryRules);
    rules.add(new NoForeignGraph(graph -> true));
    return List.copyOf(rules);
  }

  /**
   * Parses a query and judges it by itself.
   *
   * @param text the query
   * @param base what relative IRIs in it are relative to
   * @throws Refusal when it may not run
   */
  public QueryAnalysis admit(String text, String base) {
    return admit(text, base, () -> {});
  }

  /**
   * The same under a clock.
   *
   * @param look throws what ends the parsing, when it is to end
   */
  public QueryAnalysis admit(String text, String base, Runnable look) {
    QueryText seen = new QueryText(text);
    textRules.forEach(rule -> rule.check(seen));
    try {
      QueryAnalysis analysis = QueryAnalysis.of(parse(text, base, look));
      queryRules.forEach(rule -> rule.check(analysis));
      return analysis;
    } catch (StackOverflowError tooDeep) {
      throw Refusal.by(nesting);
    }
  }

  /**
   * Judges the graphs that a query names, for which the state it will run on must be known.
   *
   * @throws Refusal when it names a graph that is not published
   */
  public void checkGraphs(QueryAnalysis analysis, Predicate<String> published) {
    new NoForeignGraph(published).check(analysis);
  }

  /**
   * Judges the graphs that are named beside a query.
   *
   * @throws Refusal when one of them is no graph that anybody published
   */
  public void checkChosenGraphs(Stream<String> graphs) {
    ENGINE_GRAPHS.check(graphs);
  }

  private static Query parse(String text, String base, Runnable look) {
    try {
      return new WatchedParser(look).parse(text, base);
    } catch (QueryParseException wrong) {
      throw SYNTAX.refusal(wrong.getMessage(), wrong.getLine(), wrong.getColumn());
    } catch (JenaException wrong) {
      throw SYNTAX.refusal(wrong.getMessage(), -1, -1);
    }
  }
}
