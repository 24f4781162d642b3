package fr.essaim.core.prototypes.internal;

import fr.essaim.core.history.ChangeHistory;
import fr.essaim.core.history.FieldChange;
import fr.essaim.core.history.ImportMerge;
import fr.essaim.core.history.ImportOutcome;
import fr.essaim.core.history.ImportOutcome.Effect;
import fr.essaim.core.prototypes.ImportedPrototype;
import fr.essaim.core.prototypes.ImportedPrototype.ImportedVersion;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.SheetFigure;
import fr.essaim.core.prototypes.SheetFigures;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.domain.CapitalisationSheet;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.PrototypeVersion;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Brings imported prototypes in. A source that says nothing of a field changes nothing in it; what
 * people edited by hand is theirs, and what another source brought is that one's: the import leaves
 * it and says so.
 */
@ApplicationScoped
public class PrototypeImporter {

  @Inject private Prototypes prototypes;
  @Inject private PrototypeRecorder recorder;
  @Inject private ChangeHistory history;
  @Inject private ProofElsewhere proof;
  @Inject private MentionedOrganisations mentioned;
  @Inject private Clock clock;

  public ImportOutcome bring(ImportedPrototype imported) {
    Optional<Prototype> known = prototypes.toChange(imported.key());
    if (known.isEmpty()) {
      mentioned.check(Set.of(imported.stewardKey()));
      mentioned.check(imported.details().originKeys());
      Prototype created = create(imported);
      prototypes.add(created);
      recorder.recordImport(created);
      return ImportOutcome.created(imported.published());
    }
    Prototype prototype = known.get();
    ImportOutcome outcome = compare(prototype, imported);
    if (outcome.effect() == Effect.CHANGED) {
      apply(prototype, imported, outcome);
      recorder.recordImport(prototype);
    }
    return outcome;
  }

  /** What bringing it would do. */
  public ImportOutcome rehearse(ImportedPrototype imported) {
    Optional<Prototype> known = prototypes.byKey(imported.key());
    if (known.isPresent()) {
      return compare(known.get(), imported);
    }
    create(imported);
    return ImportOutcome.created(imported.published());
  }

  private Prototype create(ImportedPrototype imported) {
    LocalDate today = LocalDate.now(clock);
    if (imported.states().isEmpty()) {
      throw new BusinessRuleViolation("prototypes.import.undated", imported.key());
    }
    Prototype prototype =
        Prototype.start(
            imported.key(),
            imported.stewardKey(),
            imported.details(),
            imported.states().get(0).since(),
            imported.source(),
            today);
    imported.sheet().forEach(prototype::write);
    prototype.count(imported.figures());
    newVersions(prototype, imported).forEach(version -> release(prototype, version));
    newStates(prototype, imported).forEach(step -> advance(prototype, step));
    if (imported.published()) {
      prototype.publishAsStated(clock.instant());
    }
    return prototype;
  }

  private void release(Prototype prototype, ImportedVersion version) {
    PrototypeVersion draft = prototype.draftVersion(version.number());
    draft.describe(version.licence(), version.changeNote());
    version.links().forEach(link -> draft.addLink(link.details(), link.url(), clock.instant()));
    draft.releaseAsStated(version.releasedOn(), LocalDate.now(clock));
  }

  private void advance(Prototype prototype, StateSince step) {
    prototype.advance(step.state(), step.since(), LocalDate.now(clock), proof);
  }

  /** The versions that the source has and that are newer than what is released. */
  private static List<ImportedVersion> newVersions(
      Prototype prototype, ImportedPrototype imported) {
    return imported.versions().stream()
        .filter(
            version ->
                prototype
                    .latestRelease()
                    .filter(latest -> latest.number().compareTo(version.number()) >= 0)
                    .isEmpty())
        .toList();
  }

  /** The states that the source knows of and that the prototype has still to reach. */
  private static List<StateSince> newStates(Prototype prototype, ImportedPrototype imported) {
    return imported.states().stream()
        .filter(step -> step.state().compareTo(prototype.state()) > 0)
        .toList();
  }

  private ImportOutcome compare(Prototype prototype, ImportedPrototype imported) {
    Map<String, String> now = fields(prototype);
    ImportMerge merge =
        new ImportMerge(history.changedByHand(prototype), history.changedByPeople(prototype))
            .fields(now, now, fields(imported.details(), imported.sheet(), imported.figures()));
    boolean drafting = !prototype.versions().stream().allMatch(PrototypeVersion::isReleased);
    for (ImportedVersion version : newVersions(prototype, imported)) {
      merge.add(
          "version." + version.number() + ".released",
          "",
          String.valueOf(version.releasedOn()),
          drafting);
    }
    for (StateSince step : newStates(prototype, imported)) {
      merge.add("state", prototype.state().name(), step.state() + " " + step.since());
    }
    if (imported.published() && prototype.publication() == PublicationState.DRAFT) {
      merge.add("publication", PublicationState.DRAFT.name(), PublicationState.PUBLISHED.name());
    }
    if (!prototype.source().equals(Optional.ofNullable(imported.source()))) {
      merge.leaveAll();
    }
    return merge.outcome(prototype.isPublished() || merge.touches("publication"));
  }

  private void apply(Prototype prototype, ImportedPrototype imported, ImportOutcome outcome) {
    prototype.edit(PrototypeDetails.of(outcome.over(prototype.details().fields())));
    fillSheet(prototype, outcome.changes());
    if (outcome.touches("version.")) {
      newVersions(prototype, imported).forEach(version -> release(prototype, version));
    }
    if (outcome.touches("state")) {
      newStates(prototype, imported).forEach(step -> advance(prototype, step));
    }
    if (outcome.touches("publication")) {
      prototype.publishAsStated(clock.instant());
    }
  }

  /** Details and sheet, field by field. */
  static Map<String, String> fields(Prototype prototype) {
    return fields(prototype.details(), prototype.sheet(), prototype.figures());
  }

  private static Map<String, String> fields(
      PrototypeDetails details, Map<SheetSection, String> sheet, SheetFigures figures) {
    Map<String, String> fields = new LinkedHashMap<>(details.fields());
    sheet.forEach((section, text) -> fields.put(CapitalisationSheet.field(section), text));
    figures
        .fields()
        .forEach(
            (field, text) -> {
              if (!text.isEmpty()) {
                fields.put(CapitalisationSheet.PREFIX + field, text);
              }
            });
    return fields;
  }

  /** Gives sections and figures of the sheet what changes say of them. */
  static void fillSheet(Prototype prototype, List<FieldChange> changes) {
    Map<String, String> figures = prototype.figures().fields();
    for (FieldChange change : changes) {
      if (change.field().startsWith(CapitalisationSheet.PREFIX)) {
        CapitalisationSheet.section(change.field())
            .ifPresentOrElse(
                section -> prototype.write(section, change.after()),
                () ->
                    figures.put(
                        change.field().substring(CapitalisationSheet.PREFIX.length()),
                        change.after()));
      }
    }
    for (SheetFigure figure : SheetFigure.values()) {
      if (figures.get(figure.name()).isEmpty()) {
        figures.put(figure.yearField(), "");
      }
    }
    prototype.count(SheetFigures.of(figures));
  }
}
