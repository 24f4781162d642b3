package fr.essaim.core.spread;

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
import fr.essaim.core.prototypes.CheckedFile;
import fr.essaim.core.prototypes.Download;
import fr.essaim.core.prototypes.FileStore;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.core.prototypes.PrototypeLibrary;
import fr.essaim.core.prototypes.ResourceDetails;
import fr.essaim.core.prototypes.VersionNumber;
import fr.essaim.core.shared.BusinessRuleViolation;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.core.spread.domain.Adaptation;
import fr.essaim.core.spread.domain.AdaptationFile;
import fr.essaim.core.spread.domain.Installation;
import fr.essaim.core.spread.internal.AdaptationSearch;
import fr.essaim.core.spread.internal.SpreadGuard;
import fr.essaim.core.spread.internal.SpreadRecorder;
import fr.essaim.core.spread.internal.SpreadRows;
import fr.essaim.core.spread.internal.Visible;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What centres change of what they took, offered back to those who answer for the prototype, taken
 * into a version or declined.
 */
@Stateless
public class AdaptationService {

  @Inject private Access access;
  @Inject private SpreadRows rows;
  @Inject private SpreadGuard guard;
  @Inject private SpreadRecorder recorder;
  @Inject private AdaptationSearch search;
  @Inject private PrototypeLibrary library;
  @Inject private FileStore files;
  @Inject private ChangeHistory history;
  @Inject private EditGuard edits;
  @Inject private Clock clock;

  /** What is public, what the caller's organisations changed, and what they were offered. */
  @Requires(Permission.INTRANET_READ)
  public ListResult<AdaptationRow> list(ListQuery query) {
    return search.list(query, guard.visible(), answering());
  }

  /** Hands over all that {@link #list} finds, whatever the page, in the asked order. */
  @Requires(Permission.INTRANET_READ)
  public void export(ListQuery query, Consumer<AdaptationRow> reader) {
    search.each(query, guard.visible(), answering(), reader);
  }

  /**
   * @throws UnknownThing when the caller sees none of this key
   */
  @Requires(Permission.INTRANET_READ)
  public AdaptationView open(String key) {
    Visible visible = guard.visible();
    AdaptationRow row =
        search
            .find(key, visible, answering())
            .orElseThrow(() -> new UnknownThing(Adaptation.TYPE, key));
    Adaptation adaptation = rows.adaptation(key);
    InstallationDetails of = rows.installation(adaptation.installationKey()).details();
    boolean mayEdit = visible.edited().contains(row.centre().key());
    boolean readable = mayEdit || visible.whole().contains(row.centre().key()) || mayAnswer(of);
    return new AdaptationView(
        key,
        adaptation.version(),
        adaptation.details(),
        adaptation.installationKey(),
        row.centre(),
        row.prototype(),
        of.version(),
        row.since(),
        row.state(),
        readable ? adaptation.answer() : "",
        row.acceptedVersion(),
        readable ? adaptation.files().stream().map(AdaptationFile::view).toList() : List.of(),
        row.mayAnswer() ? takers(of.prototypeKey(), adaptation.since()) : List.of(),
        row.mayAnswer() ? draft(of.prototypeKey()) : null,
        row.modifiedAt(),
        mayEdit && row.state() != AdaptationState.ACCEPTED,
        row.mayAnswer());
  }

  /** What was changed of it, by whom and when, the latest first. */
  @Requires(Permission.SPREAD_READ)
  public List<ChangeLine> history(String key) {
    Adaptation adaptation = rows.adaptation(key);
    access.require(
        Permission.SPREAD_READ,
        centreOf(rows.installation(adaptation.installationKey())),
        subject(key));
    return history.of(adaptation);
  }

  /**
   * Notes what a centre changed; what is in use counts as adapted from then on.
   *
   * @param since when
   * @return its key
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.note")
  public String note(String installationKey, AdaptationDetails details, PartialDate since) {
    Installation of = rows.installationToChange(installationKey);
    String key = rows.freeKey(Adaptation.class, installationKey, "adaptation");
    access.require(Permission.SPREAD_EDIT, centreOf(of), subject(key));
    if (since != null && since.isBefore(of.begun())) {
      throw new BusinessRuleViolation("spread.adaptation.before-begun", since, of.begun())
          .at("since");
    }
    Adaptation adaptation =
        Adaptation.note(key, installationKey, details, since, LocalDate.now(clock));
    rows.add(adaptation);
    recorder.record(adaptation, of);
    if (of.state() == InstallationState.IN_USE) {
      of.move(InstallationState.ADAPTED, since, LocalDate.now(clock));
      recorder.record(of);
    }
    return key;
  }

  /**
   * Replaces what is said of it.
   *
   * @throws ConflictingEdit when somebody else changed one of these fields meanwhile
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.edit")
  public void edit(String key, long expectedVersion, AdaptationDetails details) {
    Adaptation adaptation = toChange(key);
    Constraints.check(details);
    edits.check(adaptation, expectedVersion, "", details.fields(), adaptation.details().fields());
    adaptation.edit(details);
    record(adaptation);
  }

  /**
   * Adds a file that it is made of, whose type is what the file was found to be.
   *
   * @param details under the licence of the version that the centre took where none is chosen
   */
  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.add-file")
  public void addFile(String key, ResourceDetails details, CheckedFile file) {
    Adaptation adaptation = toChange(key);
    InstallationDetails of = rows.installation(adaptation.installationKey()).details();
    ResourceDetails checked =
        Constraints.check(
            new ResourceDetails(
                details.title(),
                details.licence() == null ? licenceOf(of) : details.licence(),
                details.language(),
                file.mediaType()));
    adaptation.addFile(checked, files.keep(of.centreKey(), file), clock.instant());
    record(adaptation);
  }

