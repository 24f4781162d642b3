package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.SheetGauge;
import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.Optional;

/** What a prototype needs before it goes on to its next state. */
public final class NextState {

  private NextState() {}

  /**
   * Refuses the state that comes next as long as something lacks; it asks the same of every way.
   */
  static void guard(Prototype prototype, PrototypeState next, ProofElsewhere proof) {
    boolean isNext = prototype.state().leadsTo(next);
    if (isNext && next == PrototypeState.APPLIED && prototype.latestRelease().isEmpty()) {
      throw new BusinessRuleViolation("prototypes.state.no-version");
    }
    if (isNext && next == PrototypeState.CAPITALISED) {
      guardCapitalisation(prototype, proof);
    }
  }

  /** Why a prototype cannot go on yet; empty where it can, or where no state comes. */
  public static Optional<BusinessRuleViolation> obstacle(
      Prototype prototype, ProofElsewhere proof) {
    try {
      prototype.state().next().ifPresent(next -> guard(prototype, next, proof));
      return Optional.empty();
    } catch (BusinessRuleViolation lacking) {
      return Optional.of(lacking);
    }
  }

  private static void guardCapitalisation(Prototype prototype, ProofElsewhere proof) {
    SheetGauge gauge = prototype.gauge();
    if (!gauge.isComplete()) {
      throw new BusinessRuleViolation("prototypes.capitalise.sheet-incomplete", gauge.missing());
    }
    if (prototype.latestRelease().filter(PrototypeVersion::isOpen).isEmpty()) {
      throw new BusinessRuleViolation("prototypes.capitalise.not-open");
    }
    proof.require(prototype.key(), prototype.details().originKeys());
  }
}
