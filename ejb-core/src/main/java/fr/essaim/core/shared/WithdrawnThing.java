package fr.essaim.core.shared;

/** What has this key was public once and is no longer: the pages answer 410, never 404. */
public class WithdrawnThing extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public WithdrawnThing(String type, String key) {
    super("withdrawn", type, key);
  }
}
