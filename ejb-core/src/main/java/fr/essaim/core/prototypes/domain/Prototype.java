package fr.essaim.core.prototypes.domain;

import fr.essaim.core.prototypes.Audience;
import fr.essaim.core.prototypes.FieldChange;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.MissingToPublish;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeKind;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.SheetGauge;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.prototypes.WorkshopDetails;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.Slug;
import fr.essaim.core.shared.UnknownThing;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A digital change that residents and professionals made together.
 *
 * <p>It is started under a steward, goes forward from state to state with workshops on its way, has
 * versions released under a licence, and is told in a capitalisation sheet so that another centre
 * can do it again. Whether it is public stands beside all this: it is published once it says what
 * it is and for whom, can be withdrawn, and published again under the same key, which never
 * changes. Every verb notes what it changed, for the history.
 */
@Entity
@Table(schema = "prototypes", name = "prototype")
public class Prototype {

  @Id private UUID id;
  private String key;
  private String title;
  private String summary;

  @Enumerated(EnumType.STRING)
  private PrototypeKind kind;

  @Column(name = "steward_key")
  private String stewardKey;

  private String creators;

  @Column(name = "public_contact")
  private String publicContact;

  @Column(name = "personal_contact")
  private String personalContact;

  private String source;

  @Enumerated(EnumType.STRING)
  private PublicationState publication;

  @Column(name = "published_at")
  private OffsetDateTime publishedAt;

  @Column(name = "created_at")
  private OffsetDateTime createdAt;

  @Column(name = "modified_at")
  private OffsetDateTime modifiedAt;

  @Column(name = "publicly_modified_at")
  private OffsetDateTime publiclyModifiedAt;

  /** What searches look into; only the database reads it, as it does the two after it. */
  @SuppressWarnings("UnusedVariable")
  private String searchable;

  @SuppressWarnings("UnusedVariable")
  @Column(name = "latest_version")
  private String latestVersion;

  @SuppressWarnings("UnusedVariable")
  @Enumerated(EnumType.STRING)
  @Column(name = "latest_licence")
  private Licence latestLicence;

  @Version private long version;

  @Embedded private Progress progress;
  @Embedded private CapitalisationSheet sheet;

