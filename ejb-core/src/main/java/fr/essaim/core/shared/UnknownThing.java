package fr.essaim.core.shared;

/** Nothing has this key, or nothing that the caller may know of. */
public class UnknownThing extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public UnknownThing(String type, String key) {
    super("unknown", type, key);
  }
}
