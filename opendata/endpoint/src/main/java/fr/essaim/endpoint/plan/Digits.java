package fr.essaim.endpoint.plan;

import fr.essaim.endpoint.gate.NoLongNumber;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.vocabulary.XSD;

/**
 * How long a number may be. XPath's operators, which are SPARQL's, let an implementation say so: a
 * longer one is an overflow, that is an error of its row. Thirty squarings of 3 would else take a
 * core and a heap each, and nothing can stop them.
 */
public final class Digits {

  private static final int MOST = NoLongNumber.MOST_DIGITS;

  /** {@value NoLongNumber#MOST_DIGITS} decimal digits in binary ones. */
  private static final int MOST_BITS = (int) (MOST * Math.log(10) / Math.log(2));

  /** What XML Schema's datatypes hold as text, of whatever length. */
  private static final Set<String> TEXTS =
      Set.of("string", "normalizedstring", "token", "anyuri", "hexbinary", "base64binary");

  private Digits() {}

  /**
   * A number as it is.
   *
   * @throws ExprEvalException when it is too long
   */
  public static NodeValue checked(NodeValue number) {
    if (number.isInteger() ? number.getInteger().bitLength() > MOST_BITS : isLongDecimal(number)) {
      throw overflow();
    }
    return number;
  }

  /**
   * Judges a text that is about to be read as a value of a datatype.
   *
   * @throws ExprEvalException when reading it would take too long
   */
  public static void checkReadable(Node text, String datatype) {
    if (text.isLiteral()
        && text.getLiteralLexicalForm().length() > MOST
        && datatype.startsWith(XSD.getURI())
        && !TEXTS.contains(datatype.substring(XSD.getURI().length()).toLowerCase(Locale.ROOT))) {
      throw overflow();
    }
  }

  /**
   * Judges a power of integers before it is worked out.
   *
   * @throws ExprEvalException when it would be too long
   */
  public static void checkPower(NodeValue base, NodeValue exponent) {
    if (base.isInteger()
        && exponent.isInteger()
        && (exponent.getInteger().bitLength() > Integer.SIZE
            || base.getInteger().bitLength() * exponent.getInteger().longValue() > MOST_BITS)) {
      throw overflow();
    }
  }

  private static boolean isLongDecimal(NodeValue number) {
    if (!number.isDecimal()) {
      return false;
    }
    BigDecimal decimal = number.getDecimal();
    return decimal.precision() > MOST || Math.abs(decimal.scale()) > MOST;
  }

  private static ExprEvalException overflow() {
    return new ExprEvalException("A number has more digits than it may have");
  }
}