  @ElementCollection
  @CollectionTable(
      schema = "prototypes",
      name = "prototype_origin",
      joinColumns = @JoinColumn(name = "prototype_id"))
  @Column(name = "organisation_key")
  private Set<String> originKeys = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      schema = "prototypes",
      name = "prototype_audience",
      joinColumns = @JoinColumn(name = "prototype_id"))
  @Column(name = "audience")
  @Enumerated(EnumType.STRING)
  private Set<Audience> audiences = new HashSet<>();

  @ElementCollection
  @CollectionTable(
      schema = "prototypes",
      name = "prototype_theme",
      joinColumns = @JoinColumn(name = "prototype_id"))
  @Column(name = "theme_key")
  private Set<String> themeKeys = new HashSet<>();

  @OneToMany(mappedBy = "prototype", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Workshop> workshops = new ArrayList<>();

  @OneToMany(mappedBy = "prototype", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<PrototypeVersion> versions = new ArrayList<>();

  @Transient private final List<FieldChange> changes = new ArrayList<>();

  protected Prototype() {}

  /**
   * Starts a prototype, as a draft in the state {@link PrototypeState#INITIATED}.
   *
   * @param key its public key for ever
   * @param source where its data came from; null if somebody typed it
   */
  public static Prototype start(
      String key,
      String stewardKey,
      PrototypeDetails details,
      PartialDate initiated,
      String source,
      LocalDate today) {
    if (!Slug.isValid(key)) {
      throw new BusinessRuleViolation("prototypes.key.invalid", String.valueOf(key));
    }
    Prototype prototype = new Prototype();
    prototype.id = UUID.randomUUID();
    prototype.key = key;
    prototype.stewardKey = Texts.required("steward", stewardKey, 200);
    prototype.source = source;
    prototype.publication = PublicationState.DRAFT;
    prototype.progress = Progress.startedOn(initiated, today);
    prototype.sheet = new CapitalisationSheet();
    prototype.note("steward", "", prototype.stewardKey);
    prototype.note("state", "", PrototypeState.INITIATED + " " + initiated);
    prototype.edit(details);
    return prototype;
  }

  /** Replaces what is said about it; what is published must not become less fit to be. */
  public void edit(PrototypeDetails details) {
    Map<String, String> before = details().fields();
    Set<MissingToPublish> missingBefore = missingToPublish();
    Texts.Reader texts = new Texts.Reader();
    title = texts.required("title", details.title(), 200);
    summary = texts.optional("summary", details.summary(), 2000);
    kind = details.kind();
    creators = texts.optional("creators", String.join("\n", details.creators()), 2000);
    publicContact = texts.optional("publicContact", details.publicContact(), 300);
    personalContact = texts.optional("personalContact", details.personalContact(), 300);
    texts.refuse();
    replace(originKeys, details.originKeys());
    replace(audiences, details.audiences());
    replace(themeKeys, details.themeKeys());
    if (isPublished() && !missingBefore.containsAll(missingToPublish())) {
      guardFitToPublish();
    }
    noteAll("", before, details().fields());
  }

  /** Writes a section of the capitalisation sheet; an empty text takes it away. */
  public void write(SheetSection section, String text) {
    String before = sheet.text(section);
    sheet.write(section, text);
    note(CapitalisationSheet.field(section), before, sheet.text(section));
  }

  /**
   * Takes it to its next state. Applied needs a released version; capitalised needs a complete
   * sheet, an open licence, and proof elsewhere: one centre outside its origins, or two where no
   * origin is known.
   */
  public void advance(
      PrototypeState next, PartialDate since, LocalDate today, ProofElsewhere proof) {
    PrototypeState before = state();
    if (next == PrototypeState.APPLIED && before.leadsTo(next) && latestRelease().isEmpty()) {
      throw new BusinessRuleViolation("prototypes.state.no-version");
    }
    if (next == PrototypeState.CAPITALISED && before.leadsTo(next)) {
      guardCapitalisation(proof);
    }
    progress.advance(next, since, today);
    note("state", before.name(), next + " " + since);
  }

  /** Closes it for good; it stays readable, and public if it was. */
  public void archive(PartialDate since, LocalDate today) {
    PrototypeState before = state();
    progress.advance(PrototypeState.ARCHIVED, since, today);
    note("state", before.name(), PrototypeState.ARCHIVED + " " + since);
  }

  /** Makes it public, for the first time or again. */
  public void publish(Instant now) {
    if (isPublished()) {
      throw new BusinessRuleViolation("prototypes.publish.already", key);
    }
    guardFitToPublish();
    show(now);
  }

  /**
   * Makes public what its source, a public document, states; kind, audiences and themes that the
   * source does not state are not asked for, since nobody is to invent them.
   */
  public void publishAsStated(Instant now) {
    if (!isPublished()) {
      show(now);
    }
  }

  /** Takes it back from the public, which is told that it is gone. */
  public void withdraw() {
    if (!isPublished()) {
      throw new BusinessRuleViolation("prototypes.withdraw.not-published", key);
    }
    note("publication", publication.name(), PublicationState.WITHDRAWN.name());
    publication = PublicationState.WITHDRAWN;
  }

  /** Gives it to another organisation to answer for. */
  public void handOver(String newStewardKey) {
    String next = Texts.required("steward", newStewardKey, 200);
    note("steward", stewardKey, next);
    stewardKey = next;
  }

  /** Follows a merge of organisations: the survivor takes the place of the one that is gone. */
  public void followMerge(String goneKey, String survivorKey) {
    if (stewardKey.equals(goneKey)) {
      handOver(survivorKey);
    }
    if (originKeys.contains(goneKey)) {
      String before = String.join(",", new TreeSet<>(originKeys));
      originKeys.remove(goneKey);
      originKeys.add(survivorKey);
      note("origins", before, String.join(",", new TreeSet<>(originKeys)));
    }
  }

  public Workshop hold(WorkshopDetails details) {
    guardNotArchived();
    Workshop workshop = new Workshop(this, details);
    workshops.add(workshop);
    noteAll(prefix(workshop), Map.of(), workshop.details().fields());
    return workshop;
  }

  public void correct(UUID workshopId, WorkshopDetails details) {
    Workshop workshop = workshop(workshopId);
    Map<String, String> before = workshop.details().fields();
    workshop.correct(details);
    noteAll(prefix(workshop), before, workshop.details().fields());
  }

  /** Takes a workshop away that was noted by mistake. */
  public Workshop cancel(UUID workshopId) {
    Workshop workshop = workshop(workshopId);
    workshops.remove(workshop);
    noteAll(prefix(workshop), workshop.details().fields(), Map.of());
    return workshop;
  }

  /** Keeps the scan of a workshop's signed attendance sheet, in the place of an earlier one. */
  public Optional<String> keepAttendanceSheet(UUID workshopId, StoredFile scan) {
    Workshop workshop = workshop(workshopId);
    Optional<String> earlier = workshop.attendanceFile();
    workshop.keepAttendanceSheet(scan.id());
    note(prefix(workshop) + "attendance", "", scan.sha256());
    return earlier;
  }

  /** Begins the draft of a version; its number is above that of every other. */
  public PrototypeVersion draftVersion(VersionNumber number) {
    guardNotArchived();
    if (versions.stream().anyMatch(draft -> !draft.isReleased())) {
      throw new BusinessRuleViolation("prototypes.version.draft-exists", key);
    }
    latestRelease()
        .filter(latest -> number.compareTo(latest.number()) <= 0)
        .ifPresent(
            latest -> {
              throw new BusinessRuleViolation(
                  "prototypes.version.not-growing", number, latest.number());
            });
    PrototypeVersion draft = new PrototypeVersion(this, number);
    versions.add(draft);
    note(prefix(number) + "draft", "", number.toString());
    return draft;
  }

  public void describe(VersionNumber number, Licence licence, String changeNote) {
    PrototypeVersion draft = version(number);
    String licenceBefore = text(draft.licence());
    String noteBefore = draft.changeNote();
    draft.describe(licence, changeNote);
    note(prefix(number) + "licence", licenceBefore, text(draft.licence()));
    note(prefix(number) + "changeNote", noteBefore, draft.changeNote());
  }

  public Resource addLink(VersionNumber number, ResourceDetails details, String url) {
    Resource link = version(number).addLink(details, url);
    note(prefix(number) + "resource", "", link.title());
    return link;
  }

  public Resource addFile(VersionNumber number, ResourceDetails details, StoredFile file) {
    Resource added = version(number).addFile(details, file);
    note(prefix(number) + "resource", "", added.title());
    return added;
  }

  public Resource removeResource(VersionNumber number, UUID resourceId) {
    Resource removed = version(number).remove(resourceId);
    note(prefix(number) + "resource", removed.title(), "");
    return removed;
  }

  /** Takes a draft away that is not to be released; its number is free again. */
  public void discard(VersionNumber number) {
    PrototypeVersion draft = version(number);
    if (draft.isReleased()) {
      throw new BusinessRuleViolation("prototypes.version.released", number);
    }
    versions.remove(draft);
    note(prefix(number) + "draft", number.toString(), "");
  }

  /** Asks those who may to release a draft. */
  public void propose(VersionNumber number) {
    version(number).propose();
    note(prefix(number) + "proposed", "", number.toString());
  }

  /** Releases a draft under its licence; from then on it never changes. */
  public PrototypeVersion release(VersionNumber number, PartialDate date, LocalDate today) {
    guardNotArchived();
    PrototypeVersion draft = version(number);
    latestRelease()
        .filter(latest -> date != null && date.isBefore(latest.releasedOn()))
        .ifPresent(
            latest -> {
              throw new BusinessRuleViolation(
                  "prototypes.version.before-last", number, date, latest.releasedOn());
            });
    draft.release(date, today);
    note(prefix(number) + "released", "", date.toString());
    return draft;
  }

  /**
   * Closes a change: sets its time and what searches and lists look into.
   *
   * @param publicly whether anything changed that is public once it is published
   * @param themeLabels the labels of its themes
   */
  public void stamp(Instant now, boolean publicly, String themeLabels) {
    modifiedAt = now.atOffset(ZoneOffset.UTC);
    if (createdAt == null) {
      createdAt = modifiedAt;
    }
    if (publicly || publiclyModifiedAt == null) {
      publiclyModifiedAt = modifiedAt;
    }
    Optional<PrototypeVersion> latest = latestRelease();
    latestVersion = latest.map(release -> release.number().toString()).orElse(null);
    latestLicence = latest.map(PrototypeVersion::licence).orElse(null);
    searchable =
        String.join(
            " ",
            title,
            summary,
            creators.replace('\n', ' '),
            themeLabels,
            String.join(" ", sheet.sections().values()));
  }

  /** What the verbs changed since this was last asked. */
  public List<FieldChange> takeChanges() {
    List<FieldChange> taken = List.copyOf(changes);
    changes.clear();
    return taken;
  }

  public String key() {
    return key;
  }

  String title() {
    return title;
  }

  public long version() {
    return version;
  }

  public String stewardKey() {
    return stewardKey;
  }

  public PrototypeDetails details() {
    return new PrototypeDetails(
        title,
        summary,
        kind,
        originKeys,
        creators == null || creators.isEmpty() ? List.of() : List.of(creators.split("\n")),
        audiences,
        themeKeys,
        publicContact,
        personalContact);
  }

  public PrototypeState state() {
    return progress.state();
  }

  public List<StateSince> states() {
    return progress.steps();
  }

  public PublicationState publication() {
    return publication;
  }

  public boolean isPublished() {
    return publication == PublicationState.PUBLISHED;
  }

  /** When it first became public. */
  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt).map(OffsetDateTime::toInstant);
  }

  public Instant createdAt() {
    return createdAt.toInstant();
  }

  public Instant modifiedAt() {
    return modifiedAt.toInstant();
  }

  /** When anything last changed that is public once it is published. */
  public Instant publiclyModifiedAt() {
    return publiclyModifiedAt.toInstant();
  }

  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  public Map<SheetSection, String> sheet() {
    return sheet.sections();
  }

  public SheetGauge gauge() {
    return sheet.gauge();
  }

  /** The latest first. */
  public List<Workshop> workshops() {
    return workshops.stream()
        .sorted(
            Comparator.comparing((Workshop workshop) -> workshop.details().date())
                .reversed()
                .thenComparing(Workshop::id))
        .toList();
  }

  /**
   * @throws UnknownThing if the prototype has no such workshop
   */
  public Workshop workshop(UUID workshopId) {
    return workshops.stream()
        .filter(workshop -> workshop.id().equals(workshopId))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("workshop", String.valueOf(workshopId)));
  }

  /** Drafts and released ones, the newest first. */
  public List<PrototypeVersion> versions() {
    return versions.stream()
        .sorted(Comparator.comparing(PrototypeVersion::number).reversed())
        .toList();
  }

  public List<PrototypeVersion> releases() {
    return versions().stream().filter(PrototypeVersion::isReleased).toList();
  }

  public Optional<PrototypeVersion> latestRelease() {
    return releases().stream().findFirst();
  }

  /**
   * @throws UnknownThing if the prototype has no version of this number
   */
  public PrototypeVersion version(VersionNumber number) {
    return versions.stream()
        .filter(candidate -> candidate.number().equals(number))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("version", key + "-" + number.slug()));
  }

  /** What it still needs before it can be published. */
  public Set<MissingToPublish> missingToPublish() {
    Set<MissingToPublish> missing = EnumSet.noneOf(MissingToPublish.class);
    if (kind == null) {
      missing.add(MissingToPublish.KIND);
    }
    if (audiences.isEmpty()) {
      missing.add(MissingToPublish.AUDIENCE);
    }
    if (themeKeys.isEmpty()) {
      missing.add(MissingToPublish.THEME);
    }
    return missing;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prototype prototype && key.equals(prototype.key);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(key);
  }

  private void show(Instant now) {
    note("publication", publication.name(), PublicationState.PUBLISHED.name());
    publication = PublicationState.PUBLISHED;
    if (publishedAt == null) {
      publishedAt = now.atOffset(ZoneOffset.UTC);
    }
  }

  private void guardFitToPublish() {
    missingToPublish().stream()
        .findFirst()
        .ifPresent(
            missing -> {
              throw new BusinessRuleViolation("prototypes.publish.missing", missing);
            });
  }

  private void guardCapitalisation(ProofElsewhere proof) {
    SheetGauge gauge = gauge();
    if (!gauge.isComplete()) {
      throw new BusinessRuleViolation("prototypes.capitalise.sheet-incomplete", gauge.missing());
    }
    if (latestRelease().filter(PrototypeVersion::isOpen).isEmpty()) {
      throw new BusinessRuleViolation("prototypes.capitalise.not-open");
    }
    OptionalInt centres = proof.centresUsing(key, Set.copyOf(originKeys));
    if (centres.isEmpty()) {
      throw new BusinessRuleViolation("prototypes.capitalise.proof-not-available");
    }
    int needed = originKeys.isEmpty() ? 2 : 1;
    if (centres.getAsInt() < needed) {
      throw new BusinessRuleViolation(
          "prototypes.capitalise.proof-missing", needed, centres.getAsInt());
    }
  }

  private void guardNotArchived() {
    if (state() == PrototypeState.ARCHIVED) {
      throw new BusinessRuleViolation("prototypes.archived", key);
    }
  }

  private void note(String field, String before, String after) {
    if (!before.equals(after)) {
      changes.add(new FieldChange(field, before, after));
    }
  }

  private void noteAll(String prefix, Map<String, String> before, Map<String, String> after) {
    Set<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    for (String field : fields) {
      note(prefix + field, before.getOrDefault(field, ""), after.getOrDefault(field, ""));
    }
  }

  private static String prefix(Workshop workshop) {
    return "workshop." + workshop.id() + ".";
  }

  private static String prefix(VersionNumber number) {
    return "version." + number + ".";
  }

  private static String text(Licence licence) {
    return licence == null ? "" : licence.name();
  }

  private static <T> void replace(Set<T> kept, Set<T> wanted) {
    kept.retainAll(wanted);
    kept.addAll(wanted);
  }
}
