package fr.essaim.core.prototypes;

import fr.essaim.core.drafts.ThingDrafts;
import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.history.EditGuard;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.OrganisationScope;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.prototypes.domain.CapitalisationSheet;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.prototypes.internal.Files;
import fr.essaim.core.prototypes.internal.MentionedOrganisations;
import fr.essaim.core.prototypes.internal.PrototypeNotifier;
import fr.essaim.core.prototypes.internal.PrototypeReader;
import fr.essaim.core.prototypes.internal.PrototypeRecorder;
import fr.essaim.core.prototypes.internal.PrototypeSearch;
import fr.essaim.core.prototypes.internal.SheetWriters;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PlainText;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.UnknownThing;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Where the staff of a centre keeps its prototypes: lists, starts, edits, takes forward, publishes
 * and archives them, and reads what was changed by whom.
 */
@Stateless
public class PrototypeService {

  private static final String TYPE = "prototype";

  @Inject private Access access;
  @Inject private Prototypes prototypes;
  @Inject private PrototypeSearch search;
  @Inject private PrototypeReader reader;
  @Inject private PrototypeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private EditGuard guard;
  @Inject private MentionedOrganisations mentioned;
  @Inject private ProofElsewhere proof;
  @Inject private Files files;
  @Inject private SheetWriters writers;
  @Inject private ThingDrafts drafts;
  @Inject private PrototypeNotifier notifier;
  @Inject private Clock clock;

  /** The prototypes of the caller's organisations and all that is published, with facets. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<PrototypeRow> list(ListQuery query) {
    return search.list(query, visible());
  }

  /**
   * The prototypes in use of the caller's organisations whose sheet lacks something, those changed
   * last first.
   *
   * @param organisationKey the one organisation that is meant; empty for all of the caller's
   * @param most how many at most
   */
  @Requires(Permission.PROTOTYPE_READ)
  public List<UnfinishedSheet> unfinished(String organisationKey, int most) {
    return search.unfinished(visible(), organisationKey, most);
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<PrototypeRow> reader) {
    search.each(query, visible(), reader);
  }

  /** All of a prototype of one's organisation. */
  @Requires(Permission.PROTOTYPE_READ)
  public PrototypeDossier open(String key) {
    Prototype prototype = known(key);
    require(Permission.PROTOTYPE_READ, prototype);
    return reader.dossier(prototype);
  }

  /**
   * Who answers now for a prototype that an organisation of the caller's handed over; empty where
   * none of theirs did.
   */
  @Requires(Permission.PROTOTYPE_READ)
  public Optional<HandedOver> handedOver(String key) {
    OrganisationScope scope = access.scope(Permission.PROTOTYPE_READ);
    return prototypes
        .byKey(key)
        .filter(
            prototype ->
                history.of(prototype).stream()
                    .map(ChangeLine::change)
                    .anyMatch(
                        change ->
                            change.field().equals("steward") && scope.contains(change.before())))
        .map(
            prototype ->
                new HandedOver(
                    prototype.details().title(),
                    reader.steward(prototype),
                    prototype.isPublished()));
  }

  /** What was changed, by whom and when, the latest first. */
  @Requires(Permission.PROTOTYPE_READ)
  public List<ChangeLine> history(String key) {
    Prototype prototype = known(key);
    require(Permission.PROTOTYPE_READ, prototype);
    return history.of(prototype);
  }

