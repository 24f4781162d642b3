package fr.essaim.core.steering;

/**
 * The money of an operation; amounts in cents.
 *
 * @param operation null for several together
 */
public record OperationMoney(
    OperationRow operation, long granted, long paid, long declared, long received) {

  static final OperationMoney NOTHING = new OperationMoney(null, 0, 0, 0, 0);

  OperationMoney plus(OperationMoney other) {
    return new OperationMoney(
        null,
        granted + other.granted,
        paid + other.paid,
        declared + other.declared,
        received + other.received);
  }
}
