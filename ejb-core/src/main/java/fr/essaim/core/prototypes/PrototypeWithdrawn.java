package fr.essaim.core.prototypes;

import fr.essaim.core.shared.BusinessRuleViolation;

/** The prototype was public once and is no longer: gone, not unknown. */
public class PrototypeWithdrawn extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public PrototypeWithdrawn(String key) {
    super("prototypes.withdrawn", key);
  }
}
