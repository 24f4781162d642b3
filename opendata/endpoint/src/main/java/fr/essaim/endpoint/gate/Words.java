package fr.essaim.endpoint.gate;

/**
 * A sentence for anyone who asks, in both languages.
 *
 * @param french in French
 * @param english in English
 */
public record Words(String french, String english) {

  /** The sentence with numbers in their places, as {@link String#format} has it. */
  public Words with(Object... numbers) {
    return new Words(String.format(french, numbers), String.format(english, numbers));
  }
}
