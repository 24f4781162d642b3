package fr.essaim.core.network;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ImportMerge;
import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.history.ImportTrace;
import fr.essaim.core.history.ImportUndone;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.HeldRoles;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.network.domain.Organisation;
import fr.essaim.core.network.domain.Organisations;
import fr.essaim.core.network.internal.OrganisationRecorder;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
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
  @Inject private HeldRoles roles;
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
        known.map(Organisation::key).orElse(imported.said().get("federation")),
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
        known.map(Organisation::key).orElse(imported.said().get("federation")),
        "organisation/" + imported.key());
    if (known.isPresent()) {
      return compare(known.get(), imported);
    }
    register(imported);
    return ImportOutcome.created(imported.published());
  }

  /**
   * Takes back what an import did to an organisation: one that it created and nobody touched since
   * is removed, or withdrawn if it was public; of another, fields that nobody changed since say
   * again what they said before.
   */
  @Requires(value = Permission.ORGANISATION_CREATE, act = "organisation.import-undo")
  public ImportUndone undo(ImportTrace trace) {
    Optional<Organisation> known = organisations.toChange(trace.key());
    access.require(
        Permission.ORGANISATION_CREATE,
        known.map(Organisation::key).orElse(null),
        "organisation/" + trace.key());
    if (known.isEmpty()) {
      return ImportUndone.kept("imports.undo.gone");
    }
    Organisation organisation = known.get();
    Optional<Set<String>> since = history.changedSince(organisation, trace);
    return trace.created() ? takeAway(organisation, since) : restore(organisation, trace, since);
  }

  private ImportUndone takeAway(Organisation organisation, Optional<Set<String>> since) {
    if (since.isEmpty() || !since.get().isEmpty()) {
      return ImportUndone.kept("imports.undo.touched");
    }
    if (!organisations.naming(organisation.key()).isEmpty() || roles.areIn(organisation.key())) {
      return ImportUndone.kept("imports.undo.in-use");
    }
    if (organisation.isPublished()) {
      organisation.withdraw(clock.instant());
      recorder.recordImport(organisation, null);
      return ImportUndone.withdrawn();
    }
    organisations.remove(organisation);
    return ImportUndone.removed();
  }

  private ImportUndone restore(
      Organisation organisation, ImportTrace trace, Optional<Set<String>> since) {
    OrganisationDetails before = organisation.details();
    Map<String, String> now = new LinkedHashMap<>(before.fields());
    now.put("publication", organisation.publication().name());
    ImportUndone undone = trace.over(now, since);
    if (undone.effect() == ImportUndone.Effect.RESTORED) {
      OrganisationDetails details = OrganisationDetails.of(undone.over(before.fields()));
      recorder.refuseUnknown(details);
      organisation.describe(details, clock.instant());
      if (undone.restores("publication")) {
        organisation.withdraw(clock.instant());
      }
      recorder.recordImport(organisation, before.managerKey());
    }
    return undone;
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
      return new ImportMerge(Set.of(), Set.of()).outcome(false);
    }
    Map<String, String> now = organisation.details().fields();
    ImportMerge merge =
        new ImportMerge(history.changedByHand(organisation), history.changedByPeople(organisation))
            .fields(imported.base(), now, imported.said());
    if (imported.published() && organisation.publication() == PublicationState.DRAFT) {
      merge.add("publication", PublicationState.DRAFT.name(), PublicationState.PUBLISHED.name());
    }
    return merge.outcome(organisation.isPublished() || merge.touches("publication"));
  }
}
