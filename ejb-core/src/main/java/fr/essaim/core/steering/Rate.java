package fr.essaim.core.steering;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * What a funder pays of the whole: kept as the two amounts of the plan, so that the whole, funded,
 * gives the grant to the cent.
 *
 * @param part in cents
 * @param whole in cents
 */
public record Rate(long part, long whole) {

  /** In percent, with two decimals. */
  public BigDecimal percent() {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
  }

  /** What it makes of an amount, a begun cent left out. */
  public long of(long cents) {
    return whole == 0
        ? 0
        : BigInteger.valueOf(cents)
            .multiply(BigInteger.valueOf(part))
            .divide(BigInteger.valueOf(whole))
            .longValueExact();
  }
}
