package fr.essaim.core.prototypes;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.PrototypeVersion;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.domain.Resource;
import fr.essaim.core.prototypes.domain.StoredFile;
import fr.essaim.core.prototypes.internal.Files;
import fr.essaim.core.prototypes.internal.PrototypeNotifier;
import fr.essaim.core.prototypes.internal.PrototypeRecorder;
import fr.essaim.core.prototypes.internal.PrototypeSearch;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The versions of a prototype: drafted with their resources, proposed, and released under a licence
 * for good.
 */
@Stateless
public class VersionService {

  @Inject private Access access;
  @Inject private Prototypes prototypes;
  @Inject private PrototypeRecorder recorder;
  @Inject private EditGuard guard;
  @Inject private PrototypeSearch search;
  @Inject private Files files;
  @Inject private PrototypeNotifier notifier;
  @Inject private Clock clock;

  /** Begins the draft of a version; a prototype has one draft at a time. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "version.draft")
  public void draft(String key, VersionNumber number) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    prototype.draftVersion(number);
    recorder.record(prototype);
  }

  /**
   * Chooses a draft's licence and says what is new in it.
   *
   * @param expectedVersion the version of the prototype that one saw when one began to type
   * @param licence may be null as long as it is a draft
   * @throws ConflictingEdit when somebody else described the same draft meanwhile
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "version.describe")
  public void describe(
      String key, VersionNumber number, long expectedVersion, Licence licence, String changeNote) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    PrototypeVersion draft = prototype.version(number);
    guard.check(
        prototype,
        expectedVersion,
        "version." + number + ".",
        fields(licence, changeNote),
        fields(draft.licence(), draft.changeNote()));
    draft.describe(licence, changeNote);
    recorder.record(prototype);
  }

  /**
   * Adds a link to a draft.
   *
   * @return the resource's id
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "version.add-link")
  public UUID addLink(String key, VersionNumber number, ResourceDetails details, String url) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    Resource link = prototype.version(number).addLink(details, url, clock.instant());
    recorder.record(prototype);
    return link.id();
  }

  /**
   * Adds a file to a draft, whose type is what the file was found to be.
   *
   * @return the resource's id
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "version.add-file")
  public UUID addFile(
      String key, VersionNumber number, ResourceDetails details, CheckedFile upload) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    StoredFile file = files.keep(prototype.stewardKey(), upload);
    ResourceDetails checked =
        new ResourceDetails(
            details.title(), details.licence(), details.language(), file.mediaType());
    Resource added = prototype.version(number).addFile(checked, file, clock.instant());
    recorder.record(prototype);
    return added.id();
  }

  /** Takes a resource out of a draft. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "version.remove-resource")
  public void removeResource(String key, VersionNumber number, UUID resourceId) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    Resource removed = prototype.version(number).removeResource(resourceId);
    recorder.record(prototype);
    removed.file().ifPresent(files::forget);
  }

  /** Puts the resources of a draft in an order; those that are not named follow. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "version.arrange")
  public void arrange(String key, VersionNumber number, List<UUID> order) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    prototype.version(number).arrange(order);
    recorder.record(prototype);
  }

  /** Takes away a draft that is not to be released; its number is free again. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "version.discard")
  public void discard(String key, VersionNumber number) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    List<String> dropped = prototype.version(number).files();
    prototype.discard(number);
    recorder.record(prototype);
    dropped.forEach(files::forget);
  }

  /** Asks those who may to release a draft. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "version.propose")
  public void propose(String key, VersionNumber number) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    prototype.version(number).propose(access.callerName(), clock.instant());
    recorder.record(prototype);
    notifier.tellOfProposal(prototype, prototype.version(number));
  }

  /** Takes a proposal back. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "version.withdraw-proposal")
  public void withdrawProposal(String key, VersionNumber number) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    PrototypeVersion draft = prototype.version(number);
    Optional<ReleaseProposal> proposal = draft.proposal();
    draft.withdrawProposal();
    recorder.record(prototype);
    proposal.ifPresent(withdrawn -> notifier.tellWithdrawn(prototype, draft, withdrawn.by()));
  }

  /**
   * Sends a proposed draft back to who proposed it.
   *
   * @param word what is to be done before it is proposed again
   */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "version.send-back")
  public void sendBack(String key, VersionNumber number, String word) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_PUBLISH);
    PrototypeVersion draft = prototype.version(number);
    draft.sendBack(word, clock.instant());
    recorder.record(prototype);
    notifier.tellSentBack(prototype, draft);
  }

  /**
   * Releases a draft; from then on it never changes.
   *
   * @param seen the resources that one saw in it
   * @throws BusinessRuleViolation {@code prototypes.version.changed} when there are others now
   */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "version.release")
  public void release(String key, VersionNumber number, PartialDate date, Set<UUID> seen) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_PUBLISH);
    PrototypeVersion draft = prototype.version(number);
    if (!draft.isReleased() && !draft.isMadeOf(seen)) {
      throw new BusinessRuleViolation("prototypes.version.changed");
    }
    Optional<ReleaseProposal> proposal = draft.proposal().filter(ReleaseProposal::waiting);
    draft.release(date, LocalDate.now(clock));
    recorder.record(prototype);
    proposal.ifPresent(accepted -> notifier.tellReleased(prototype, draft, accepted.by()));
  }

  /** The proposed releases that the caller may decide on. */
  @Requires(Permission.PROTOTYPE_READ)
  public List<ProposedRelease> proposals() {
    var scope = access.scope(Permission.PROTOTYPE_READ);
    return search.proposals().stream()
        .filter(proposal -> scope.contains(proposal.steward().key()))
        .filter(proposal -> access.allows(Permission.PROTOTYPE_PUBLISH, proposal.steward().key()))
        .toList();
  }

  /** What the caller proposed and was sent back, where the caller may still edit it. */
  @Requires(Permission.PROTOTYPE_READ)
  public List<ProposedRelease> sentBack() {
    var scope = access.scope(Permission.PROTOTYPE_READ);
    return search.sentBackTo(access.callerName()).stream()
        .filter(proposal -> scope.contains(proposal.steward().key()))
        .filter(proposal -> access.allows(Permission.PROTOTYPE_EDIT, proposal.steward().key()))
        .toList();
  }

  /** The file of a resource, of a draft too. */
  @Requires(Permission.PROTOTYPE_READ)
  public Download file(String key, VersionNumber number, UUID resourceId) {
    Prototype prototype =
        prototypes.byKey(key).orElseThrow(() -> new UnknownThing("prototype", key));
    access.require(Permission.PROTOTYPE_READ, prototype.stewardKey(), "prototype/" + key);
    return prototype
        .version(number)
        .resource(resourceId)
        .file()
        .map(files::read)
        .orElseThrow(() -> new UnknownThing("file", resourceId.toString()));
  }

  private Prototype toChange(String key, Permission permission) {
    Prototype prototype =
        prototypes.toChange(key).orElseThrow(() -> new UnknownThing("prototype", key));
    access.require(permission, prototype.stewardKey(), "prototype/" + key);
    return prototype;
  }

  private static Map<String, String> fields(Licence licence, String changeNote) {
    return Map.of(
        "licence",
        licence == null ? "" : licence.name(),
        "changeNote",
        changeNote == null ? "" : changeNote.strip());
  }
}