  /** Of the version that the centre took; null where that is not known. */
  private Licence licenceOf(InstallationDetails of) {
    return of.version() == null
        ? null
        : library.licenceOf(of.prototypeKey(), of.version()).orElse(null);
  }

  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.remove-file")
  public void removeFile(String key, UUID fileId) {
    Adaptation adaptation = toChange(key);
    adaptation.removeFile(fileId);
    record(adaptation);
  }

  /** One of its files, for its centre, and for those who answer once it was offered. */
  @Requires(Permission.SPREAD_READ)
  public Download file(String key, UUID fileId) {
    Adaptation adaptation = rows.adaptation(key);
    InstallationDetails of = rows.installation(adaptation.installationKey()).details();
    if (adaptation.state() == AdaptationState.KEPT || !mayAnswer(of)) {
      access.require(Permission.SPREAD_READ, of.centreKey(), subject(key));
    }
    return files.read(adaptation.file(fileId).fileId());
  }

  /** Offers it to those who answer for the prototype. */
  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.offer")
  public void offer(String key) {
    Adaptation adaptation = toChange(key);
    adaptation.offer(clock.instant());
    record(adaptation);
  }

  /** Takes an offer back. */
  @Requires(value = Permission.SPREAD_EDIT, act = "adaptation.keep")
  public void keep(String key) {
    Adaptation adaptation = toChange(key);
    adaptation.keep();
    record(adaptation);
  }

  /**
   * Takes it into a version.
   *
   * @param number of a version of the prototype, released or in the making
   * @param word what is said to the centre; may be empty
   * @param taken which of its files become resources of that version, which then is in the making
   */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "adaptation.accept")
  public void accept(String key, String number, String word, Set<UUID> taken) {
    Adaptation adaptation = toAnswer(key);
    String prototype = rows.installation(adaptation.installationKey()).details().prototypeKey();
    List<AdaptationFile> chosen =
        adaptation.files().stream().filter(file -> taken.contains(file.id())).toList();
    adaptation.accept(number, word, clock.instant());
    VersionNumber version = VersionNumber.parse(number);
    if (!library.versions(prototype).contains(version)) {
      throw new BusinessRuleViolation("spread.version.unknown", number).at("version");
    }
    if (!takers(prototype, adaptation.since()).contains(version)) {
      throw new BusinessRuleViolation(
              "spread.adaptation.version-before", number, adaptation.since())
          .at("version");
    }
    if (!chosen.isEmpty() && library.releases(prototype).contains(version)) {
      throw new BusinessRuleViolation("spread.files.version-released", number).at("files");
    }
    for (AdaptationFile file : chosen) {
      files.addTo(prototype, version, file.details(), file.fileId());
    }
    record(adaptation);
  }

  /** Says why it is not taken. */
  @Requires(value = Permission.PROTOTYPE_PUBLISH, act = "adaptation.decline")
  public void decline(String key, String word) {
    Adaptation adaptation = toAnswer(key);
    adaptation.decline(word, clock.instant());
    record(adaptation);
  }

  private VersionNumber draft(String prototypeKey) {
    List<VersionNumber> released = library.releases(prototypeKey);
    return library.versions(prototypeKey).stream()
        .filter(number -> !released.contains(number))
        .findFirst()
        .orElse(null);
  }

  /** The versions that can hold what was changed then: in the making, or released since. */
  private List<VersionNumber> takers(String prototypeKey, PartialDate changed) {
    Map<String, PartialDate> released = library.times(prototypeKey).releases();
    return library.versions(prototypeKey).stream()
        .filter(
            number ->
                Optional.ofNullable(released.get(number.toString()))
                    .filter(date -> date.isBefore(changed))
                    .isEmpty())
        .toList();
  }

  private Adaptation toChange(String key) {
    Adaptation adaptation = rows.adaptationToChange(key);
    access.require(
        Permission.SPREAD_EDIT,
        centreOf(rows.installation(adaptation.installationKey())),
        subject(key));
    return adaptation;
  }

  private Adaptation toAnswer(String key) {
    Adaptation adaptation = rows.adaptationToChange(key);
    InstallationDetails of = rows.installation(adaptation.installationKey()).details();
    access.require(
        Permission.PROTOTYPE_PUBLISH, library.stewardOf(of.prototypeKey()), subject(key));
    return adaptation;
  }

  private void record(Adaptation adaptation) {
    recorder.record(adaptation, rows.installation(adaptation.installationKey()));
  }

  private boolean mayAnswer(InstallationDetails of) {
    return access.allows(Permission.PROTOTYPE_PUBLISH, library.stewardOf(of.prototypeKey()));
  }

  private OrganisationScope answering() {
    return access.whereAllowed(Permission.PROTOTYPE_PUBLISH);
  }

  private static String centreOf(Installation installation) {
    return installation.details().centreKey();
  }

  private static String subject(String key) {
    return Adaptation.TYPE + "/" + key;
  }
}
