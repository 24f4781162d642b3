package fr.essaim.core.prototypes;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.internal.PrototypeImporter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The way in for prototypes that an import brings. */
@Stateless
public class PrototypeImports {

  @Inject private Access access;
  @Inject private Prototypes prototypes;
  @Inject private PrototypeImporter importer;

  /**
   * Creates the prototype, or brings what its source says to the one that has its key. Brought
   * twice, nothing changes; fields that people have edited since are left as they are.
   */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "prototype.import")
  public ImportOutcome bring(ImportedPrototype imported) {
    String steward =
        prototypes
            .toChange(imported.key())
            .map(prototype -> prototype.stewardKey())
            .orElse(imported.stewardKey());
    access.require(Permission.PROTOTYPE_PUBLISH, steward, "prototype/" + imported.key());
    return importer.bring(imported);
  }

  /** What {@link #bring} would do; nothing is kept. */
  @Requires(Permission.PROTOTYPE_READ)
  public ImportOutcome rehearse(ImportedPrototype imported) {
    String steward =
        prototypes
            .byKey(imported.key())
            .map(prototype -> prototype.stewardKey())
            .orElse(imported.stewardKey());
    access.require(Permission.PROTOTYPE_READ, steward, "prototype/" + imported.key());
    return importer.rehearse(imported);
  }
}
