package fr.essaim.core.identity;

/**
 * What a device needs to give codes, shown to its person while they set it up.
 *
 * @param secret to be typed where it cannot be read from a picture
 * @param address the same as an address that applications for codes understand
 */
public record PreparedFactor(String secret, String address) {

  /** Says nothing, so that no log does. */
  @Override
  public String toString() {
    return "PreparedFactor";
  }
}
