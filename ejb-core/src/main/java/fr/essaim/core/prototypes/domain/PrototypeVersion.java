package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.ReleaseProposal;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.VersionKey;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.PartialDateConverter;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.shared.Violations;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A numbered state of a prototype. A draft until it is released under a licence; from then on
 * nothing of it changes, resources included.
 */
@Entity
@Table(schema = "prototypes", name = "version")
public class PrototypeVersion {

  static final Comparator<PrototypeVersion> NEWEST_FIRST =
      Comparator.comparing(PrototypeVersion::number).reversed();

  private static final String LICENCE_MISSING = "prototypes.version.licence-missing";

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "prototype_id")
  private Prototype prototype;

  private int major;
  private int minor;

  @Enumerated(EnumType.STRING)
  private Licence licence;

  @Column(name = "change_note")
  private String changeNote;

  @Column(name = "released_on")
  @Convert(converter = PartialDateConverter.class)
  private PartialDate releasedOn;

  @Embedded private Proposal proposal;

  @OneToMany(mappedBy = "version", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Resource> resources = new ArrayList<>();

  protected PrototypeVersion() {}

  /** Begins a draft; its number is above that of every other version. */
  static PrototypeVersion draft(Prototype prototype, VersionNumber number) {
    if (prototype.versions().stream().anyMatch(draft -> !draft.isReleased())) {
      throw new BusinessRuleViolation("prototypes.version.draft-exists", prototype.key());
    }
    prototype
        .latestRelease()
        .filter(latest -> number.compareTo(latest.number()) <= 0)
        .ifPresent(
            latest -> {
              throw new BusinessRuleViolation(
                  "prototypes.version.not-growing", number, latest.number());
            });
    PrototypeVersion draft = new PrototypeVersion();
    draft.id = UUID.randomUUID();
    draft.prototype = prototype;
    draft.major = number.major();
    draft.minor = number.minor();
    draft.changeNote = "";
    draft.proposal = new Proposal();
    draft.note("draft", "", number.toString());
    return draft;
  }

  /** Notes that this draft is taken away; its number is free again. */
  void discard() {
    guardDraft();
    note("draft", number().toString(), "");
  }

  public void describe(Licence newLicence, String newChangeNote) {
    guardDraft();
    prototype.guardLicence(newLicence);
    String licenceBefore = text(licence);
    String noteBefore = changeNote;
    licence = newLicence;
    changeNote = Texts.optional("changeNote", newChangeNote, 5000);
    note("licence", licenceBefore, text(licence));
    note("changeNote", noteBefore, changeNote);
  }

  public Resource addLink(ResourceDetails details, String url, Instant now) {
    guardDraft();
    return add(Resource.link(this, nextRank(), details, url), now);
  }

  public Resource addFile(ResourceDetails details, StoredFile file, Instant now) {
    guardDraft();
    return add(Resource.file(this, nextRank(), details, file), now);
  }

  private Resource add(Resource resource, Instant now) {
    resource.addedAt(now);
    resources.add(resource);
    note("resource", "", resource.title());
    return resource;
  }

  public Resource removeResource(UUID resourceId) {
    guardDraft();
    Resource removed = resource(resourceId);
    resources.remove(removed);
    note("resource", removed.title(), "");
    return removed;
  }

  /**
   * Puts the resources in an order. Those that are not named, for they were added meanwhile,
   * follow; those that are gone are passed over.
   */
  public void arrange(List<UUID> order) {
    guardDraft();
    List<Resource> before = resources();
    List<Resource> arranged =
        before.stream().sorted(Comparator.comparingInt(each -> place(order, each.id()))).toList();
    for (int i = 0; i < arranged.size(); i++) {
      arranged.get(i).rank(i + 1);
    }
    note("order", titles(before), titles(arranged));
  }

  private static int place(List<UUID> order, UUID id) {
    int place = order.indexOf(id);
    return place < 0 ? order.size() : place;
  }

  private static String titles(List<Resource> resources) {
    return resources.stream().map(Resource::title).collect(Collectors.joining(", "));
  }

  /** Asks those who may to release this draft. */
  public void propose(String by, Instant now) {
    guardDraft();
    guardFitToRelease();
    proposal.begin(by, now);
    note("proposed", "", number().toString());
  }

  /** Takes the proposal back: the draft goes on without anybody waiting for it. */
  public void withdrawProposal() {
    guardDraft();
    proposal.withdraw();
    note("proposed", number().toString(), "");
  }

  /**
   * Gives it back to who proposed it.
   *
   * @param word what is to be done before it is proposed again; never empty
   */
  public void sendBack(String word, Instant now) {
    guardDraft();
    String said = proposal.sendBack(word, now);
    note("proposed", number().toString(), "");
    note("sentBack", "", said);
  }

  /**
   * Releases this draft under its licence; from then on it never changes. There is something in it,
   * for a version is what another centre puts to use.
   */
  public void release(PartialDate date, LocalDate today) {
    guardDraft();
    guardFitToRelease();
    releaseAsStated(date, today);
  }

  /** Releases what its source states, which may know of a version and not of what is in it. */
  public void releaseAsStated(PartialDate date, LocalDate today) {
    prototype.guardNotArchived();
    prototype
        .latestRelease()
        .filter(latest -> date != null && date.isBefore(latest.releasedOn()))
        .ifPresent(
            latest -> {
              throw new BusinessRuleViolation(
                  "prototypes.version.before-last", number(), date, latest.releasedOn());
            });
    guardDraft();
    guardLicence();
    if (date == null) {
      throw new BusinessRuleViolation("prototypes.version.undated", number());
    }
    if (date.isAfter(today)) {
      throw new BusinessRuleViolation("prototypes.version.in-future", number(), date);
    }
    releasedOn = date;
    proposal.clear();
    note("released", "", date.toString());
  }

  public VersionNumber number() {
    return new VersionNumber(major, minor);
  }

  public String key() {
    return new VersionKey(prototype.key(), number()).toString();
  }

  public Licence licence() {
    return licence;
  }

  public String changeNote() {
    return changeNote;
  }

  public PartialDate releasedOn() {
    return releasedOn;
  }

  public boolean isReleased() {
    return releasedOn != null;
  }

  public boolean isProposed() {
    return proposal.isProposed();
  }

  /** Who proposed to release it, and whether it was sent back; nothing where nobody did. */
  public Optional<ReleaseProposal> proposal() {
    return proposal.view();
  }

  /** Whether it and everything in it is under an open licence. */
  public boolean isOpen() {
    return view().isOpen();
  }

  /**
   * @throws UnknownThing if the version has no such resource
   */
  public Resource resource(UUID resourceId) {
    return resources.stream()
        .filter(resource -> resource.id().equals(resourceId))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("resource", String.valueOf(resourceId)));
  }

  public List<Resource> resources() {
    return resources.stream().sorted(Comparator.comparingInt(Resource::rank)).toList();
  }

  /** Whether these are its resources, and no others. */
  public boolean isMadeOf(Set<UUID> ids) {
    return resources.size() == ids.size()
        && resources.stream().map(Resource::id).allMatch(ids::contains);
  }

  /** The ids of the files in it. */
  public List<String> files() {
    return resources.stream().flatMap(resource -> resource.file().stream()).toList();
  }

  public VersionView view() {
    return new VersionView(
        key(),
        prototype.key(),
        prototype.details().title(),
        number(),
        licence,
        changeNote,
        releasedOn,
        isProposed(),
        resources().stream().map(Resource::view).toList());
  }

  private void note(String field, String before, String after) {
    prototype.changes().note("version." + number() + "." + field, before, after);
  }

  private static String text(Licence licence) {
    return licence == null ? "" : licence.name();
  }

  private int nextRank() {
    return resources.stream().mapToInt(Resource::rank).max().orElse(0) + 1;
  }

  private void guardDraft() {
    if (isReleased()) {
      throw new BusinessRuleViolation("prototypes.version.released", number());
    }
  }

  private void guardFitToRelease() {
    Violations violations = new Violations();
    violations.check("licence", licence != null, LICENCE_MISSING, number());
    violations.check("file", !resources.isEmpty(), "prototypes.version.empty", number());
    violations.refuse();
  }

  private void guardLicence() {
    if (licence == null) {
      throw new BusinessRuleViolation(LICENCE_MISSING, number());
    }
  }
}
