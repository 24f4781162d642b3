package fr.essaim.endpoint.plan;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * CONTAINS, STRBEFORE and STRAFTER for two long texts, in a time that grows with their lengths
 * (Knuth, Morris and Pratt), where Java's own search takes that of their product.
 */
final class LongSearch {

  private LongSearch() {}

  /** What the function would answer. */
  static NodeValue eval(ExprFunction2 function, NodeValue text, NodeValue sought) {
    NodeValueOps.checkTwoArgumentStringLiterals(
        function.getFunctionSymbol().getSymbol(), text, sought);
    String all = text.asNode().getLiteralLexicalForm();
    String part = sought.asNode().getLiteralLexicalForm();
    int at = indexOf(all, part);
    if (function instanceof E_StrContains) {
      return NodeValue.booleanReturn(at >= 0);
    }
    if (at < 0) {
      return NodeValue.nvEmptyString;
    }
    return like(
        text.asNode(),
        function instanceof E_StrBefore ? all.substring(0, at) : all.substring(at + part.length()));
  }

  private static NodeValue like(Node text, String part) {
    return NodeValue.makeNode(
        NodeFactory.createLiteral(part, text.getLiteralLanguage(), text.getLiteralDatatype()));
  }

  /** Where a text begins in another one, or -1. */
  static int indexOf(String all, String part) {
    int[] borders = borders(part);
    int matched = 0;
    for (int at = 0; at < all.length(); at++) {
      while (matched > 0 && all.charAt(at) != part.charAt(matched)) {
        matched = borders[matched - 1];
      }
      if (all.charAt(at) == part.charAt(matched)) {
        matched++;
      }
      if (matched == part.length()) {
        return at - matched + 1;
      }
    }
    return -1;
  }

  /** For each beginning of a text, how long its longest beginning is that it also ends with. */
  private static int[] borders(String part) {
    int[] borders = new int[part.length()];
    int length = 0;
    for (int at = 1; at < part.length(); at++) {
      while (length > 0 && part.charAt(at) != part.charAt(length)) {
        length = borders[length - 1];
      }
      if (part.charAt(at) == part.charAt(length)) {
        length++;
      }
      borders[at] = length;
    }
    return borders;
  }
}
