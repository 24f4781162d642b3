package fr.essaim.core.prototypes.domain;

import fr.essaim.core.history.Aggregate;
import fr.essaim.core.network.MergeChange;
import fr.essaim.core.prototypes.Cover;
import fr.essaim.core.prototypes.CoverWords;
import fr.essaim.core.prototypes.DerivedFrom;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.MissingToPublish;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeState;
import fr.essaim.core.prototypes.PrototypeTimes;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.SheetFigure;
import fr.essaim.core.prototypes.SheetFigures;
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
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A digital change that residents and professionals made together.
 *
 * <p>It is started under a steward, goes forward from state to state with workshops on its way, has
 * versions released under a licence, and is told in a capitalisation sheet so that another centre
 * can do it again. Whether it is public stands beside all this: it is published once it says what
 * it is and for whom, can be withdrawn, and published again under the same key, which never
 * changes.
 */
@Entity
@Table(schema = "prototypes", name = "prototype")
public class Prototype extends Aggregate {

  private static final String STEWARD = "steward";
  private static final String ORIGINS = "origins";

  private String key;

  @Column(name = "steward_key")
  private String stewardKey;

  private String source;

  @Embedded private Description description;
  @Embedded private Publication publication;
  @Embedded private Progress progress;
  @Embedded private CapitalisationSheet sheet;

