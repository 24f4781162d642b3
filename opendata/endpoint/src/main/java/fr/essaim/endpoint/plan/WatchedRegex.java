package fr.essaim.endpoint.plan;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.sse.Tags;

/**
 * REGEX that looks at the clock of its query. Java's matcher looks at nothing, and a pattern such
 * as {@code (a+a+)+b\1} over a long text ends after the query's time, the worker's and everybody's.
 */
final class WatchedRegex extends ExprFunctionN {

  private static final String NAME = "REGEX";

  private final Runnable look;
  private final Pattern constant;

  /**
   * @param look called often; throws when the time is over
   */
  WatchedRegex(ExprList args, Runnable look) {
    super(Tags.tagRegex, args);
    this.look = look;
    constant = constant(args.getList());
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    String text = string(values.get(0));
    Pattern pattern = constant == null ? pattern(values) : constant;
    return NodeValue.booleanReturn(pattern.matcher(new Watched(text, look)).find());
  }

  @Override
  public Expr copy(ExprList args) {
    return new WatchedRegex(args, look);
  }

  /** The pattern of all rows; null when each has its own, or when there is an error in it. */
  private static Pattern constant(List<Expr> args) {
    if (!args.stream().skip(1).allMatch(Expr::isConstant)) {
      return null;
    }
    try {
      return pattern(
          args.stream().map(arg -> arg.isConstant() ? arg.getConstant() : null).toList());
    } catch (ExprEvalException faulty) {
      return null;
    }
  }

  private static Pattern pattern(List<NodeValue> values) {
    String flags = values.size() < 3 ? null : string(values.get(2));
    return RegexEngine.makePattern(NAME, string(values.get(1)), flags);
  }

  private static String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(NAME, value).getLiteralLexicalForm();
  }

  /** A text that is looked at letter by letter. */
  private static final class Watched implements CharSequence {

    private static final int LETTERS_BETWEEN_LOOKS = 4096;

    private final String text;
    private final Runnable look;
    private int letters;

    Watched(String text, Runnable look) {
      this.text = text;
      this.look = look;
    }

    @Override
    public char charAt(int index) {
      if (++letters % LETTERS_BETWEEN_LOOKS == 0) {
        look.run();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
