package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.ProofElsewhere;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import java.util.Set;

/** Stands in until installations are kept: there is no proof to be had. */
@ApplicationScoped
public class NoInstallationsYet implements ProofElsewhere {

  @Override
  public OptionalInt centresUsing(String prototypeKey, Set<String> originKeys) {
    return OptionalInt.empty();
  }
}