  /** Those of the sheet. */
  @OneToMany(mappedBy = "prototype", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<FigureRange> figures = new ArrayList<>();

  /** Moves the version on when they change. */
  @Column(name = "figure_changes")
  private int figureChanges;

  /** None where all of its columns are empty. */
  @Embedded private CoverPicture cover;

  /** None where all of its columns are empty. */
  @Embedded private Derivation derivation;

  @Embedded private ChangeStamp stamp;

  @OneToMany(mappedBy = "prototype", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<Workshop> workshops = new ArrayList<>();

  @OneToMany(mappedBy = "prototype", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<PrototypeVersion> versions = new ArrayList<>();

  protected Prototype() {}

  private Prototype(String key) {
    super(UUID.randomUUID());
    this.key = key;
  }

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
    Prototype prototype = new Prototype(key);
    prototype.stewardKey = Texts.required(STEWARD, stewardKey, 200);
    prototype.source = source;
    prototype.description = new Description();
    prototype.publication = new Publication();
    prototype.progress = Progress.startedOn(initiated, today);
    prototype.sheet = new CapitalisationSheet();
    prototype.stamp = new ChangeStamp();
    prototype.changes().note(STEWARD, "", prototype.stewardKey);
    prototype.changes().note("state", "", PrototypeState.INITIATED + " " + initiated);
    prototype.edit(details);
    return prototype;
  }

  /**
   * Begins a first version of what another network made, under its licence and with the way to it.
   */
  public void deriveFrom(DerivedFrom origin, Instant now) {
    derivation = Derivation.from(origin);
    changes().note("derivedFrom", "", origin.uri());
    PrototypeVersion draft = draftVersion(VersionNumber.FIRST);
    if (origin.licence() != null) {
      draft.describe(origin.licence(), "");
      draft.addLink(
          new ResourceDetails(origin.title(), origin.licence(), origin.language(), "text/html"),
          origin.page(),
          now);
    }
  }

  /** Replaces what is said about it; what is published must not become less fit to be. */
  public void edit(PrototypeDetails details) {
    Map<String, String> before = details().fields();
    Set<MissingToPublish> missingBefore = missingToPublish();
    description.edit(details);
    if (isPublished() && !missingBefore.containsAll(missingToPublish())) {
      description.guardFitToPublish();
    }
    changes().noteAll("", before, details().fields());
  }

  /** Writes a section of the capitalisation sheet; an empty text takes it away. */
  public void write(SheetSection section, String text) {
    String before = sheet.text(section);
    sheet.write(section, text);
    changes().note(CapitalisationSheet.field(section), before, sheet.text(section));
  }

  /** Replaces the figures of the capitalisation sheet. */
  public void count(SheetFigures counted) {
    Map<String, String> before = figures().fields();
    Map<SheetFigure, SheetFigures.Amount> amounts = new EnumMap<>(SheetFigure.class);
    amounts.putAll(counted.amounts());
    figures.removeIf(range -> !amounts.containsKey(range.figure()));
    figures.forEach(range -> range.take(amounts.remove(range.figure())));
    amounts.forEach((figure, amount) -> figures.add(new FigureRange(this, figure, amount)));
    if (!before.equals(figures().fields())) {
      figureChanges++;
    }
    changes().noteAll(CapitalisationSheet.PREFIX, before, figures().fields());
  }

  /**
   * Gives it a picture, in place of the one that it may have.
   *
   * @return the files of that one, which nothing needs any more
   */
  public List<String> illustrate(CoverWords words, StoredFile large, StoredFile small) {
    List<String> dropped = coverFiles();
    String before = coverText();
    cover = CoverPicture.of(words, large, small);
    changes().note("cover", before, large.name() + ", " + coverText());
    return dropped;
  }

  /** Says otherwise what its picture shows, or whose it is. */
  public void describeCover(CoverWords words) {
    if (cover().isEmpty()) {
      throw new BusinessRuleViolation("prototypes.file.empty", "").at("cover");
    }
    String before = coverText();
    cover.describe(words);
    changes().note("cover", before, coverText());
  }

  /**
   * Takes its picture away.
   *
   * @return its files, which nothing needs any more
   */
  public List<String> removeCover() {
    List<String> dropped = coverFiles();
    String before = coverText();
    cover = null;
    changes().note("cover", before, "");
    return dropped;
  }

  /**
   * Takes it to its next state. Applied needs a released version; capitalised needs a complete
   * sheet, an open licence, and proof elsewhere: one centre outside its origins, or two where no
   * origin is known.
   */
  public void advance(
      PrototypeState next, PartialDate since, LocalDate today, ProofElsewhere proof) {
    NextState.guard(this, next, proof);
    enter(next, since, today);
  }

  /** Closes it for good; it stays readable, and public if it was. */
  public void archive(PartialDate since, LocalDate today) {
    enter(PrototypeState.ARCHIVED, since, today);
  }

  private void enter(PrototypeState next, PartialDate since, LocalDate today) {
    PrototypeState before = state();
    progress.advance(next, since, today);
    changes().note("state", before.name(), next + " " + since);
  }

  /** Makes it public, for the first time or again. */
  public void publish(Instant now) {
    publication.guardHidden(key);
    description.guardFitToPublish();
    publication.show(now, changes());
  }

  /**
   * Makes public what its source, a public document, states; kind, audiences and themes that the
   * source does not state are not asked for, since nobody is to invent them.
   */
  public void publishAsStated(Instant now) {
    if (!isPublished()) {
      publication.show(now, changes());
    }
  }

  /** Takes it back from the public, which is told that it is gone. */
  public void withdraw() {
    publication.withdraw(key, changes());
  }

  /** Gives it to another organisation to answer for. */
  public void handOver(String newStewardKey) {
    String next = Texts.required(STEWARD, newStewardKey, 200);
    changes().note(STEWARD, stewardKey, next);
    stewardKey = next;
  }

  /**
   * Follows a merge of organisations: the survivor takes the place of the one that is gone.
   *
   * @return what it changed
   */
  public List<MergeChange> followMerge(String goneKey, String survivorKey) {
    List<MergeChange> made = new ArrayList<>();
    if (stewardKey.equals(goneKey)) {
      handOver(survivorKey);
      made.add(new MergeChange(type(), key(), STEWARD, goneKey, survivorKey));
    }
    if (description.isFrom(goneKey)) {
      String after = description.isFrom(survivorKey) ? "" : survivorKey;
      description.changeOrigin(goneKey, survivorKey, changes());
      made.add(new MergeChange(type(), key(), ORIGINS, goneKey, after));
    }
    return made;
  }

  /**
   * Takes back what followed a merge.
   *
   * @return false when it was changed again
   */
  public boolean takeBack(MergeChange followed) {
    if (followed.field().equals(STEWARD)) {
      boolean isThere = stewardKey.equals(followed.after());
      if (isThere) {
        handOver(followed.before());
      }
      return isThere;
    }
    boolean isThere = followed.after().isEmpty() || description.isFrom(followed.after());
    if (isThere) {
      description.changeOrigin(followed.after(), followed.before(), changes());
    }
    return isThere;
  }

  public Workshop hold(WorkshopDetails details) {
    guardNotArchived();
    Workshop workshop = Workshop.hold(this, details);
    workshops.add(workshop);
    return workshop;
  }

  /** Takes a workshop away that was noted by mistake. */
  public Workshop cancel(UUID workshopId) {
    Workshop workshop = workshop(workshopId);
    workshops.remove(workshop);
    workshop.cancel();
    return workshop;
  }

  /** Begins the draft of a version; its number is above that of every other. */
  public PrototypeVersion draftVersion(VersionNumber number) {
    guardNotArchived();
    PrototypeVersion draft = PrototypeVersion.draft(this, number);
    versions.add(draft);
    return draft;
  }

  /** Takes a draft away that is not to be released; its number is free again. */
  public void discard(VersionNumber number) {
    PrototypeVersion draft = version(number);
    draft.discard();
    versions.remove(draft);
  }

  /**
   * Closes a change: sets its time and what searches and lists look into.
   *
   * @param publicly whether anything changed that is public once it is published
   * @param themeLabels the labels of its themes
   */
  public void stamp(Instant now, boolean publicly, String themeLabels) {
    String text = String.join(" ", description.searchable(), themeLabels, sheet.searchable());
    stamp.renew(now, publicly, latestRelease(), text);
  }

  @Override
  public String type() {
    return "prototype";
  }

  @Override
  public String key() {
    return key;
  }

  public String stewardKey() {
    return stewardKey;
  }

  public PrototypeDetails details() {
    return description.details();
  }

  public PrototypeState state() {
    return progress.state();
  }

  public List<StateSince> states() {
    return progress.steps();
  }

  public PublicationState publication() {
    return publication.state();
  }

  public boolean isPublished() {
    return publication.isPublished();
  }

  /** When it first became public. */
  public Optional<Instant> publishedAt() {
    return publication.firstAt();
  }

  public Instant createdAt() {
    return stamp.createdAt();
  }

  public Instant modifiedAt() {
    return stamp.modifiedAt();
  }

  /** When anything last changed that is public once it is published. */
  public Instant publiclyModifiedAt() {
    return stamp.publiclyModifiedAt();
  }

  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  public Optional<DerivedFrom> derivedFrom() {
    return derivation == null ? Optional.empty() : derivation.view();
  }

  public Map<SheetSection, String> sheet() {
    return sheet.sections();
  }

  public SheetFigures figures() {
    Map<SheetFigure, SheetFigures.Amount> amounts = new EnumMap<>(SheetFigure.class);
    figures.forEach(range -> amounts.put(range.figure(), range.amount()));
    return new SheetFigures(amounts);
  }

  public Optional<Cover> cover() {
    return cover == null ? Optional.empty() : cover.view();
  }

  /** The ids of the files of its picture. */
  public List<String> coverFiles() {
    return cover().map(shown -> List.of(shown.file(), shown.small())).orElse(List.of());
  }

  private String coverText() {
    return cover().map(shown -> (shown.alt() + " " + shown.credit()).strip()).orElse("");
  }

  public SheetGauge gauge() {
    return sheet.gauge();
  }

  /** The latest first. */
  public List<Workshop> workshops() {
    return workshops.stream().sorted(Workshop.LATEST_FIRST).toList();
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
    return versions.stream().sorted(PrototypeVersion.NEWEST_FIRST).toList();
  }

  /**
   * When it and its versions came to be.
   *
   * @param zone in which days begin and end
   */
  public PrototypeTimes times(ZoneId zone) {
    LocalDate brought = source == null ? null : LocalDate.ofInstant(createdAt(), zone);
    Map<String, PartialDate> released =
        releases().stream()
            .filter(each -> isKnown(each.releasedOn(), brought))
            .collect(
                Collectors.toMap(each -> each.number().toString(), PrototypeVersion::releasedOn));
    return new PrototypeTimes(
        Stream.concat(states().stream().map(StateSince::since), released.values().stream())
            .filter(date -> isKnown(date, brought))
            .min(Comparator.comparing(PartialDate::firstDay))
            .orElse(null),
        details().originKeys().isEmpty() ? Set.of(stewardKey) : details().originKeys(),
        released);
  }

  private static boolean isKnown(PartialDate date, LocalDate brought) {
    return brought == null || !date.equals(PartialDate.of(brought));
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
    return description.missingToPublish();
  }

  /** What the public once saw is never deleted: it is withdrawn, and says so. */
  public void guardDeletable() {
    publication.guardNeverShown(key);
  }

  void guardLicence(Licence licence) {
    derivedFrom()
        .filter(origin -> licence != null && !origin.allows(licence))
        .ifPresent(
            origin -> {
              throw new BusinessRuleViolation(
                      "prototypes.version.licence-of-origin", origin.licence().title())
                  .at("licence");
            });
  }

  void guardNotArchived() {
    if (state() == PrototypeState.ARCHIVED) {
      throw new BusinessRuleViolation("prototypes.archived", key);
    }
  }
}
