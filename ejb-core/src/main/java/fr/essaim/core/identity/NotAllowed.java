package fr.essaim.core.identity;

import fr.essaim.core.shared.BusinessRuleViolation;

/** The caller does not have the permission, or not in this organisation. */
public class NotAllowed extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NotAllowed(Permission permission) {
    super("not-allowed", permission);
  }
}
