package fr.essaim.endpoint.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * A function with a regular expression that looks at the clock of its query. Java's matcher looks
 * at nothing, and a pattern such as {@code (a+a+)+b\1} over a long text ends after the query's
 * time, the worker's and everybody's.
 */
abstract class WatchedMatching extends ExprFunctionN {

  private static final int TEXT = 0;
  private static final int PATTERN = 1;

  private final String function;
  private final int flags;
  private final Watch watch;
  private final Pattern constant;

  /**
   * @param function what errors call it
   * @param tag what ARQ calls it
   * @param args the text, the pattern, then what the function has of its own
   * @param flags where among them the flags are, if there are any
   */
  WatchedMatching(String function, String tag, ExprList args, int flags, Watch watch) {
    super(tag, args);
    this.function = function;
    this.flags = flags;
    this.watch = watch;
    constant = constant(args.getList());
  }

  final Watch watch() {
    return watch;
  }

  /** The pattern, at work on the text. */
  final Matcher matcher(List<NodeValue> values) {
    String text = string(values.get(TEXT));
    Pattern pattern = constant == null ? pattern(values) : constant;
    return pattern.matcher(new Watched(text, watch));
  }

  final String string(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
  }

  /** The pattern of all rows; null when each has its own, or when there is an error in it. */
  private Pattern constant(List<Expr> args) {
    boolean same =
        args.get(PATTERN).isConstant() && (args.size() <= flags || args.get(flags).isConstant());
    if (!same) {
      return null;
    }
    try {
      return pattern(
          args.stream().map(arg -> arg.isConstant() ? arg.getConstant() : null).toList());
    } catch (ExprEvalException faulty) {
      return null;
    }
  }

  private Pattern pattern(List<NodeValue> values) {
    return RegexEngine.makePattern(
        function,
        string(values.get(PATTERN)),
        values.size() <= flags ? null : string(values.get(flags)));
  }

  /** A text that is looked at letter by letter. */
  private static final class Watched implements CharSequence {

    private static final int LETTERS_BETWEEN_LOOKS = 4096;

    private final String text;
    private final Watch watch;
    private int letters;

    Watched(String text, Watch watch) {
      this.text = text;
      this.watch = watch;
    }

    @Override
    public char charAt(int index) {
      if (++letters % LETTERS_BETWEEN_LOOKS == 0) {
        watch.check();
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
