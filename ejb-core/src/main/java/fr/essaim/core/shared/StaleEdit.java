package fr.essaim.core.shared;

/**
 * Somebody saved the same thing since the caller read it. Nothing was written: the page reads it
 * again and shows both, so that neither loses what was typed.
 */
public class StaleEdit extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  /**
   * @param expected the version that the caller had read
   * @param current the version that is there
   */
  public StaleEdit(String type, String key, long expected, long current) {
    super("stale", type, key, expected, current);
  }
}
