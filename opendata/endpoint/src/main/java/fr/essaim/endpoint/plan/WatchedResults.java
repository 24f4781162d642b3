package fr.essaim.endpoint.plan;

import java.util.List;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Functions whose answer can be large: what goes in is looked at before, and what comes out after.
 */
final class WatchedResults {

  /** Shorter texts are not worth telling of. */
  private static final int LONG = 4096;

  /** One letter as UTF-8 in percent signs. */
  private static final int ENCODED = 9;

  private WatchedResults() {}

  /** The same function, watched if its answer can be large. */
  static Expr of(ExprFunction1 function, Expr argument, Watch watch) {
    boolean makesText =
        function instanceof E_StrUpperCase
            || function instanceof E_StrLowerCase
            || function instanceof E_StrEncodeForURI;
    return makesText ? new OfOne(function, argument, watch) : null;
  }

  /** The same function, watched if its answer can be large, or looking for it take long. */
  static Expr of(ExprFunction2 function, Expr first, Expr second, Watch watch) {
    if (function instanceof E_Add
        || function instanceof E_Subtract
        || function instanceof E_Multiply
        || function instanceof E_Divide) {
      return new Arithmetic(function, first, second);
    }
    if (function instanceof E_StrDatatype) {
      return new Typed(function, first, second);
    }
    boolean searches =
        function instanceof E_StrContains
            || function instanceof E_StrBefore
            || function instanceof E_StrAfter;
    return searches ? new Search(function, first, second, watch) : null;
  }

  /** The same function, watched if its answer can be large. */
  static Expr of(ExprFunctionN function, ExprList arguments, Watch watch) {
    return function instanceof E_StrConcat || function instanceof E_StrSubstring
        ? new OfMany(function, arguments, watch)
        : null;
  }

  private static int length(NodeValue value) {
    return value.asNode().isLiteral() ? value.asNode().getLiteralLexicalForm().length() : 0;
  }

  private static void tell(Watch watch, long letters) {
    if (letters > LONG) {
      watch.checkText(letters);
    }
  }

  private static final class OfOne extends ExprFunction1 {

    private final ExprFunction1 function;
    private final Watch watch;

    OfOne(ExprFunction1 function, Expr argument, Watch watch) {
      super(argument, function.getFunctionSymbol().getSymbol());
      this.function = function;
      this.watch = watch;
    }

    @Override
    public NodeValue eval(NodeValue value) {
      long most = length(value);
      tell(watch, function instanceof E_StrEncodeForURI ? most * ENCODED : most);
      return function.eval(value);
    }

    @Override
    public Expr copy(Expr argument) {
      return new OfOne(function, argument, watch);
    }
  }

  private static final class OfMany extends ExprFunctionN {

    private final ExprFunctionN function;
    private final Watch watch;

    OfMany(ExprFunctionN function, ExprList arguments, Watch watch) {
      super(function.getFunctionSymbol().getSymbol(), arguments);
      this.function = function;
      this.watch = watch;
    }

    @Override
    public NodeValue eval(List<NodeValue> values) {
      tell(watch, values.stream().mapToLong(WatchedResults::length).sum());
      return function.eval(values);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new OfMany(function, arguments, watch);
    }
  }

  private static final class Arithmetic extends ExprFunction2 {

    private final ExprFunction2 operator;

    Arithmetic(ExprFunction2 operator, Expr first, Expr second) {
      super(first, second, operator.getFunctionSymbol().getSymbol(), operator.getOpName());
      this.operator = operator;
    }

    @Override
    public NodeValue eval(NodeValue first, NodeValue second) {
      return Digits.checked(operator.eval(first, second));
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new Arithmetic(operator, first, second);
    }
  }

  private static final class Typed extends ExprFunction2 {

    private final ExprFunction2 function;

    Typed(ExprFunction2 function, Expr first, Expr second) {
      super(first, second, function.getFunctionSymbol().getSymbol());
      this.function = function;
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue datatype) {
      if (datatype.asNode().isURI()) {
        Digits.checkReadable(text.asNode(), datatype.asNode().getURI());
      }
      return function.eval(text, datatype);
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new Typed(function, first, second);
    }
  }

  /** Looking for one long text in another can take their lengths' product, and looks at nothing. */
  private static final class Search extends ExprFunction2 {

    private static final long QUICK = 1 << 24;

    private final ExprFunction2 function;
    private final Watch watch;

    Search(ExprFunction2 function, Expr first, Expr second, Watch watch) {
      super(first, second, function.getFunctionSymbol().getSymbol());
      this.function = function;
      this.watch = watch;
    }

    @Override
    public NodeValue eval(NodeValue text, NodeValue sought) {
      tell(watch, length(text));
      if ((long) length(text) * length(sought) > QUICK) {
        return LongSearch.eval(function, text, sought);
      }
      return function.eval(text, sought);
    }

    @Override
    public Expr copy(Expr first, Expr second) {
      return new Search(function, first, second, watch);
    }
  }
}
