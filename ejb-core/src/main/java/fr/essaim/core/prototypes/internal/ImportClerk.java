package fr.essaim.core.prototypes.internal;

import fr.essaim.core.prototypes.FieldChange;
import fr.essaim.core.prototypes.ImportOutcome;
import fr.essaim.core.prototypes.ImportOutcome.Effect;
import fr.essaim.core.prototypes.ImportedPrototype;
import fr.essaim.core.prototypes.ImportedPrototype.ImportedLink;
import fr.essaim.core.prototypes.ImportedPrototype.ImportedVersion;
import fr.essaim.core.prototypes.ProofElsewhere;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PublicationState;
import fr.essaim.core.prototypes.StateSince;
import fr.essaim.core.prototypes.domain.CapitalisationSheet;
import fr.essaim.core.prototypes.domain.Prototype;
import fr.essaim.core.prototypes.domain.Prototypes;
import fr.essaim.core.shared.BusinessRuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings imported prototypes in. A source that says nothing of a field changes nothing in it, and
 * what people edited by hand is theirs: the import leaves it and says so.
 */
@ApplicationScoped
public class ImportClerk {

  @Inject private Prototypes prototypes;
  @Inject private Chronicle chronicle;
  @Inject private ProofElsewhere proof;
  @Inject private Clock clock;

  public ImportOutcome bring(ImportedPrototype imported) {
    Optional<Prototype> known = prototypes.toChange(imported.key());
    if (known.isEmpty()) {
      Prototype created = create(imported);
      prototypes.add(created);
      chronicle.recordImport(created);
      return new ImportOutcome(Effect.CREATED, List.of(), List.of());
    }
    Prototype prototype = known.get();
    ImportOutcome outcome = compare(prototype, imported);
    if (outcome.effect() == Effect.CHANGED) {
      apply(prototype, outcome.changes());
      chronicle.recordImport(prototype);
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
    return new ImportOutcome(Effect.CREATED, List.of(), List.of());
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
    for (ImportedVersion version : imported.versions()) {
      prototype.draftVersion(version.number());
      prototype.describe(version.number(), version.licence(), version.changeNote());
      for (ImportedLink link : version.links()) {
        prototype.addLink(version.number(), link.details(), link.url());
      }
      prototype.release(version.number(), version.releasedOn(), today);
    }
    for (StateSince step : imported.states().subList(1, imported.states().size())) {
      prototype.advance(step.state(), step.since(), today, proof);
    }
    if (imported.published()) {
      prototype.publishAsStated(clock.instant());
    }
    return prototype;
  }

  private ImportOutcome compare(Prototype prototype, ImportedPrototype imported) {
    Map<String, String> said = fields(imported.details());
    imported.sheet().forEach((section, text) -> said.put(CapitalisationSheet.field(section), text));
    Map<String, String> kept = fields(prototype.details());
    prototype
        .sheet()
        .forEach((section, text) -> kept.put(CapitalisationSheet.field(section), text));
    Map<String, String> byHand = chronicle.changedByHand(prototype.key());
    List<FieldChange> changes = new ArrayList<>();
    List<FieldChange> left = new ArrayList<>();
    said.forEach(
        (field, value) -> {
          String present = kept.getOrDefault(field, "");
          if (!value.isBlank() && !value.strip().equals(present)) {
            (byHand.containsKey(field) ? left : changes)
                .add(new FieldChange(field, present, value.strip()));
          }
        });
    if (imported.published() && prototype.publication() == PublicationState.DRAFT) {
      (byHand.containsKey("publication") ? left : changes)
          .add(
              new FieldChange(
                  "publication", PublicationState.DRAFT.name(), PublicationState.PUBLISHED.name()));
    }
    return new ImportOutcome(changes.isEmpty() ? Effect.LEFT : Effect.CHANGED, changes, left);
  }

  private void apply(Prototype prototype, List<FieldChange> changes) {
    Map<String, String> fields = fields(prototype.details());
    for (FieldChange change : changes) {
      if (fields.containsKey(change.field())) {
        fields.put(change.field(), change.after());
      } else if (change.field().startsWith(CapitalisationSheet.PREFIX)) {
        prototype.write(CapitalisationSheet.section(change.field()), change.after());
      }
    }
    prototype.edit(PrototypeDetails.of(fields));
    if (changes.stream().anyMatch(change -> change.field().equals("publication"))) {
      prototype.publishAsStated(clock.instant());
    }
  }

  private static Map<String, String> fields(PrototypeDetails details) {
    return new LinkedHashMap<>(details.fields());
  }
}