  /**
   * Starts a prototype.
   *
   * @return its key, made from the title and never used before
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.create")
  public String create(CreatePrototype command) {
    Prototype prototype = started(command);
    recorder.record(prototype);
    return prototype.key();
  }

  /**
   * Starts a prototype from one of another network, with a version in the making under its licence.
   *
   * @return its key
   * @throws BusinessRuleViolation {@code prototypes.derived.no-changes} when its licence allows
   *     none
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.derive")
  public String derive(CreatePrototype command, DerivedFrom origin) {
    Prototype prototype = started(command);
    prototype.deriveFrom(origin, clock.instant());
    recorder.record(prototype);
    return prototype.key();
  }

  private Prototype started(CreatePrototype command) {
    Constraints.check(command);
    String key = search.freeKey(Slug.of(command.details().title()));
    access.require(Permission.PROTOTYPE_EDIT, command.stewardKey(), TYPE + "/" + key);
    mentioned.check(Set.of(command.stewardKey()));
    mentioned.check(command.details().originKeys());
    Prototype prototype =
        Prototype.start(
            key,
            command.stewardKey(),
            command.details(),
            command.initiated(),
            null,
            LocalDate.now(clock));
    prototypes.add(prototype);
    return prototype;
  }

  /**
   * Saves what one typed.
   *
   * @return the version after it
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.edit")
  public long edit(EditPrototype command) {
    Prototype prototype = toChange(command.key(), Permission.PROTOTYPE_EDIT);
    guard.check(
        prototype,
        command.expectedVersion(),
        "",
        command.details().fields(),
        prototype.details().fields());
    Set<String> added = new HashSet<>(command.details().originKeys());
    added.removeAll(prototype.details().originKeys());
    mentioned.check(added);
    prototype.edit(command.details());
    return recorded(prototype);
  }

  /**
   * Saves sections of the capitalisation sheet.
   *
   * @return the version after it
   * @throws ConflictingEdit when somebody else changed one of these sections meanwhile
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.fill-sheet")
  public long fillSheet(FillSheet command) {
    Prototype prototype = toChange(command.key(), Permission.PROTOTYPE_EDIT);
    guard.check(
        prototype,
        command.expectedVersion(),
        CapitalisationSheet.PREFIX,
        byName(command.sections(), command.figures()),
        byName(prototype.sheet(), prototype.figures()));
    command.sections().forEach(prototype::write);
    if (command.figures() != null) {
      prototype.count(command.figures());
    }
    return recorded(prototype);
  }

  /** Who is to write which section of a prototype's sheet, and who may be asked to. */
  @Requires(Permission.PROTOTYPE_READ)
  public SheetWork work(String key) {
    Prototype prototype = known(key);
    require(Permission.PROTOTYPE_READ, prototype);
    return writers.of(prototype);
  }

  /**
   * Asks people to write sections.
   *
   * @param wanted an account that may edit the prototype, by section; a section that is absent is
   *     nobody's
   * @throws BusinessRuleViolation {@code prototypes.sheet.writer-unknown}
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.share-sheet")
  public void share(String key, Map<SheetSection, UUID> wanted) {
    writers.ask(toChange(key, Permission.PROTOTYPE_EDIT), wanted);
  }

  /** The sections that the caller was asked to write and that are not written, the oldest first. */
  @Requires(Permission.PROTOTYPE_READ)
  public List<AskedSection> asked() {
    OrganisationScope scope = access.scope(Permission.PROTOTYPE_READ);
    return access.caller().stream()
        .flatMap(account -> writers.askedOf(account).stream())
        .filter(asked -> scope.contains(asked.stewardKey()))
        .filter(asked -> access.allows(Permission.PROTOTYPE_EDIT, asked.stewardKey()))
        .toList();
  }

  /** Gives a prototype a picture that everybody sees once it is published. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.illustrate")
  public void illustrate(String key, CoverWords words, CheckedPhoto picture) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    List<String> dropped =
        prototype.illustrate(
            words,
            files.keep(prototype.stewardKey(), picture.whole()),
            files.keep(prototype.stewardKey(), picture.thumbnail()));
    recorder.record(prototype);
    dropped.forEach(files::forget);
  }

  /** Says otherwise what the picture of a prototype shows, or whose it is. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.describe-cover")
  public void describeCover(String key, CoverWords words) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    prototype.describeCover(words);
    recorder.record(prototype);
  }

  /** Takes the picture of a prototype away. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.remove-cover")
  public void removeCover(String key) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    List<String> dropped = prototype.removeCover();
    recorder.record(prototype);
    dropped.forEach(files::forget);
  }

  /** A file of the picture of a prototype, published or not. */
  @Requires(Permission.PROTOTYPE_READ)
  public Download cover(String key, String file) {
    Prototype prototype = known(key);
    require(Permission.PROTOTYPE_READ, prototype);
    return files.ofCover(prototype, file);
  }

  /** What the public would see of a prototype if it were published now. */
  @Requires(Permission.PROTOTYPE_READ)
  public PublishedPrototype preview(String key) {
    Prototype prototype = known(key);
    require(Permission.PROTOTYPE_READ, prototype);
    return reader.published(prototype);
  }

