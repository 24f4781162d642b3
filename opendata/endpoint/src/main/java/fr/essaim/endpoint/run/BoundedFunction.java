package fr.essaim.endpoint.run;

import fr.essaim.endpoint.plan.Digits;
import java.math.BigInteger;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionBase2;
import org.apache.jena.sparql.function.FunctionCastXSD;
import org.apache.jena.sparql.function.FunctionFactory;

/** Casts and powers that look at what goes in before they work out what may be too long. */
final class BoundedFunction {

  private static final NodeValue TEN = NodeValue.makeInteger(BigInteger.TEN);

  private BoundedFunction() {}

  /** The function of that name, bounded if it needs to be. */
  static FunctionFactory of(String name, FunctionFactory function) {
    if (function instanceof FunctionCastXSD cast) {
      return uri -> new Cast(name, cast);
    }
    return switch (name) {
      case ARQConstants.mathPrefix + "pow" ->
          uri -> new Power((FunctionBase2) function.create(uri));
      case ARQConstants.mathPrefix + "exp10" ->
          uri -> new PowerOfTen((FunctionBase1) function.create(uri));
      default -> function;
    };
  }

  private static final class Cast extends FunctionBase1 {

    private final String datatype;
    private final FunctionCastXSD cast;

    Cast(String datatype, FunctionCastXSD cast) {
      this.datatype = datatype;
      this.cast = cast;
    }

    @Override
    public NodeValue exec(NodeValue value) {
      Digits.checkReadable(value.asNode(), datatype);
      return cast.exec(value);
    }
  }

  private static final class Power extends FunctionBase2 {

    private final FunctionBase2 power;

    Power(FunctionBase2 power) {
      this.power = power;
    }

    @Override
    public NodeValue exec(NodeValue base, NodeValue exponent) {
      Digits.checkPower(base, exponent);
      return power.exec(base, exponent);
    }
  }

  private static final class PowerOfTen extends FunctionBase1 {

    private final FunctionBase1 power;

    PowerOfTen(FunctionBase1 power) {
      this.power = power;
    }

    @Override
    public NodeValue exec(NodeValue exponent) {
      Digits.checkPower(TEN, exponent);
      return power.exec(exponent);
    }
  }
}
