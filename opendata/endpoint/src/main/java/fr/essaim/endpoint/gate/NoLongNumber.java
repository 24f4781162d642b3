package fr.essaim.endpoint.gate;

/**
 * A number may have only so many digits, because reading a longer one takes time that grows with
 * the square of its length, before any clock runs.
 *
 * <p>Digits in strings count too: the text does not tell yet which of them are numbers.
 */
public final class NoLongNumber implements TextRule {

  /** How many digits a number has at most, written or calculated. */
  public static final int MOST_DIGITS = 1000;

  @Override
  public String word() {
    return "digits";
  }

  @Override
  public Words refuses() {
    return new Words("Un nombre a %d chiffres au plus.", "A number has %d digits at most.")
        .with(MOST_DIGITS);
  }

  @Override
  public Words advice() {
    return new Words(
        "Écrivez un nombre plus court, ou un xsd:double.",
        "Write a shorter number, or an xsd:double.");
  }

  @Override
  public void check(QueryText text) {
    if (text.longestRunOfDigits() > MOST_DIGITS) {
      throw Refusal.by(this);
    }
  }
}
