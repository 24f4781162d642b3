package fr.essaim.core.network;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ImportMerge;
import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.domain.Organisation;
import fr.essaim.core.network.domain.Organisations;
import fr.essaim.core.network.internal.OrganisationRecorder;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way in for organisations that an import brings. */
@Stateless
public class OrganisationImports {

  @Inject private Access access;
  @Inject private Organisations organisations;
  @Inject private OrganisationRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private Clock clock;

  /**
   * Registers the organisation, or brings what its source says to the one that has its key. Brought
   * twice, nothing changes; fields that people have edited here are left as they are.
   */
  @Requires(value = Permission.ORGANISATION_CREATE, act = "organisation.import")
  public ImportOutcome bring(ImportedOrganisation imported) {
    Optional<Organisation> known = organisations.toChange(imported.key());
    access.require(
        Permission.ORGANISATION_CREATE,
        known.map(Organisation::key).orElse(null),
        "organisation/" + imported.key());
    if (known.isEmpty()) {
      return create(imported);
    }
    Organisation organisation = known.get();
    ImportOutcome outcome = compare(organisation, imported);
    if (outcome.effect() == ImportOutcome.Effect.CHANGED) {
      OrganisationDetails before = organisation.details();
      OrganisationDetails details = OrganisationDetails.of(outcome.over(before.fields()));
      recorder.refuseUnknown(details);
      organisation.describe(details, clock.instant());
      if (outcome.touches("publication")) {
        organisation.publish(clock.instant());
      }
      recorder.recordImport(organisation, before.managerKey());
    }
    return outcome;
  }

  /** What {@link #bring} would do; nothing is kept. */
  @Requires(Permission.ORGANISATION_READ)
  public ImportOutcome rehearse(ImportedOrganisation imported) {
    Optional<Organisation> known = organisations.byKey(imported.key());
    access.require(
        Permission.ORGANISATION_READ,
        known.map(Organisation::key).orElse(null),
        "organisation/" + imported.key());
    if (known.isPresent()) {
      return compare(known.get(), imported);
    }
    register(imported);
    return ImportOutcome.created(imported.published());
  }

  private ImportOutcome create(ImportedOrganisation imported) {
    Organisation organisation = register(imported);
    recorder.refuseUnknown(organisation.details());
    organisations.add(organisation);
    if (imported.published()) {
      organisation.publish(clock.instant());
    }
    recorder.recordImport(organisation, null);
    return ImportOutcome.created(imported.published());
  }

  private Organisation register(ImportedOrganisation imported) {
    return Organisation.register(
        imported.key(), OrganisationDetails.of(imported.said()), clock.instant());
  }

  private ImportOutcome compare(Organisation organisation, ImportedOrganisation imported) {
    if (organisation.isMerged()) {
      return new ImportMerge(Set.of()).outcome(false);
    }
    Map<String, String> now = organisation.details().fields();
    ImportMerge merge =
        new ImportMerge(history.changedByHand(organisation))
            .fields(imported.base(), now, imported.said());
    if (imported.published() && organisation.publication() == PublicationState.DRAFT) {
      merge.add("publication", PublicationState.DRAFT.name(), PublicationState.PUBLISHED.name());
    }
    return merge.outcome(organisation.isPublished() || merge.touches("publication"));
  }
}
