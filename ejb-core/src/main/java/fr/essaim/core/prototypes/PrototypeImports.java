package fr.essaim.core.prototypes;

import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.internal.PrototypeImportUndoing;
import fr.essaim.core.prototypes.internal.PrototypeImporter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The way in for prototypes that an import brings. */
@Stateless
public class PrototypeImports {

  @Inject private Access access;
  @Inject private Prototypes prototypes;
  @Inject private PrototypeImporter importer;
  @Inject private PrototypeImportUndoing undoing;

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

  /** Refuses one that the caller could not see what an import does to. */
  @Requires(Permission.PROTOTYPE_READ)
  public void refuseForeign(String key) {
    access.scope(Permission.PROTOTYPE_READ);
    prototypes
        .byKey(key)
        .ifPresent(
            known ->
                access.require(Permission.PROTOTYPE_READ, known.stewardKey(), "prototype/" + key));
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

  /**
   * Takes back what an import did to a prototype: one that it created and nobody touched since is
   * removed, or withdrawn if it was public; of another, fields that nobody changed since say again
   * what they said before. States and released versions stay.
   */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "prototype.import-undo")
  public ImportUndone undo(ImportTrace trace) {
    Optional<Prototype> known = prototypes.toChange(trace.key());
    access.require(
        Permission.PROTOTYPE_PUBLISH,
        known.map(Prototype::stewardKey).orElse(null),
        "prototype/" + trace.key());
    return known
        .map(prototype -> undoing.undo(prototype, trace))
        .orElse(ImportUndone.kept("imports.undo.gone"));
  }

  /** Whether a prototype is an organisation's, or comes from it. */
  @Requires(Permission.PROTOTYPE_READ)
  public boolean anyOf(String organisationKey) {
    access.scope(Permission.PROTOTYPE_READ);
    return !prototypes.ofOrganisation(organisationKey).isEmpty();
  }
}
