package fr.essaim.endpoint.plan;

import java.util.List;
import java.util.regex.Matcher;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.sse.Tags;

/**
 * REPLACE that can be stopped. The answers are ARQ's: only the first of several matches may be
 * empty, and a text that nothing is replaced in stays what it was.
 */
final class WatchedReplace extends WatchedMatching {

  private static final int REPLACEMENT = 2;
  private static final int FLAGS = 3;

  WatchedReplace(ExprList args, Watch watch) {
    super("REPLACE", Tags.tagReplace, args, FLAGS, watch);
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String replacement = string(values.get(REPLACEMENT));
    Matcher matcher = matcher(values);
    if (!matcher.find()) {
      return values.get(0);
    }
    Node text = values.get(0).asNode();
    return NodeValue.makeNode(
        NodeFactory.createLiteral(
            replaced(matcher, replacement), text.getLiteralLanguage(), text.getLiteralDatatype()));
  }

  /** From the first match on. */
  private String replaced(Matcher matcher, String replacement) {
    StringBuilder text = new StringBuilder();
    try {
      append(text, matcher, replacement);
      while (matcher.find()) {
        if (matcher.start() != matcher.end()) {
          append(text, matcher, replacement);
        }
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException noSuchGroup) {
      throw new ExprEvalException("REPLACE: " + noSuchGroup.getMessage(), noSuchGroup);
    }
    return matcher.appendTail(text).toString();
  }

  /** Each group that the replacement names is at most as long as the match. */
  private void append(StringBuilder text, Matcher matcher, String replacement) {
    long groups = replacement.chars().filter(letter -> letter == '$').count();
    watch()
        .checkText(
            matcher.end() + replacement.length() + groups * (matcher.end() - matcher.start()));
    matcher.appendReplacement(text, replacement);
    watch().checkText(text.length());
  }

  @Override
  public Expr copy(ExprList args) {
    return new WatchedReplace(args, watch());
  }
}