  /** Takes a prototype to its next state. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.advance")
  public void advance(String key, PrototypeState next, PartialDate since) {
    if (next == PrototypeState.ARCHIVED) {
      throw new BusinessRuleViolation("prototypes.state.archive-apart");
    }
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    prototype.advance(next, since, LocalDate.now(clock), proof);
    recorder.record(prototype);
  }

  /** Takes a prototype to the state after its own, as of today. */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.advance")
  public void moveOn(String key) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    PrototypeState next =
        prototype
            .state()
            .next()
            .orElseThrow(() -> new BusinessRuleViolation("prototypes.state.last"));
    LocalDate today = LocalDate.now(clock);
    prototype.advance(next, PartialDate.of(today), today, proof);
    recorder.record(prototype);
  }

  /** Closes a prototype for good; it stays readable, and public if it was. */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "prototype.archive")
  public void archive(String key, PartialDate since) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_PUBLISH);
    prototype.archive(since, LocalDate.now(clock));
    recorder.record(prototype);
  }

  /** Makes a prototype public, for the first time or again. */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "prototype.publish")
  public void publish(String key) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_PUBLISH);
    prototype.publish(clock.instant());
    recorder.record(prototype);
  }

  /** Takes a prototype back from the public, which is told that it is gone. */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "prototype.withdraw")
  public void withdraw(String key) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_PUBLISH);
    prototype.withdraw();
    recorder.record(prototype);
  }

  /**
   * Deletes a prototype that was never public, with its versions, workshops, files, history, and
   * what anybody typed about it and did not save. The audit trail keeps that it was deleted.
   *
   * @throws BusinessRuleViolation {@code prototypes.delete.published}, {@code
   *     prototypes.delete.once-published}
   */
  @Requires(value = Permission.PROTOTYPE_EDIT, act = "prototype.delete")
  public void delete(String key) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_EDIT);
    prototype.guardDeletable();
    List<String> dropped =
        Stream.concat(
                prototype.workshops().stream().flatMap(held -> held.attendanceFile().stream()),
                Stream.concat(
                    prototype.versions().stream().flatMap(version -> version.files().stream()),
                    prototype.coverFiles().stream()))
            .toList();
    prototypes.remove(prototype);
    dropped.forEach(files::forget);
    drafts.forget(TYPE + "/" + key);
  }

  /** Gives a prototype to another organisation to answer for; one must be allowed in both. */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "prototype.hand-over")
  public void handOver(String key, String newStewardKey) {
    Prototype prototype = toChange(key, Permission.PROTOTYPE_PUBLISH);
    if (newStewardKey == null || newStewardKey.isBlank()) {
      throw new BusinessRuleViolation("prototypes.steward.missing");
    }
    access.require(Permission.PROTOTYPE_PUBLISH, newStewardKey, TYPE + "/" + key);
    mentioned.check(Set.of(newStewardKey));
    prototype.handOver(newStewardKey);
    recorder.record(prototype);
    notifier.tellHandedOver(prototype, reader.steward(prototype).name());
  }

  private PrototypeSearch.Visible visible() {
    access.scope(Permission.INTRANET_READ);
    OrganisationScope scope = access.scopeIfAny(Permission.PROTOTYPE_READ);
    return new PrototypeSearch.Visible(scope.everywhere(), scope.organisationKeys(), true);
  }

  private Prototype known(String key) {
    return prototypes.byKey(key).orElseThrow(() -> new UnknownThing(TYPE, key));
  }

  private Prototype toChange(String key, Permission permission) {
    Prototype prototype = prototypes.toChange(key).orElseThrow(() -> new UnknownThing(TYPE, key));
    require(permission, prototype);
    return prototype;
  }

  private void require(Permission permission, Prototype prototype) {
    access.require(permission, prototype.stewardKey(), TYPE + "/" + prototype.key());
  }

  private long recorded(Prototype prototype) {
    recorder.record(prototype);
    return prototype.version();
  }

  private static Map<String, String> byName(
      Map<SheetSection, String> sections, SheetFigures figures) {
    Map<String, String> fields = new LinkedHashMap<>(figures == null ? Map.of() : figures.fields());
    sections.forEach((section, text) -> fields.put(section.name(), PlainText.of(text)));
    return fields;
  }
}
