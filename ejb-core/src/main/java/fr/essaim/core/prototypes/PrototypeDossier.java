package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.UnknownThing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All of a prototype, for those who may read what its steward has not published.
 *
 * @param version to be handed back when saving
 * @param steward the organisation that answers for it
 * @param origins where it was made, with names
 * @param states the states that it went through, the present one last
 * @param sheet the sections that are written
 * @param figures what it costs and what work it is, in numbers
 * @param versions drafts and released ones, the newest first
 * @param workshops the latest first
 * @param proposal the proposal to release its draft, with names; null where nobody made one
 * @param obstacle why it cannot go on to its next state; null where it can
 * @param missingToPublish what it still needs before it can be published
 * @param cover its picture; null where it has none
 * @param source where its first data came from; null if typed here
 * @param derivedFrom the prototype of another network that it was made from; null where of none
 * @param mayEdit whether the caller may edit it
 * @param mayPublish whether the caller may release, publish, withdraw and archive it
 */
public record PrototypeDossier(
    String key,
    long version,
    PrototypeDetails details,
    OrganisationRef steward,
    List<OrganisationRef> origins,
    List<Theme> themes,
    PublicationState publication,
    List<StateSince> states,
    Map<SheetSection, String> sheet,
    SheetFigures figures,
    SheetGauge gauge,
    List<VersionView> versions,
    List<WorkshopView> workshops,
    ReleaseProposal proposal,
    BusinessRuleViolation obstacle,
    Set<MissingToPublish> missingToPublish,
    Cover cover,
    String source,
    DerivedFrom derivedFrom,
    Instant createdAt,
    Instant modifiedAt,
    boolean mayEdit,
    boolean mayPublish) {

  public PrototypeDossier {
    origins = List.copyOf(origins);
    themes = List.copyOf(themes);
    states = List.copyOf(states);
    sheet = Map.copyOf(sheet);
    versions = List.copyOf(versions);
    workshops = List.copyOf(workshops);
    missingToPublish = Set.copyOf(missingToPublish);
  }

  /**
   * @throws UnknownThing if it has no workshop of this id
   */
  public WorkshopView workshop(String id) {
    return workshops.stream()
        .filter(workshop -> workshop.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("workshop", id));
  }

  public PrototypeState state() {
    return states.get(states.size() - 1).state();
  }

  public boolean isPublished() {
    return publication == PublicationState.PUBLISHED;
  }

  /** Whether it was never public, so that it may still be deleted. */
  public boolean isDeletable() {
    return publication == PublicationState.DRAFT;
  }

  public boolean isArchived() {
    return state() == PrototypeState.ARCHIVED;
  }
}
